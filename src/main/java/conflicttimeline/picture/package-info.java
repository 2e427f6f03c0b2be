/**
 * Pictures of any view, drawn by the server. Door: {@link conflicttimeline.picture.Pictures}. {@code layout} says where everything stands, {@code
 * type} knows letters, {@code draw} puts ink on paper.
 */
@NullMarked
package conflicttimeline.picture;

import org.jspecify.annotations.NullMarked;
