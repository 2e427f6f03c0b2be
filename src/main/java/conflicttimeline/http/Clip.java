package conflicttimeline.http;

/** Makes what was asked fit to be repeated in a sentence: short, and without control characters. */
final class Clip {
    /** Most code points that are repeated. */
    static final int MOST_CODE_POINTS = 80;

    private Clip() {}

    static String clip(String text) {
        StringBuilder clipped = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown++ == MOST_CODE_POINTS) {
                return clipped.append('…').toString();
            }
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            // formats include the characters that turn the direction of what follows
            boolean silent = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            clipped.appendCodePoint(silent ? '\uFFFD' : c);
        }
        return clipped.toString();
    }
}
