/**
 * From events, a window and a box to a scene, finished to the pixel. Door: {@link conflicttimeline.picture.layout.Layout}.
 *
 * <p>The second reading of {@code web/layout}, for time to the right and without a scene before: what the browser draws and what is drawn here are
 * the same boxes. {@code cases/layout-*.json}, which {@code web/layout} wrote, hold both to it. A rule or a number that changes there
 * changes here. Pure: it is given text widths and knows no font and no canvas.
 */
@NullMarked
package conflicttimeline.picture.layout;

import org.jspecify.annotations.NullMarked;
