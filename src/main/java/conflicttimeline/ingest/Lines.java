package conflicttimeline.ingest;

/** Counts physical lines; LF, CR and CR LF each end one, as in text editors. */
final class Lines {
    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    /** Goes on past this character. */
    void next(char c) {
        if (c == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    /** The line of the next character, from 1. */
    long line() {
        return line;
    }

    /** The place of the next character in its line, from 1. */
    long column() {
        return column;
    }

    /** How many line ends a text has. */
    static long ends(CharSequence text) {
        var lines = new Lines();
        text.chars().forEach(c -> lines.next((char) c));
        return lines.line() - 1;
    }
}
