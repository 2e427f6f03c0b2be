package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
    @Test
    void listsProblemsByLine() {
        Reading reading = Sheet.empty()
                .event("a", "sources", "")
                .event("b", "importance", "9", "sources", "")
                .read();
        assertEquals(
                List.of(
                        "timeline.csv line 2, column \"sources\": warning: is empty; expected who says so, as Publisher —"
                                + " Title | https://example.org/page",
                        "timeline.csv line 3, column \"importance\": \"9\" is no importance; expected 1 (context) to 5"
                                + " (turning point), or nothing for 3",
                        "timeline.csv line 3, column \"sources\": warning: is empty; expected who says so, as Publisher —"
                                + " Title | https://example.org/page"),
                ProblemReport.lines(reading));
        assertEquals("2 events, 0 eras, 2 warnings, 1 error", ProblemReport.summary(reading));
    }

    @Test
    void listsAHundredAtMostWithErrorsFirstAndCountsTheRest() {
        Sheet sheet = Sheet.empty();
        for (int i = 0; i < 1_200; i++) {
            sheet.event("e" + i, "sources", "", "importance", i < 1_140 ? "" : "9");
        }
        List<String> lines = ProblemReport.lines(sheet.read());
        assertEquals(101, lines.size());
        assertEquals(
                60,
                lines.stream().filter(line -> line.contains("is no importance")).count());
        assertEquals("timeline.csv line 2, column", lines.get(0).substring(0, 27));
        assertEquals("and 1160 more (0 errors, 1160 warnings)", lines.get(100));
    }

    @Test
    void aCellCannotWriteToTheTerminal() {
        Reading reading = Sheet.empty()
                .event("a", "importance", "\n\u001B[2J")
                .event("b", "type", "x\ny\u2028")
                .read();
        assertEquals("""
                timeline.csv line 2, column "importance": has the control character U+001B; remove it
                timeline.csv line 4 (row 3), column "type": "xU+000Ay" is no type; expected event, era or title""", Sheet.told(reading));
    }

    @Test
    void aLongTextIsCut() {
        Reading reading =
                Sheet.empty().event("a", "importance", "9".repeat(1_000)).read();
        assertEquals(
                "timeline.csv line 2, column \"importance\": \"" + "9".repeat(60)
                        + "…\" is no importance; expected 1 (context) to 5 (turning point), or nothing for 3",
                Sheet.told(reading));
    }
}
