/**
 * Letters as outlines. Door: {@link conflicttimeline.picture.type.Typesetter}. The fonts come with the program and are read by ourselves,
 * so a machine without any font draws the same picture.
 */
@NullMarked
package conflicttimeline.picture.type;

import org.jspecify.annotations.NullMarked;
