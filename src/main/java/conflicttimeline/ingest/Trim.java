package conflicttimeline.ingest;

/** White space as people see it: also no-break spaces, and marks of no width that copying leaves behind. */
final class Trim {
    private Trim() {}

    /** Without white space at both ends. */
    static String both(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && blank(text.charAt(from))) {
            from++;
        }
        while (end > from && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end);
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
