package conflicttimeline.convert;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Source;
import conflicttimeline.convert.Conversion.Form;
import conflicttimeline.convert.Conversion.Outcome;
import conflicttimeline.export.Drawn;
import conflicttimeline.export.TimelineCsv;
import conflicttimeline.http.Json;
import conflicttimeline.http.TestSite;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From theirs to ours and back. */
@NullUnmarked
class ConversionTest {
    private static final Messages ENGLISH = Messages.of(Language.EN);

    @TempDir
    private Path folder = Path.of("");

    private Outcome convert(String name, String text, Form to, List<String> lanes) {
        try {
            Path in = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
            return Conversion.convert(in, "out", Optional.of(to), Limits.USUAL, lanes, ENGLISH);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private String sound(String name, String text, Form to, List<String> lanes) {
        Outcome outcome = convert(name, text, to, lanes);
        return outcome.text().orElseThrow(() -> new AssertionError(outcome.said() + "\n" + text));
    }

    private static Chronology read(String csv, List<String> lanes) {
        var reading = TimelineReader.read("in.csv", csv.getBytes(StandardCharsets.UTF_8), Limits.USUAL, lanes);
        return reading.chronology().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + csv));
    }

    private static String write(Chronology chronology) {
        return TimelineCsv.write(chronology.timeline(), chronology.timeline().eras(), chronology.events());
    }

    private static String name(Form form) {
        return form == Form.TIMELINEJS_JSON ? "in.json" : "in.csv";
    }

