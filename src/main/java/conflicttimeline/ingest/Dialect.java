package conflicttimeline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a spreadsheet wrote the file, judged by its first lines.
 *
 * @param separator comma, semicolon or tab: the one with which a line shows the most of our column names
 * @param skippedLines 1 if the file begins with Excel's {@code sep=;}, else 0
 * @param skippedCharacters how long that line is
 * @param headerLine the first physical line with the most of our column names
 * @param names how many of them it has
 */
record Dialect(char separator, int skippedLines, int skippedCharacters, long headerLine, int names) {
    /** How much of a file is looked at. */
    static final int HEAD_CHARACTERS = 1 << 16;

    private static final int HEAD_LINES = 20;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    static Dialect of(String head) {
        List<String> lines = head.lines().limit(HEAD_LINES + 1L).toList();
        int skippedLines = 0;
        int skipped = 0;
        List<Character> separators = SEPARATORS;
        if (!lines.isEmpty() && lines.get(0).toLowerCase(Locale.ROOT).matches("\"?sep=[,;\t]\"?")) {
            String first = lines.get(0);
            separators = List.of(first.charAt(first.indexOf('=') + 1));
            skippedLines = 1;
            skipped = first.length();
            skipped += head.startsWith("\r\n", skipped) ? 2 : Math.min(1, head.length() - skipped);
        }
        var best = new Dialect(separators.get(0), skippedLines, skipped, skippedLines + 1L, 0);
        for (int i = skippedLines; i < lines.size(); i++) {
            for (char separator : separators) {
                int names = names(lines.get(i), separator);
                if (names > best.names) {
                    best = new Dialect(separator, skippedLines, skipped, i + 1L, names);
                }
            }
        }
        return best;
    }

    private static int names(String line, char separator) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from <= line.length() && found.size() <= Columns.KNOWN.size(); ) {
            int end = line.indexOf(separator, from);
            end = end < 0 ? line.length() : end;
            String name = line.substring(from, end).strip().toLowerCase(Locale.ROOT);
            if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
                name = name.substring(1, name.length() - 1).strip();
            }
            if (Columns.KNOWN.contains(name) && !found.contains(name)) {
                found.add(name);
            }
            from = end + 1;
        }
        return found.size();
    }
}
