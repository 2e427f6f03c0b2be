/**
 * From a scene to ink on paper, as SVG or PNG. Door: {@link conflicttimeline.picture.draw.Sheet}. Draws as {@code web/draw} and the style
 * sheet do; everything is a path, text too.
 */
@NullMarked
package conflicttimeline.picture.draw;

import org.jspecify.annotations.NullMarked;
