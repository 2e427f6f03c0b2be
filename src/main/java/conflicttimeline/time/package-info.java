/**
 * Dates as historians write them. Door: {@link conflicttimeline.time.Dating#read}, which turns the start and end
 * of a row, written in EDTF, into days, precision and qualifiers; {@link conflicttimeline.time.DateLabel} says
 * the same in words. Pure: no clock, no zone, no locale of the machine, no library.
 */
@NullMarked
package conflicttimeline.time;

import org.jspecify.annotations.NullMarked;
