package conflicttimeline.export;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of an iCalendar file: escaped, folded at 75 octets without cutting a character, ended by CR LF.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545</a>, "content lines" and "text"
 */
final class CalendarLine {
    /** Longest line, without its end. */
    private static final int MOST_OCTETS = 75;

    private CalendarLine() {}

    /** Appends {@code NAME:value}, where the value is no text and needs no escape: a date, a number, an address. */
    static void append(StringBuilder calendar, String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.append(character);
            octets += more;
        }
        calendar.append("\r\n");
    }

    /** Appends a text; one that is empty is left out. */
    static void text(StringBuilder calendar, String name, String text) {
        if (!text.isEmpty()) {
            append(calendar, name, escaped(text));
        }
    }

    /** The backslash first, so that those of the other escapes stay single. A tab is all that is left of control characters. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n|\u0085", "\\\\n");
    }
}
