/**
 * From another timeline's file to ours and back: TimelineJS as a spreadsheet and as JSON, in their present and their old form.
 * Door: {@link conflicttimeline.convert.Conversion}. Documented in {@code docs/exports.md}.
 *
 * <p>Whatever the form, a file of theirs becomes {@code Slides}, whose cells have the names of their spreadsheet; {@code
 * SlideRows} makes rows of our CSV of them, which are read as every CSV is. The other way {@code ShownSlides} makes slides of a
 * chronology.
 */
@NullMarked
package conflicttimeline.convert;

import org.jspecify.annotations.NullMarked;
