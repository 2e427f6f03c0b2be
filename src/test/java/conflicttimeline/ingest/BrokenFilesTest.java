package conflicttimeline.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose table cannot be read as it stands: their quotes, columns, characters and size. */
class BrokenFilesTest {
    private static final String SHORT = "id,start,title,sources\n";

    private static void tells(String csv, String... problems) {
        tells(csv.getBytes(UTF_8), problems);
    }

    private static void tells(byte[] csv, String... problems) {
        Reading reading = Sheet.read(csv);
        assertEquals(String.join("\n", problems), Sheet.told(reading));
        assertTrue(reading.chronology().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n\r\n,,,\n'"})
    void anEmptyFileSaysWhatItShouldBeginWith(String text) {
        tells(
                text,
                "timeline.csv line 1: the file is empty; expected a line of column names: id, start, title and others");
    }

    @Test
    void aFileOfColumnNamesAloneHasNoEvent() {
        tells(SHORT, "timeline.csv line 1: the file has no event; expected at least one row with id, start and title");
    }

    @Test
    void aMissingColumnIsNamedWithTheOneThatMayBeMeant() {
        tells(
                "id,strat,title,sources\na,1916,A,B\n",
                "timeline.csv line 1, column \"start\": is missing; expected a first line with the column names id, start"
                        + " and title; is \"strat\" meant?",
                "timeline.csv line 1, column \"strat\": warning: is no column of this format and is left out; did you mean"
                        + " \"start\"?");
    }

    @Test
    void anUnknownColumnIsLeftOutAndTheKnownOnesAreNamed() {
        Reading reading = Sheet.read("id,start,title,sources,colour\na,1916,A,B,red\n");
        assertEquals(
                "timeline.csv line 1, column \"colour\": warning: is no column of this format and is left out; expected one of "
                        + "type, id, start, end, title, summary, category, importance, place, lat, lon, actors, aliases, "
                        + "causes, note, sources, or perspective: NAME",
                Sheet.told(reading));
        assertTrue(reading.chronology().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "perspectives: Armenian,perspective: Armenian",
        "Perspective Armenian,perspective: Armenian",
        "perspective - Armenian,perspective: Armenian",
        "perspective,perspective: NAME"
    })
    void aSideIsNotLostByTheSpellingOfItsColumnAlone(String column, String meant) {
        assertEquals(
                "timeline.csv line 1, column \"" + column + "\": warning: is no column of this format and is left out;"
                        + " write \"" + meant + "\" if it is one side's account",
                Sheet.told(Sheet.read("id,start,title,sources," + column + "\na,1916,A,B,We won\n")));
    }

    @Test
    void aRowOfTheWrongWidthWithAnIdThatIsTakenIsBoth() {
        tells(
                SHORT + "a,1916,A,B\na,1916\n",
                "timeline.csv line 3: the row has 2 cells; expected 4, as many as the first line; add what is missing, a comma for each empty cell",
                "timeline.csv line 3, column \"id\": \"a\" is the id of line 2 too; expected an id of its own; choose another");
    }

    @Test
    void aColumnThatIsThereTwiceIsAnError() {
        tells(
                "id,start,title,Title ,sources,perspective: North,Perspective:north,perspective: \na,1916,A,B,C,,,\n",
                "timeline.csv line 1, column \"Title\": is there twice, as column 3 and column 4; rename or remove one",
                "timeline.csv line 1, column \"Perspective:north\": is there twice, as column 6 and column 7; rename or"
                        + " remove one",
                "timeline.csv line 1, column \"perspective:\": names nobody; expected whose account it is: perspective:"
                        + " NAME");
    }

    @Test
    void theRowsBelowATitleAreJudgedToo() {
        assertEquals(
                """
                timeline.csv line 1: the column names are on line 3; expected them on the first line; remove what is above them
                timeline.csv line 4, column "start": "1916-13" has month 13; expected 01-12, or 21-41 for a season or another part of a year""", Sheet.told(Sheet.read("My events,,,\n,,,\nid,start,title,sources\na,1916-13,A,B\nb,1916,B,B\n")));
    }

    @Test
    void aRowOfNoTypeIsJudgedAsWhatItWasProbablyMeantToBe() {
        assertEquals(
                """
                timeline.csv line 2, column "type": "erra" is no type; expected event, era or title; did you mean "era"?
                timeline.csv line 2, column "end": is empty; expected the last day of the era, or .. if it goes on
                timeline.csv line 3, column "type": "war" is no type; expected event, era or title
                timeline.csv line 3, column "importance": "9" is no importance; expected 1 (context) to 5 (turning point), or nothing for 3
                timeline.csv line 3, column "causes": "x" is no id in this file""",
                Sheet.told(Sheet.empty()
                        .only("type", "erra", "id", "e", "title", "E", "start", "1916")
                        .event("a", "type", "war", "importance", "9", "causes", "x")
                        .read()));
    }

    @Test
    void aTitleAboveTheColumnNamesIsToBeRemoved() {
        tells(
                "My timeline,,,\n,,,\n" + SHORT + "a,1916,A,B\n",
                "timeline.csv line 1: the column names are on line 3; expected them on the first line; remove what is above"
                        + " them");
    }

    @Test
    void rowsThatAreTooLongOrTooShortAreNamed() {
        tells(
                SHORT + "a,1916,A, b,C\nb,1916\nc,1916,“C, d”,E\nd,1916,D,E,,\n",
                "timeline.csv line 2: the row has 5 cells; expected 4, as many as the first line; put quotes (\") around a cell"
                        + " that has a comma in it, with no space before them",
                "timeline.csv line 3: the row has 2 cells; expected 4, as many as the first line; add what is missing, a comma"
                        + " for each empty cell",
                "timeline.csv line 4: the row has 5 cells; expected 4, as many as the first line; put quotes (\") around a cell"
                        + " that has a comma in it, with no space before them; curly quotes do not count");
    }

    @Test
    void aCellBelowNoNameIsSaidOnce() {
        Reading reading = Sheet.read("id,start,,title,sources\na,1916,lost,A,B\nb,1916,lost too,A,B\n");
        assertEquals(
                "timeline.csv line 2: warning: column 3 has no name in the first line, so \"lost\" and what is below it are"
                        + " left out; name the column or empty it",
                Sheet.told(reading));
        assertEquals(2, reading.chronology().orElseThrow().events().size());
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWhereItOpens() {
        tells(
                SHORT + "a,1916,\"two\nlines\",B\nb,1916,\"open,B\nc,x,C,D\n",
                "timeline.csv line 4 (row 3), column \"title\": the quote (\") that opens this cell is never closed; expected"
                        + " a closing quote at the end of the cell, and a quote inside it written twice (\"\"); the rows after it have not been checked");
    }

    @Test
    void textAfterAClosingQuoteIsNamedWithBothLines() {
        tells(
                SHORT + "a,x,A,B\nb,1916,\"open,B\nc,1916,\"the \"first\" one\",D\n",
                "timeline.csv line 2, column \"start\": " + dateFault("x"),
                "timeline.csv line 3, column \"title\": has \"t\" after the closing quote on line 4; expected the next cell;"
                        + " write a quote inside a cell twice (\"\") and close each quote; the rows after it have not been checked");
    }

    private static String dateFault(String text) {
        String told = Sheet.told(Sheet.read(SHORT + "a," + text + ",A,B\n"));
        return told.substring(told.indexOf(": ") + 2);
    }

    @Test
    void rowsBeforeABrokenQuoteAreJudgedButNoCauseIsCalledUnknown() {
        tells(
                "id,start,title,sources,causes\na,1916,A,B,c; a\nb,1916,\"B,B,\n",
                "timeline.csv line 2, column \"causes\": \"a\" is the event itself; expected an earlier one",
                "timeline.csv line 3, column \"title\": the quote (\") that opens this cell is never closed; expected"
                        + " a closing quote at the end of the cell, and a quote inside it written twice (\"\"); the rows after it have not been checked");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedInTheirLineAndColumn() {
        byte[] windows = (SHORT + "a,1916,\"Caf\u00e9\nna\u00efve\",B\nb,1916,ok,B\nc,1916,\u0085,B\u0093\n")
                .getBytes(ISO_8859_1);
        tells(
                windows,
                "timeline.csv line 2, column \"title\": byte 0xE9 at character 12 of the line is not UTF-8 (in Windows-1252 it"
                        + " would be \"é\"); save it again as \"CSV UTF-8 (Comma delimited)\"",
                "timeline.csv line 3 (row 2), column \"title\": byte 0xEF at character 3 of the line is not UTF-8 (in"
                        + " Windows-1252 it would be \"ï\"); save it again as \"CSV UTF-8 (Comma delimited)\"",
                "timeline.csv line 5 (row 4), column \"title\": byte 0x85 at character 8 of the line is not UTF-8 (in"
                        + " Windows-1252 it would be \"…\"); save it again as \"CSV UTF-8 (Comma delimited)\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "C0 80",
        "C1 BF",
        "E0 80 80",
        "ED A0 80",
        "F0 80 80 80",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "80",
        "E2 82",
        "FE"
    })
    void everyKindOfBadUtf8IsRefused(String hex) {
        var bad = new java.io.ByteArrayOutputStream();
        bad.writeBytes((SHORT + "a,1916,A").getBytes(UTF_8));
        for (String one : hex.split(" ")) {
            bad.write(Integer.parseInt(one, 16));
        }
        bad.writeBytes(",B\n".getBytes(UTF_8));
        Reading reading = Sheet.read(bad.toByteArray());
        assertEquals(1, reading.errorCount());
        String told = Sheet.told(reading);
        assertTrue(
                told.startsWith("timeline.csv line 2, column \"title\": byte 0x" + hex.substring(0, 2)
                        + " at character 9 of the line is not UTF-8"),
                told);
    }

    @Test
    void badBytesInTheFirstLineOrAnUnknownColumnAreNamedToo() {
        byte[] windows = "id,start,title,sources,\u00e9\na,1916,A,B,\u00e9\n".getBytes(ISO_8859_1);
        Reading reading = Sheet.read(windows);
        assertEquals(2, reading.errorCount());
        assertEquals(
                List.of(1L, 2L),
                reading.problems().stream()
                        .filter(Problem::error)
                        .map(Problem::line)
                        .toList());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '~', textBlock = """
            1F 8B 08 00 ~ the file is compressed (gzip); expected a CSV; unpack it first
            50 4B 03 04 ~ the file is a spreadsheet's own format, not a CSV; open it in the spreadsheet and save it again as "CSV UTF-8 (Comma delimited)"
            D0 CF 11 E0 ~ the file is a spreadsheet's own format, not a CSV; open it in the spreadsheet and save it again as "CSV UTF-8 (Comma delimited)"
            25 50 44 46 ~ the file is a PDF; expected a CSV
            69 00 64 00 ~ the file is UTF-16 without a byte-order mark; expected UTF-8; save it again as "CSV UTF-8 (Comma delimited)"
            00 69 00 64 ~ the file is UTF-16 without a byte-order mark; expected UTF-8; save it again as "CSV UTF-8 (Comma delimited)"
            FF FE 00 00 ~ the file is UTF-32; expected UTF-8; save it again as "CSV UTF-8 (Comma delimited)"
            """)
    void otherKindsOfFilesAreCalledByTheirName(String hex, String said) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16);
        }
        tells(bytes, "timeline.csv line 1: " + said);
    }

    @Test
    void aHalfCharacterInUtf16IsRefused() {
        byte[] bytes = ("\uFEFF" + SHORT + "a,1916,A,BX\n").getBytes(Charset.forName("UTF-16LE"));
        int x = bytes.length - 4;
        bytes[x] = 0;
        bytes[x + 1] = (byte) 0xD8;
        tells(
                bytes,
                "timeline.csv line 2, column \"sources\": byte 0x00 at character 11 of the line is not UTF-16LE; save it again"
                        + " as \"CSV UTF-8 (Comma delimited)\"");
    }

    private static Reading limited(String csv, Limits limits) {
        return Sheet.read(csv.getBytes(UTF_8), limits);
    }

    @Test
    void aCellBeyondTheLimitIsRefusedByName() {
        Reading reading = limited(SHORT + "a,1916,\"aaaaaaaaa\"\"a\",B\nb,1916,A,B\n", new Limits(1 << 20, 10, 9, 9));
        assertEquals(
                "timeline.csv line 2, column \"title\": has 11 characters; expected at most 10 in one cell; shorten it; the rows after it have not been checked",
                Sheet.told(reading));
    }

    @Test
    void moreColumnsThanTheLimitAreRefusedByName() {
        Reading reading = limited(SHORT, new Limits(1 << 20, 100, 3, 9));
        assertEquals(
                "timeline.csv line 1: the row has 4 columns; expected at most 3; remove those that are not needed; the rows after it have not been checked",
                Sheet.told(reading));
    }

    @Test
    void moreEventsThanTheLimitAreCountedAndRefusedByName() {
        Reading reading =
                limited(SHORT + "a,1916,A,B\nb,1916,A,B\nc,1916,A,B\nd,x,A,B\n", new Limits(1 << 20, 100, 9, 2));
        assertEquals(
                "timeline.csv line 4: the file has 4 events; expected at most 2 (--max-events)", Sheet.told(reading));
        assertEquals(4, reading.eventCount());
    }

    @Test
    void aFileOfNothingButErrorsIsCountedButNotKept() {
        String rows = String.join("", Collections.nCopies(3_000, ",1916,A,B\n"));
        Reading reading = Sheet.read(SHORT + rows);
        assertEquals(3_000, reading.errorCount());
        assertEquals(1_000, reading.problems().size());
    }

    @Test
    void aMillionQuotesAreOneCell() {
        Reading reading = Sheet.read(SHORT + "a,1916,\"" + "\"\"".repeat(1_000_000) + "\",B\n");
        assertEquals("", Sheet.told(reading));
        assertEquals(
                1_000_000,
                reading.chronology().orElseThrow().events().get(0).title().length());
    }

    @Test
    void marksPiledOnOneLetterAreRefusedBeforeTheyCostTime() {
        tells(
                SHORT + "a,1916,a" + "\u0301\u0323".repeat(200_000) + ",B\n",
                "timeline.csv line 2, column \"title\": has 400000 marks on one letter; expected at most 100; remove them");
    }

    @Test
    void tooManyEntriesInOneCellAreRefused() {
        tells(
                "id,start,title,sources\na,1916,A," + "B; ".repeat(201) + "\n",
                "timeline.csv line 2, column \"sources\": has 201 entries; expected at most 200; keep the most important");
    }
}
