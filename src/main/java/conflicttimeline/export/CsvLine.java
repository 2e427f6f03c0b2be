package conflicttimeline.export;

import java.util.List;

/**
 * One record of a CSV, ended by CR LF. A cell with a comma, a quote or an end of line stands in quotes, a quote inside it is
 * written twice; every other cell stands as it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvLine {
    private static final String FORMULA = "=+-@\t\r\n";

    private CsvLine() {}

    /** Appends the record of these cells. */
    public static void append(StringBuilder table, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            table.append(i == 0 ? "" : ",");
            String cell = cells.get(i);
            if (cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
                table.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                table.append(cell);
            }
        }
        table.append("\r\n");
    }

    /**
     * A text with one {@code '} before it if a spreadsheet would take it for a formula, because it begins with {@code = + - @},
     * tab or an end of line; also if apostrophes stand before that already, so that reading, which takes one away, gives back
     * the text as it was. For numbers and dates it is not meant: {@code -0044} is a year.
     */
    public static String guarded(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }
}
