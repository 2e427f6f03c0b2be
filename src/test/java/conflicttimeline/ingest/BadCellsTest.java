package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is said of one cell in an otherwise sound row; a row of {@code cases/bad-cells.csv} is one claim. */
class BadCellsTest {
    /**
     * Event {@code a} on line 2 and event {@code b} on line 3, both sound but for one cell of {@code b}.
     *
     * @param cell may have Java's escapes, <code>&#92;u202E</code> too
     * @param said with {@code *} before it if it is a warning
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/cases/bad-cells.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void isNamedWithLineColumnAndMend(String column, String cell, String said) {
        String text = cell == null ? "" : unescaped(cell);
        Reading reading = Sheet.empty()
                .event("a", "title", "The first")
                .event("b", column, text)
                .read();
        boolean warning = said.startsWith("*");
        String expected =
                "timeline.csv line 3, column \"" + column + "\": " + (warning ? "warning: " + said.substring(1) : said);
        assertEquals(expected, Sheet.told(reading));
        assertEquals(warning, reading.chronology().isPresent());
    }

    private static String unescaped(String cell) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(cell)
                .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)))
                .translateEscapes();
    }
}
