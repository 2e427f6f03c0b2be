/**
 * Where the rooms are joined: {@link conflicttimeline.Main} reads as the journey read, check, store, serve.
 */
@NullMarked
package conflicttimeline;

import org.jspecify.annotations.NullMarked;
