package conflicttimeline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DatingTest {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(resources = "/cases/date-pairs.csv", numLinesToSkip = 1)
    void readsStartAndEndTogether(String start, @Nullable String end, String together) throws EdtfException {
        Dating dating = Dating.read(start, end == null ? "" : end);
        assertEquals(together, dating.text());
        assertEquals(dating, Dating.read(together, ""));
        assertEquals(dating, Dating.stored(dating.start().text(), dating.end().map(Bound::text)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(
            resources = "/cases/date-pairs-refused.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            numLinesToSkip = 1)
    void refusesAPairAndSaysWhichOfTheTwoIsAtFault(
            @Nullable String start, @Nullable String end, String atFault, String message) {
        EdtfException refusal = assertThrows(
                EdtfException.class, () -> Dating.read(start == null ? "" : start, end == null ? "" : end));
        assertEquals(message.replace("EXPECTED", EdtfTest.EXPECTED), refusal.getMessage());
        assertEquals(atFault.equals("end"), refusal.isInEnd());
    }

    @Nested
    class TheDaysOf {
        private final Extent century = extent("1900-01-01", "2000-01-01");

        @Test
        void aPointAreThoseOnWhichItMayFall() throws EdtfException {
            Dating november = Dating.read("1988-11", "");
            assertTrue(november.isPoint());
            assertEquals(Optional.of(extent("1988-11-01", "1988-12-01")), november.known());
            assertEquals(extent("1988-11-01", "1988-12-01"), november.within(century));
        }

        @Test
        void aSpanIncludeItsLastDay() throws EdtfException {
            Dating war = Dating.read("1914-07-28", "1918-11");
            assertFalse(war.isPoint());
            assertEquals(extent("1914-07-28", "1918-12-01"), war.within(century));
        }

        @Test
        void whatStillGoesOnReachTheEndOfTheTimeline() throws EdtfException {
            assertEquals(
                    extent("1988-02-20", "2000-01-01"),
                    Dating.read("1988-02-20", "..").within(century));
        }

        @Test
        void whatHasNoKnownBeginningReachItsStart() throws EdtfException {
            assertEquals(
                    extent("1900-01-01", "1923-07-08"),
                    Dating.read("..", "1923-07-07").within(century));
        }

        @Test
        void aSetWithAnOpenSideReachAsFarAsTheTimeline() throws EdtfException {
            assertEquals(
                    extent("1900-01-01", "1985-01-01"),
                    Dating.read("[..1984]", "").within(century));
            assertEquals(
                    extent("1984-01-01", "2000-01-01"),
                    Dating.read("[1984..]", "").within(century));
            assertEquals(
                    extent("1900-01-01", "2000-01-01"),
                    Dating.read("{..1980,1984}", "[1990..]").within(century));
        }

        @Test
        void aSetWithAnOpenSideAreNeverCertainlyOver() throws EdtfException {
            assertEquals("1990/[1984..]", Dating.read("1990", "[1984..]").text());
            assertEquals("[..1990]/1984", Dating.read("[..1990]", "1984").text());
            assertThrows(EdtfException.class, () -> Dating.read("[1990..]", "1984"));
        }

        @Test
        void anUnknownEndAreNone() throws EdtfException {
            assertEquals(
                    extent("1916-01-01", "1917-01-01"), Dating.read("1916/", "").within(century));
            assertEquals(
                    extent("1916-01-01", "1917-01-01"), Dating.read("/1916", "").within(century));
        }

        @Test
        void anOpenEndThatLiesBeyondTheTimelineAreItsOwn() throws EdtfException {
            assertEquals(
                    extent("2005-01-01", "2006-01-01"),
                    Dating.read("2005", "..").within(century));
        }
    }

    private static Extent extent(String firstDay, String dayAfter) {
        return new Extent(
                LocalDate.parse(firstDay).toEpochDay(),
                LocalDate.parse(dayAfter).toEpochDay());
    }
}
