package conflicttimeline.ingest;

import conflicttimeline.chronology.Folding;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/** What any cell may hold, whatever its column. */
final class CellText {
    private static final Set<String> SPREADSHEET_ERRORS =
            Set.of("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#ERROR!");

    private CellText() {}

    /**
     * Takes back the apostrophe that an export puts before a text which a spreadsheet would take for a formula: exactly one,
     * and only where a formula's first character, {@code = + - @}, tab or an end of line, follows the last of them. Since the
     * export also puts one more before a text that has some already, every text comes back as it was.
     */
    static String withoutGuard(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first > 0 && first < text.length() && "=+-@\t\r\n".indexOf(text.charAt(first)) >= 0
                ? text.substring(1)
                : text;
    }

    /**
     * In normal form C, lines ended by LF, so that the same words are the same text whatever program saved them; a text that
     * {@link #fault} refuses for its marks stays as it is.
     */
    static String normal(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.chars().allMatch(c -> c < 0x300) || mostMarks(lines) > Limits.MARKS
                ? lines
                : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /** Why this can be no cell of any column, and how to mend it. */
    static Optional<String> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                return Optional.of("has a NUL character (U+0000); remove it");
            }
            if (Character.isISOControl(c) && "\t\n\r\u0085".indexOf(c) < 0 || c >= '\uFFFE') {
                return Optional.of("has the control character " + Shown.number(c) + "; remove it");
            }
        }
        if (SPREADSHEET_ERRORS.contains(text)) {
            return Optional.of(Shown.quoted(text)
                    + " is a spreadsheet's error, not a text; correct the formula there and export again");
        }
        if (text.length() > 2 && text.chars().allMatch(c -> c == '#')) {
            return Optional.of(Shown.quoted(text)
                    + " stands for a cell that was too narrow; widen the column in the spreadsheet and export again");
        }
        int marks = mostMarks(text);
        if (marks > Limits.MARKS) {
            return Optional.of(
                    "has " + marks + " marks on one letter; expected at most " + Limits.MARKS + "; remove them");
        }
        // a letter becomes three at most; what is short cannot grow beyond the limit
        int most = Limits.USUAL.cellCharacters();
        int length = text.length() <= most / 3 ? text.length() : normal(text).length();
        return length <= most
                ? Optional.empty()
                : Optional.of("has " + length + " characters when its letters are taken apart; expected at most " + most
                        + "; shorten it");
    }

    /** What is likely not meant but can be shown. */
    static Optional<String> doubt(String text) {
        return text.codePoints()
                .filter(CellText::changesDirection)
                .mapToObj(c -> "has the invisible character " + Shown.number(c)
                        + ", which changes the direction of what follows; remove it")
                .findFirst();
    }

    private static boolean changesDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static int mostMarks(String text) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && isMark(text.codePointAt(i))) {
                run++;
                most = Math.max(most, run);
            } else if (!Character.isLowSurrogate(c)) {
                run = 0;
            }
        }
        return most;
    }

    static boolean isMark(int c) {
        return Folding.isMark(c);
    }
}
