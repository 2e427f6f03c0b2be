package conflicttimeline.ingest;

/**
 * Something in a file that a person can fix.
 *
 * @param file its name
 * @param line physical line, from 1
 * @param column its name; empty where the whole line is meant
 * @param message what was found, what was expected, and how to mend it
 * @param error false for a warning, which never keeps a file from being served
 */
public record Problem(String file, long line, String column, String message, boolean error) {
    /** One line, as a person reads it. */
    @Override
    public String toString() {
        return file + " line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"") + ": "
                + (error ? "" : "warning: ") + message;
    }
}
