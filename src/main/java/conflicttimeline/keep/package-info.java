/**
 * Versions that last: a folder with every CSV that was accepted, and what is read from it again. Door:
 * {@link conflicttimeline.keep.KeptFolder}. What is served now needs none of it.
 */
@NullMarked
package conflicttimeline.keep;

import org.jspecify.annotations.NullMarked;
