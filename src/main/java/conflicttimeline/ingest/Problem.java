package conflicttimeline.ingest;

/**
 * Something in a file that a person can fix.
 *
 * @param file its name
 * @param line physical line, as a text editor counts, from 1
 * @param row record, as a spreadsheet counts, from 1; differs from the line below a cell of several lines
 * @param column its name; empty where the whole line is meant
 * @param message what was found, what was expected, and how to mend it; one line without control characters
 * @param error false for a warning, which never keeps a file from being served
 */
public record Problem(String file, long line, long row, String column, String message, boolean error) {
    /** One line, as a person reads it. */
    @Override
    public String toString() {
        return file + " line " + line
                + (row == line ? "" : " (row " + row + ")")
                + (column.isEmpty() ? "" : ", column \"" + column + "\"")
                + ": " + (error ? "" : "warning: ") + message;
    }
}
