package conflicttimeline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {
    static final String EXPECTED = "expected EDTF such as 1916-07-01, 1916-07 or 1916";
    private static final String LIMIT = "expected a year from -999999999 to 999999999, the limit of this program";

    @ParameterizedTest(name = "{1} is {2} to {3}")
    @CsvFileSource(resources = "/cases/edtf.csv", numLinesToSkip = 1)
    void readsADateAsTheDaysItMayMean(
            int level,
            String text,
            String firstDay,
            String lastDay,
            String precision,
            String qualifier,
            @Nullable String canonical)
            throws EdtfException {
        assertTrue(level <= 2);
        EdtfDate date = Edtf.readDate(text);
        assertEquals(firstDay, LocalDate.ofEpochDay(date.extent().startDay()).toString());
        assertEquals(lastDay, LocalDate.ofEpochDay(date.extent().lastDay()).toString());
        assertEquals(precision, date.precision().name().toLowerCase(Locale.ROOT));
        assertEquals(qualifier, date.qualifier().name().toLowerCase(Locale.ROOT));
        assertEquals(canonical == null ? text : canonical, date.text());
        assertEquals(date, Edtf.readDate(date.text()));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvFileSource(resources = "/cases/edtf-refused.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void refusesWhatIsNoDateAndSaysHowToMendIt(String text, String message) {
        EdtfException refusal = assertThrows(EdtfException.class, () -> Edtf.readDate(text));
        assertEquals(message.replace("EXPECTED", EXPECTED).replace("LIMIT", LIMIT), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"?,1", "1,?", "X,X", "[,1", "[1916..,1"})
    void refusesAVeryLongTextWithoutReadingIt(String beginning, String rest) {
        String text = beginning + rest.repeat(100_000);
        EdtfException refusal = assertThrows(EdtfException.class, () -> Edtf.readDate(text));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.endsWith("characters; expected a date of at most 250"), message);
        assertTrue(message.length() < 150, message);
    }

    @Test
    void readsNoMoreThanTheWholeText() {
        for (String more : new String[] {" ", "-", "?", "X", "0", "/", "T", "Z", ",", "..", "\n"}) {
            assertThrows(EdtfException.class, () -> Edtf.readDate("1916-07-01?" + more), more);
        }
    }
}
