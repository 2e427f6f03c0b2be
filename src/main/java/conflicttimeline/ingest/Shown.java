package conflicttimeline.ingest;

import conflicttimeline.chronology.Nearest;

/**
 * Text of the file as it is shown in a message: what cannot be seen, or would change how the rest is seen, is written as
 * its number, so that no cell can rewrite a terminal or a log.
 */
final class Shown {
    /** Letters by name that nobody sees: Hangul fillers. */
    static final String INVISIBLE_LETTERS = "\u115F\u1160\u3164\uFFA0";

    private static final int LONGEST = 60;

    private Shown() {}

    /** In quotes, at most 60 characters of it. */
    static String quoted(String text) {
        return "\"" + brief(text) + "\"";
    }

    /** At most 60 characters. */
    static String brief(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return plain(text);
        }
        return plain(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…";
    }

    /** The whole text. */
    static String plain(String text) {
        if (text.codePoints().noneMatch(Shown::unseen)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (unseen(c)) {
                shown.append(number(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** One character by itself: in quotes, or its number if it cannot be seen. */
    static String character(int c) {
        return c == ' ' ? "a space" : unseen(c) ? number(c) : "\"" + Character.toString(c) + "\"";
    }

    /** The name that was probably meant, as the end of a sentence: {@code ; did you mean "start"?}, or nothing. */
    static String nearest(String word, Iterable<String> names) {
        return Nearest.of(word, names)
                .map(name -> "; did you mean " + quoted(name) + "?")
                .orElse("");
    }

    /** As in {@code U+202E}. */
    static String number(int character) {
        return String.format(java.util.Locale.ROOT, "U+%04X", character);
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> INVISIBLE_LETTERS.indexOf(c) >= 0;
        };
    }
}
