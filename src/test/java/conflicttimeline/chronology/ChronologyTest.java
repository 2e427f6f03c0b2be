package conflicttimeline.chronology;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.era;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import conflicttimeline.Builders;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChronologyTest {
    private static List<String> ids(Chronology chronology) {
        return chronology.events().stream().map(Event::id).toList();
    }

    @Test
    void eventsAreInOrderOfFirstDayThenLastDayThenFile() {
        assertEquals(
                List.of("day", "other-day", "month", "year", "later"),
                ids(chronology(
                        event("later").on("1916-02"),
                        event("year").on("1916"),
                        event("month").on("1916-01"),
                        event("day").on("1916-01-01"),
                        event("other-day").on("1916-01-01"))));
    }

    @Test
    void anOpenSideReachesToTheEndOfTheWholeAndDoesNotWidenIt() {
        Chronology whole = chronology(
                event("early").on("1905"),
                event("on").from("1906").to(".."),
                event("before").from("..").to("1907"));
        assertEquals(List.of("early", "before", "on"), ids(whole));
        assertEquals(
                Builders.dating("1905", "1907").known().orElseThrow(),
                whole.timeline().extent());
    }

    @Test
    void theWholeReachesOverErasToo() {
        Chronology whole = chronology(
                List.of(era("e", "1900", "1920")), List.of(event("a").on("1910").build()));
        assertEquals(
                Builders.dating("1900", "1920").known().orElseThrow(),
                whole.timeline().extent());
    }

    @ParameterizedTest(name = "wished {0}: {1}")
    @CsvSource({"'',War+Unrest+Politics", "Politics+War,Politics+War+Unrest", "Nowhere+Unrest,Unrest+War+Politics"})
    void lanesComeAsWishedAndTheRestAsTheyOccur(String wished, String lanes) {
        var events = List.of(
                event("c").on("1918").lane("Politics").build(),
                event("a").on("1916").lane("War").build(),
                event("b").on("1917").lane("Unrest").build());
        Chronology whole = Chronology.of(
                "t",
                "T",
                "",
                List.of(),
                events,
                List.of(),
                wished.isEmpty() ? List.of() : Arrays.asList(wished.split("\\+")));
        assertEquals(Arrays.asList(lanes.split("\\+")), whole.timeline().lanes());
    }

    @Test
    void aWholeWithoutAnyDateIsRefused() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> Chronology.of("t", "T", "", List.of(), List.of(), List.of(), List.of()));
        assertEquals(
                "The timeline \"t\" has no date; expected at least one event or era with a date", refused.getMessage());
    }
}
