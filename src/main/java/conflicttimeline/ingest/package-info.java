/**
 * From a file to a sound chronology, or to the list of problems that a person can fix. Door:
 * {@link conflicttimeline.ingest.TimelineReader#read}; {@link conflicttimeline.ingest.ProblemReport} puts what it found into
 * lines. {@link conflicttimeline.ingest.ForeignFile} reads the characters and rows of other programs' files.
 *
 * <p>Bytes become a {@code Text}, whose {@code Dialect} and {@code Structure} are judged; {@code CsvFile} makes a
 * {@code CsvRow} of each record, {@code Columns} say which cell is what, {@code Cells} clean them, {@code Rows} make events
 * and eras of them, {@code Links} judges the causes. What is wrong goes to one {@code Problems}.
 */
@NullMarked
package conflicttimeline.ingest;

import org.jspecify.annotations.NullMarked;