    private void comesBack(Chronology chronology, Form form) {
        String csv = write(chronology);
        List<String> lanes = chronology.timeline().lanes();
        String theirs = sound("in.csv", csv, form, lanes);
        Outcome back = convert(name(form), theirs, Form.CSV, lanes);

        assertEquals(List.of(), back.said());
        assertEquals(form, back.from());
        Chronology again = read(back.text().orElseThrow(), lanes);
        assertEquals(chronology.events(), again.events());
        assertEquals(chronology.timeline(), again.timeline());
        assertEquals(csv, back.text().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMELINEJS_CSV", "TIMELINEJS_JSON"})
    void theShippedTimelineComesBackWhole(Form form) {
        comesBack(TestSite.read(Path.of("data/timeline.csv")), form);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMELINEJS_CSV", "TIMELINEJS_JSON"})
    void anyTimelineComesBackWhole(Form form) {
        for (long seed = 0; seed < 30; seed++) {
            comesBack(Drawn.trimmed(seed).chronology(1 + (int) (seed % 20)), form);
        }
    }

    /** Whatever a file holds, it is converted or refused with a reason; nothing else comes of it. */
    @ParameterizedTest
    @EnumSource(names = {"TIMELINEJS_CSV", "TIMELINEJS_JSON"})
    void aDamagedFileIsConvertedOrRefusedWithAReason(Form form) {
        String sound = sound("in.csv", write(Drawn.trimmed(5).chronology(6)), form, List.of());
        String[] pieces = {
            "", "\"", ",", "{", "}", "[", "]", "null", "0", "-", "99999999999", "<", "&#", ":", "\n", "true", "1e9"
        };
        Random random = new Random(1916);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder damaged = new StringBuilder(sound);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(damaged.length() - 20);
                damaged.replace(at, at + random.nextInt(20), pieces[random.nextInt(pieces.length)]);
            }
            Outcome outcome = convert(name(form), damaged.toString(), Form.CSV, List.of());
            refused += outcome.text().isEmpty() ? 1 : 0;
            outcome.text().ifPresent(csv -> read(csv, List.of()));
            assertTrue(outcome.text().isPresent() || !outcome.said().isEmpty(), damaged.toString());
        }
        assertTrue(refused > 20 && refused < 300, refused + " are refused");
    }

    @Nested
    class OursAsTheirs {
        private final Chronology two = chronology(
                event("a")
                        .on("1915~")
                        .titled("A & B <c>")
                        .summary("one\ntwo")
                        .lane("War")
                        .importance(5)
                        .source("Archive", "", "")
                        .source("Press", "Report", "https://example.org/r"),
                event("b")
                        .from("1916-07-01")
                        .to("1916-11")
                        .causedBy("a", CauseKind.TRIGGER, "why")
                        .note("disputed"));

        private Map<?, ?> json(Chronology chronology) {
            return (Map<?, ?>) Json.read(sound("in.csv", write(chronology), Form.TIMELINEJS_JSON, List.of()));
        }

        @Test
        void isJsonAsTheyDescribeIt() {
            List<?> events = (List<?>) json(two).get("events");
            Map<?, ?> first = (Map<?, ?>) events.get(0);
            Map<?, ?> second = (Map<?, ?>) events.get(1);

            assertEquals(Map.of("year", 1915), first.get("start_date"));
            assertFalse(first.containsKey("end_date"));
            assertEquals("c. 1915", first.get("display_date"));
            assertEquals("1915~", first.get("edtf"));
            assertEquals("a", first.get("unique_id"));
            assertEquals(Map.of("headline", "A &amp; B &lt;c&gt;", "text", "one<br>two"), first.get("text"));
            assertEquals("War", first.get("group"));
            assertEquals(
                    Map.of("url", "https://example.org/r", "credit", "Press", "caption", "Report"), first.get("media"));
            assertEquals(Map.of("year", 1916, "month", 7, "day", 1), second.get("start_date"));
            assertEquals(Map.of("year", 1916, "month", 11), second.get("end_date"));
            assertFalse(second.containsKey("display_date"));
            assertEquals("Test", ((Map<?, ?>) ((Map<?, ?>) json(two).get("title")).get("text")).get("headline"));
        }

        @Test
        void saysLineByLineWhatIsNotShown() {
            assertEquals(
                    List.of(
                            "in.csv a: TimelineJS has no place for 1 more source, importance 5; kept in the file for"
                                    + " reading it back, but not shown",
                            "in.csv b: TimelineJS has no place for what is disputed, causes; kept in the file for"
                                    + " reading it back, but not shown"),
                    convert("in.csv", write(two), Form.TIMELINEJS_JSON, List.of())
                            .said());
        }

        @ParameterizedTest(name = "{0} to {1} is shown from {2} to {3} as {4}")
        @CsvSource(
                value = {
                    "-0043-03-15, '', '{year=-44, month=3, day=15}', null, null",
                    "0000, '', '{year=-1}', null, null",
                    "199X, '', '{year=1990}', '{year=1999}', 1990s",
                    "1994-21, '', '{year=1994, month=3}', '{year=1994, month=5}', spring 1994",
                    "1994?, 1995, '{year=1994}', '{year=1995}', 1994 (uncertain) to 1995",
                    "1994-05-12, .., '{year=1994, month=5, day=12}', '{year=1996, month=12, day=31}', since 12 May 1994",
                    "1994-05-12T10:30:00, '', '{year=1994, month=5, day=12, hour=10, minute=30, second=0}', null, null"
                })
        void aDateThatTheyCannotShowIsSaidInWords(String start, String end, String from, String until, String words) {
            Chronology one =
                    chronology(event("x").from(start).to(end), event("y").on("1996"));
            Map<?, ?> slide = ((List<?>) json(one).get("events"))
                    .stream()
                            .map(each -> (Map<?, ?>) each)
                            .filter(each -> each.get("unique_id").equals("x"))
                            .findFirst()
                            .orElseThrow();

            assertEquals(from, String.valueOf(slide.get("start_date")));
            assertEquals(until, String.valueOf(slide.get("end_date")));
            assertEquals(words, String.valueOf(slide.get("display_date")));
        }

        @Test
        void aDateThatWasChangedThereCountsAndTheEdtfOfBeforeDoesNot() {
            String json = sound("in.csv", write(two), Form.TIMELINEJS_JSON, List.of());
            Outcome back = convert("in.json", json.replace("{\"year\":1915}", "{\"year\":1914}"), Form.CSV, List.of());

            assertEquals(
                    "1914",
                    read(back.text().orElseThrow(), List.of())
                            .events()
                            .get(0)
                            .dating()
                            .text());
            assertEquals(
                    List.of(
                            "in.json events[0]: its edtf \"1915~\" is not what its dates say; the dates are taken",
                            "in.json events[0]: its display date \"c. 1915\" is left out; if the date is uncertain write it"
                                    + " so in start, as 1915~ or 1915?"),
                    back.said());
        }
    }

    @Nested
    class Theirs {
        private List<Event> events(String name, String text, String... said) {
            Outcome outcome = convert(name, text, Form.CSV, List.of());
            assertEquals(List.of(said), outcome.said());
            return read(outcome.text().orElseThrow(), List.of()).events();
        }

        private static final String SPREADSHEET = """
                Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background
                ,,,,,,,,,The whole,About it,,,,,,title,,
                1914,,,,1918,,,,,The war,,,,,,,era,,
                1994,5,12,,,,,,,<b>Ceasefire</b>,"<p>One</p><p>Two</p>",https://example.org/p,Archive; Baku,The <i>protocol</i>,,,,Diplomacy,
                1916,,,,1916,,,,c. 1916,,Somme begins,<iframe src="https://example.org/v"></iframe>,,,https://example.org/t.jpg,,,,#fff
                """;

        @Test
        void asASpreadsheetBecomesOurs() {
            List<Event> events = events(
                    "in.csv",
                    SPREADSHEET,
                    "in.csv line 4: a semicolon in its Media Credit becomes a comma; in a list of ours it begins the next"
                            + " entry",
                    "in.csv line 5: has no headline; its title becomes \"Somme begins\"",
                    "in.csv line 5: its display date \"c. 1916\" is left out; if the date is uncertain write it so in start,"
                            + " as 1915~ or 1915?",
                    "in.csv line 5: of its media only the address https://example.org/v is kept; the markup is left out",
                    "in.csv line 5: Background, Media Thumbnail left out; a row of type event has no place for them");

            assertEquals(2, events.size());
            Event ceasefire = events.get(1);
            assertEquals("1994-Ceasefire", ceasefire.id());
            assertEquals("Ceasefire", ceasefire.title());
            assertEquals("One\nTwo", ceasefire.summary());
            assertEquals("1994-05-12", ceasefire.dating().text());
            assertEquals("Diplomacy", ceasefire.category());
            assertEquals(
                    List.of(new Source("Archive, Baku", "The protocol", "https://example.org/p")), ceasefire.sources());
            assertEquals("1916", events.get(0).dating().text());
            assertEquals(
                    List.of(new Source("", "", "https://example.org/v")),
                    events.get(0).sources());
        }

        @Test
        void hasItsTitleAndItsEras() {
            Chronology read = read(sound("in.csv", SPREADSHEET, Form.CSV, List.of()), List.of());

            assertEquals("The whole", read.timeline().title());
            assertEquals("About it", read.timeline().summary());
            assertEquals("1914/1918", read.timeline().eras().get(0).dating().text());
        }

        @Test
        void withSemicolonsBetweenItsCellsIsReadToo() {
            assertEquals(
                    "Ceasefire",
                    events("in.csv", "Year;Month;Day;Headline\n1994;5;12;Ceasefire\n")
                            .get(0)
                            .title());
        }

        @Test
        void ofTheOldLayoutHasWholeDatesInOneCell() {
            List<Event> events = events("in.csv", """
                    Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag
                    5/12/1994,,Ceasefire,,,,,,,Diplomacy
                    -44-03-15,,Ides,,,,,,,
                    1988-02,1991,Movement,,,,,,,
                    """);

            assertEquals(
                    List.of("-0043-03-15", "1988-02/1991", "1994-05-12"),
                    events.stream().map(e -> e.dating().text()).toList());
            assertEquals("Diplomacy", events.get(2).category());
        }

        @Test
        void asJsonMayHaveTextsForNumbersAndNothingForNothing() {
            List<Event> events = events(
                    "in.json",
                    """
                    {"scale":"human","title":{"text":{"headline":"All","text":""}},
                     "events":[
                      {"start_date":{"year":"1994","month":"5","day":"12","hour":""},"end_date":{"year":""},
                       "text":{"headline":"Ceasefire &amp; talks","text":"See <a href=\\"https://example.org\\">here</a>"},
                       "media":{"url":"//example.org/m","credit":"","caption":"A caption","thumbnail":""},
                       "unique_id":"cease fire!","autolink":true,"background":{"opacity":"50"},"type":"overview"},
                      {"start_date":{"year":1994},"text":{"headline":"Ceasefire &amp; talks"},"media":{"url":"A quotation"}}],
                     "eras":[{"start_date":{"year":"1990"},"text":{"headline":"No end"}}]}
                    """,
                    "in.json eras[0]: is an era without both dates, and is left out; expected a start and an end",
                    "in.json events[0]: its unique_id \"cease fire!\" becomes \"cease-fire\"; an id of ours has letters, digits"
                            + " and -, and is there once",
                    "in.json events[0]: background.opacity, type left out; a row of type event has no place for them",
                    "in.json events[1]: its media \"A quotation\" is left out; a source of ours has a web address");

            assertEquals(
                    "See here (https://example.org)", byId(events, "cease-fire").summary());
            assertEquals(
                    List.of(new Source("A caption", "", "https://example.org/m")),
                    byId(events, "cease-fire").sources());
            assertEquals("1994", byId(events, "1994-Ceasefire-talks").dating().text());
        }

        private static Event byId(List<Event> events, String id) {
            return events.stream()
                    .filter(event -> event.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(events));
        }

        @Test
        void ofVersionTwoIsRead() {
            List<Event> events = events("in.json", """
                    {"timeline":{"headline":"Old","type":"default","text":"About","startDate":"2011",
                      "date":[{"startDate":"1994,5,12","endDate":"1994,5,16","headline":"Ceasefire","text":"<p>x</p>","tag":"D",
                        "asset":{"media":"https://example.org/m","credit":"C","caption":"D"}},
                       {"startDate":"2011,12,10,07,02","headline":"Clock"}],
                      "era":[{"startDate":"1990","endDate":"1995","headline":"Era"}]}}
                    """);

            assertEquals("1994-05-12/1994-05-16", events.get(0).dating().text());
            assertEquals(
                    List.of(new Source("C", "D", "https://example.org/m")),
                    events.get(0).sources());
            assertEquals("2011-12-10T07:02:00", events.get(1).dating().text());
        }

        @Test
        void withTheSameIdTwiceGetsASecondOne() {
            List<Event> events = events(
                    "in.json",
                    """
                    {"events":[{"unique_id":"a","start_date":{"year":1994},"text":{"headline":"A"}},
                     {"unique_id":"A","start_date":{"year":1995},"text":{"headline":"B"}},
                     {"start_date":{"year":1996},"text":{"headline":"C"}},
                     {"start_date":{"year":1996},"text":{"headline":"C"}},
                     {"unique_id":"1996-C","start_date":{"year":1997},"text":{"headline":"D"}}]}
                    """,
                    "in.json events[1]: its unique_id \"A\" becomes \"A-2\"; an id of ours has letters, digits and -, and is"
                            + " there once");

            assertEquals(
                    List.of("a", "A-2", "1996-C-2", "1996-C-3", "1996-C"),
                    events.stream().map(Event::id).toList());
        }

        @ParameterizedTest(name = "{2}")
        @CsvSource(
                delimiter = '~',
                value = {
                    "in.csv ~ Year,Month,Headline\\n1994,13,X ~ in.csv line 2 (X), start: \"1994-13\" has month 13; expected 01-12, or 21-41 for a season or another part of a year",
                    "in.json ~ {\"events\":[{\"text\":{\"headline\":\"X\"}}]} ~ in.json events[0] (X), start: is empty; expected a date such as 1916-07-01, 1916-07 or 1916",
                    "in.json ~ {\"slides\":[]} ~ in.json has neither a list \"events\" (TimelineJS 3) nor \"timeline\" (version 2) at its top; expected one of them",
                    "in.csv ~ Year,Headline\\n1994,\"X ~ in.csv line 2: the quote (\") that opens this cell is never closed"
                })
        void thatCannotBeReadSaysWhereAndWhy(String name, String text, String said) {
            Outcome outcome = convert(name, text.replace("\\n", "\n"), Form.CSV, List.of());

            assertTrue(outcome.text().isEmpty());
            assertTrue(outcome.said().get(0).startsWith(said), outcome.said().toString());
        }

        @Test
        void thatIsNoJsonSaysWhere() {
            assertEquals(
                    "in.json line 2, character 11: is no JSON (Unexpected close marker '}': expected ']'); expected a timeline"
                            + " as TimelineJS reads it",
                    convert("in.json", "{\n\"events\":[}", Form.CSV, List.of())
                            .said()
                            .get(0));
            assertEquals(
                    "in.json line 2, character 5: is no JSON (Duplicate field 'a'); expected a timeline as TimelineJS reads it",
                    convert("in.json", "{\"a\":1,\n \"a\":2}", Form.CSV, List.of())
                            .said()
                            .get(0));
        }
    }
}
