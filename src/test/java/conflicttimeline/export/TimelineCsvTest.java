package conflicttimeline.export;

import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.Builders;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.TestSite;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.Problem;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we read we can write, and what we write we read. */
class TimelineCsvTest {
    @TempDir
    private Path folder = Path.of("");

    private static String write(Chronology chronology) {
        return TimelineCsv.write(chronology.timeline(), chronology.timeline().eras(), chronology.events());
    }

    private Reading read(String name, String csv, List<String> lanes) {
        try {
            return TimelineReader.read(Files.writeString(folder.resolve(name), csv), Limits.USUAL, lanes);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private Chronology sound(String name, String csv, List<String> lanes) {
        Reading reading = read(name, csv, lanes);
        return reading.chronology().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + csv));
    }

    private void comesBack(Chronology chronology, String name) {
        String csv = write(chronology);
        Chronology again = sound(name, csv, chronology.timeline().lanes());

        assertEquals(chronology.events(), again.events());
        assertEquals(chronology.timeline(), again.timeline());
        assertEquals(csv, write(again));
    }

    @Test
    void theShippedTimelineComesBackToTheByteAndWithItsVersion() {
        comesBack(TestSite.read(Path.of("data/timeline.csv")), "other-name.csv");
    }

    @Test
    void anyTimelineComesBackToTheByteAndWithItsVersion() {
        for (long seed = 0; seed < 200; seed++) {
            comesBack(new Drawn(seed).chronology(1 + (int) (seed % 30)), "drawn.csv");
        }
    }

    @ParameterizedTest(name = "[{0}] is written [{1}]")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1,'=1+1",
                "+1,'+1",
                "-1,'-1",
                "@x,'@x",
                "`\tx`,`'\tx`",
                "'=x,''=x",
                "''=x,'''=x",
                "'tis,'tis",
                "a=b,a=b",
                "','"
            })
    void aTextThatASpreadsheetWouldTakeForAFormulaIsGuarded(String text, String cell) {
        assertEquals(cell, CsvLine.guarded(text));
    }

    @Test
    void numbersAndDatesAreNeverGuarded() throws IOException {
        String csv = write(Builders.chronology(event("caesar").on("-0044-03-15").at(-1.5, -0.0000001)));
        CSVRecord row = rows(csv).get(1);

        assertEquals("-0044-03-15", row.get("start"));
        assertEquals("-1.5", row.get("lat"));
        assertEquals("-0.0000001", row.get("lon"));
    }

    @Test
    void everyRowIsReadAlikeByAnotherReader() throws IOException {
        Chronology chronology = new Drawn(7).chronology(40);
        List<CSVRecord> rows = rows(write(chronology));

        int before = 1 + chronology.timeline().eras().size();
        assertEquals(before + chronology.events().size(), rows.size());
        for (int i = 0; i < chronology.events().size(); i++) {
            Event event = chronology.events().get(i);
            CSVRecord row = rows.get(before + i);
            assertEquals(event.id(), row.get("id"));
            assertEquals(CsvLine.guarded(event.title()), row.get("title"));
            assertEquals(CsvLine.guarded(event.summary()), row.get("summary"));
            assertEquals(Integer.toString(event.importance()), row.get("importance"));
            assertTrue(row.isConsistent());
        }
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        assertFalse(csv.startsWith("\uFEFF"));
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    @Test
    void everyLineOfTheTableEndsWithCrLf() {
        String csv = write(Builders.chronology(event("a").summary("one\ntwo")));

        assertEquals(3, csv.split("\r\n", -1).length - 1);
        assertTrue(csv.contains("\"one\ntwo\""), csv);
    }

    @Test
    void causesThatAreNotInTheFileAreLeftOutSoThatItCanBeReadAgain() {
        Chronology whole = Builders.chronology(
                event("a").on("1916"),
                event("b").on("1917"),
                event("c").on("1918").causedBy("a", "b"));
        List<Event> some = whole.events().subList(1, 3);
        Chronology again = sound("some.csv", TimelineCsv.write(whole.timeline(), List.of(), some), List.of());

        assertEquals(List.of("b", "c"), again.events().stream().map(Event::id).toList());
        assertEquals(1, again.events().get(1).causes().size());
    }

    @Test
    void aTimelineThatIsCalledAfterItsFileKeepsItsVersionUnderThatName() {
        for (String name : List.of("A name, with (1) blank", "somme", "2020-war", "e\u0301te\u0301", "=1")) {
            String csv = "id,start,title\r\nsomme,1916,Somme\r\n";
            Chronology named = sound(name + ".csv", csv, List.of());
            assertEquals(name, named.timeline().title());
            comesBack(named, name + ".csv");
        }
    }

    @Test
    void aSelectionOfAnyTimelineCanBeReadAgain() {
        for (long seed = 0; seed < 60; seed++) {
            Chronology whole = new Drawn(seed).chronology(20);
            List<Event> some = new ArrayList<>();
            for (int i = (int) seed % 3; i < whole.events().size(); i += 3) {
                some.add(whole.events().get(i));
            }
            Timeline timeline = whole.timeline();
            Reading reading = read("some.csv", TimelineCsv.write(timeline, List.of(), some), timeline.lanes());
            assertEquals(
                    List.of(),
                    reading.problems().stream().filter(Problem::error).toList());
            assertEquals(
                    some.size(), reading.chronology().orElseThrow().events().size());
        }
    }
}
