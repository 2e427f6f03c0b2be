package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of causes once the whole file is known. */
class LinksTest {
    private static String told(Sheet sheet) {
        return Sheet.told(sheet.read());
    }

    @Test
    void anUnknownCauseIsToldWithTheNearestId() {
        assertEquals(
                "timeline.csv line 3, column \"causes\": \"1994-ceasfire\" is no id in this file; did you mean"
                        + " \"1994-ceasefire\"?",
                told(Sheet.empty().event("1994-ceasefire").event("b", "causes", "1994-ceasfire")));
    }

    @ParameterizedTest(name = "id \"{0}\"")
    @CsvSource({
        "'',is empty",
        "no id,'\"no id\" is no id: it has a space; expected letters, digits and -, such as \"no-id\"'",
        "a,'\"a\" is the id of line 2 too; expected an id of its own; choose another'"
    })
    void theCausesOfAnEventWhoseIdIsAtFaultAreJudgedToo(String id, String fault) {
        String told = told(Sheet.empty()
                .event("a", "start", "1994-05-12")
                .event(id, "start", "1990", "causes", "nowhere; a")
                .event("c"));
        assertTrue(told.contains("line 3, column \"id\": " + fault), told);
        assertTrue(told.contains("line 3, column \"causes\": \"nowhere\" is no id in this file"), told);
        assertTrue(
                told.contains("line 3, column \"causes\": \"a\" begins 1994-05-12, after this event has ended"), told);
    }

    @Test
    void aCauseMayStandBelowItsEffect() {
        assertEquals("", told(Sheet.empty().event("b", "causes", "a").event("a")));
    }

    @Test
    void aCauseInAnotherCaseIsTheSameAndIsWrittenAsItsOwnRowWritesIt() {
        var events = Sheet.empty()
                .event("Ceasefire")
                .event("b", "causes", "CEASEFIRE | response | So it was")
                .read()
                .chronology()
                .orElseThrow()
                .events();
        assertEquals("Ceasefire", events.get(1).causes().get(0).id());
        assertEquals("So it was", events.get(1).causes().get(0).reason());
    }

    @Test
    void anEraOrTheTitleIsNoCause() {
        assertEquals(
                """
                timeline.csv line 4, column "causes": "e" is the id of the era row on line 2; expected the id of an event
                timeline.csv line 4, column "causes": "t" is the id of the title row on line 3; expected the id of an event""",
                told(Sheet.empty()
                        .only("type", "era", "id", "e", "title", "E", "start", "1916", "end", "1917")
                        .only("type", "title", "id", "t", "title", "T")
                        .event("b", "causes", "e; t")));
    }

    @ParameterizedTest(name = "[{0}, {1}] cannot lead to [{2}, {3}]: {4}")
    @CsvSource({
        "1994-05-12,'',1994-05-11,'',true",
        "1994-05-12,'',1994-05-12,'',false",
        "1994-05,'',1994-05-12,'',false",
        "1994-06,'',1994-05-31,'',true",
        "1995,'',1994,'',true",
        "1994,1999,1994-01-01,'',false",
        "1995,'',1990,1994-12-31,true",
        "1995,'',1990,..,false",
        "..,1999,1990,'',false",
        "1995,..,1994,1996,false"
    })
    void aCauseBeginsBeforeItsEffectHasEnded(
            String causeStart, String causeEnd, String start, String end, boolean refused) {
        Reading reading = Sheet.empty()
                .event("a", "start", causeStart, "end", causeEnd)
                .event("b", "start", start, "end", end, "causes", "a")
                .read();
        String expected = refused
                ? "timeline.csv line 3, column \"causes\": \"a\" begins " + causeStart
                        + ", after this event has ended (" + (end.isEmpty() ? start : end)
                        + "); expected a cause that began by then"
                : "";
        assertEquals(expected, Sheet.told(reading));
    }

    @Test
    void aCircleIsToldWithItsEvents() {
        assertEquals(
                "timeline.csv line 4, column \"causes\": \"a\" closes a circle of 3 events: a ← b ← c ← a; no event can lead to"
                        + " itself; take one of these causes out",
                told(Sheet.empty()
                        .event("a", "causes", "b")
                        .event("b", "causes", "c")
                        .event("c", "causes", "a")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1_000, 20_000})
    void aCircleOfAnyLengthIsFound(int length) {
        Sheet sheet = Sheet.empty();
        for (int i = 0; i < length; i++) {
            sheet.event("e" + i, "causes", "e" + (i + length - 1) % length);
        }
        Reading reading = sheet.read();
        assertEquals(1, reading.errorCount());
        String message = reading.problems().get(0).message();
        assertTrue(message.contains("closes a circle of " + length + " events: e0 ← e" + (length - 1)), message);
    }

    @Test
    void aChainOfFiftyThousandCausesIsSound() {
        Sheet sheet = Sheet.empty();
        for (int i = 0; i < 50_000; i++) {
            sheet.event("e" + i, "causes", i == 0 ? "" : "e" + (i - 1));
        }
        Reading reading = Sheet.read(
                sheet.csv().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new Limits(1 << 30, 1 << 20, 200, 50_000));
        assertEquals("", Sheet.told(reading));
        assertEquals(50_000, reading.chronology().orElseThrow().events().size());
    }

    @Test
    void anEventWithAFaultOfItsOwnIsStillKnownAsACause() {
        assertEquals(
                List.of("importance", "", "type"),
                Sheet.empty()
                        .event("a", "importance", "9")
                        .row(List.of("event", "short"))
                        .event("c", "type", "war")
                        .event("b", "causes", "a; short; c")
                        .read()
                        .problems()
                        .stream()
                        .map(Problem::column)
                        .toList());
    }
}
