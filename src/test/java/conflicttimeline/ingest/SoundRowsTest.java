package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a sound row mean. */
class SoundRowsTest {
    private static Event read(String... cells) {
        Reading reading = Sheet.empty().event("b", cells).event("a").read();
        return reading.chronology().orElseThrow(() -> new AssertionError(Sheet.told(reading))).events().stream()
                .filter(event -> event.id().equals("b"))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Texts {
        @ParameterizedTest(name = "[{0}] is [{1}]")
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "'=SUM(A1),=SUM(A1)",
                    "'+1,+1",
                    "'-1,-1",
                    "'@x,@x",
                    "'`\t`x,'`\t`x",
                    "''=x,'=x",
                    "'''=x,''=x",
                    "'',''",
                    "'tis,'tis",
                    "=x,=x",
                    "-,-"
                })
        void loseExactlyOneApostropheBeforeAFormula(String cell, String text) {
            assertEquals(text, read("summary", cell).summary());
            assertEquals(text, read("title", cell).title());
        }

        @Test
        void loseTheApostropheBeforeTabAndReturnToo() {
            assertEquals("\tx", read("note", "'\tx").note());
            // and a return is kept as LF
            assertEquals("\nx", read("note", "'\rx").note());
        }

        @Test
        void areTrimmedAndInNormalFormC() {
            assertEquals(
                    "\u015Eu\u015Fa", read("place", "\u00A0S\u0327us\u0327a \t").place());
        }

        @Test
        void keepTheirLines() {
            assertEquals("one\ntwo", read("summary", "one\ntwo").summary());
        }
    }

    @Test
    void importanceIsThreeWhereNothingIsSaid() {
        assertEquals(3, read().importance());
        assertEquals(5, read("importance", " 5 ").importance());
    }

    @Nested
    class CoordinatesInDegrees {
        @Test
        void haveADecimalPoint() {
            assertEquals(
                    Optional.of(new Coordinates(39.82, -46.75)),
                    read("lat", "39.82", "lon", "-46.75").coordinates());
        }

        @Test
        void mayHaveADecimalCommaWhereCommasDoNotSeparate() {
            Sheet sheet = Sheet.empty().event("a", "lat", "39,82", "lon", "46,75");
            assertEquals(
                    Optional.of(new Coordinates(39.82, 46.75)),
                    Sheet.read(sheet.csv(';', "\n"))
                            .chronology()
                            .orElseThrow()
                            .events()
                            .get(0)
                            .coordinates());
        }

        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource(delimiter = '|', textBlock = """
                39,82  | 46.75 | lat | "39,82" has a decimal comma; expected a point: "39.82"
                39.8N  | 46.75 | lat | "39.8N" is no number of degrees; expected one such as 39.82, south and west negative
                NaN    | 46.75 | lat | "NaN" is no number of degrees; expected one such as 39.82, south and west negative
                1e1    | 46.75 | lat | "1e1" is no number of degrees; expected one such as 39.82, south and west negative
                '39.8  | 46.75 | lat | "'39.8" is no number of degrees; expected one such as 39.82, south and west negative
                139.8  | 46.75 | lat | "139.8" is not on the globe; expected -90 to 90; are lat and lon swapped?
                39.8   | 181   | lon | "181" is not on the globe; expected -180 to 180
                39.8   | ''    | lon | is empty, but lat is "39.8"; expected both or neither; add it or remove the other
                ''     | 46.75 | lat | is empty, but lon is "46.75"; expected both or neither; add it or remove the other
                """, quoteCharacter = '`')
        void areRefusedWithAMend(String lat, String lon, String column, String said) {
            Reading reading = Sheet.empty()
                    .event("a", "lat", lat.replace("''", ""), "lon", lon.replace("''", ""))
                    .read();
            assertEquals("timeline.csv line 2, column \"" + column + "\": " + said, Sheet.told(reading));
        }
    }

    @Test
    void entriesEndAtASemicolonAndASpace() {
        Event event = read("actors", "Armenia; Azerbaijan;", "aliases", "a;\u00A0b; ;  c");
        assertEquals(List.of("Armenia", "Azerbaijan"), event.actors());
        assertEquals(List.of("a", "b", "c"), event.aliases());
    }

    @Test
    void aCauseIsAnIdWithAKindAndAReason() {
        assertEquals(
                List.of(new Cause("a", Optional.of(CauseKind.TRIGGER), "because | of it")),
                read("causes", "a | Trigger | because | of it").causes());
        assertEquals(
                List.of(new Cause("a", Optional.empty(), "")),
                read("causes", "A").causes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            BBC — A — B | C | https://a.example/x?y=1#z ~ BBC ~ A — B | C ~ https://a.example/x?y=1#z
            BBC                                         ~ BBC ~ `` ~ ``
            BBC — A                                     ~ BBC ~ A  ~ ``
            https://a.example                           ~ ``  ~ `` ~ https://a.example
            | https://a.example                         ~ ``  ~ `` ~ https://a.example
            — A | HTTP://[::1]:80/                      ~ — A ~ `` ~ HTTP://[::1]:80/
            BBC | https://ə.example/a%20b;c             ~ BBC ~ `` ~ https://ə.example/a%20b;c
            """)
    void aSourceHasAPublisherATitleAndAnAddress(String entry, String publisher, String title, String url) {
        assertEquals(
                List.of(new Source(publisher, title, url)),
                read("sources", entry).sources());
    }

    @Test
    void aSideThatSaysNothingIsLeftOut() {
        assertEquals(List.of(), read().perspectives());
        assertEquals(
                List.of(new Perspective("North", "We won")),
                read("perspective: North", "We won").perspectives());
    }

    @ParameterizedTest
    @CsvSource({"1994-ceasefire", "müharibə-1", "война", "հայ", "शुषा", "-x", "1"})
    void anIdMayBeOfAnyScript(String id) {
        Reading reading = Sheet.empty().event(id).read();
        assertEquals("", Sheet.told(reading));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"straße,STRASSE", "ΟΔΟΣ,οδος", "S\u0327usa,\u015Fusa", "ДОН,дон"})
    void idsThatDifferByCaseOrAccentAreOne(String one, String other) {
        Reading reading = Sheet.empty().event(one).event(other).read();
        assertEquals(1, reading.errorCount(), Sheet.told(reading));
        assertEquals("id", reading.problems().get(0).column());
    }

    @Test
    void theDotlessLetterIsOneOfItsOwn() {
        assertEquals(
                2,
                Sheet.empty()
                        .event("qız")
                        .event("qiz")
                        .read()
                        .chronology()
                        .orElseThrow()
                        .events()
                        .size());
    }

    @Test
    void theTitleRowNamesTheWholeAndWithoutItTheFileDoes() {
        Sheet sheet = Sheet.empty().only("type", "title", "id", "x", "title", "The whole", "summary", "All of it");
        var timeline = sheet.event("a").read().chronology().orElseThrow().timeline();
        assertEquals("x The whole All of it", timeline.id() + " " + timeline.title() + " " + timeline.summary());
        timeline = Sheet.empty().event("a").read().chronology().orElseThrow().timeline();
        assertEquals("timeline timeline ", timeline.id() + " " + timeline.title() + " " + timeline.summary());
    }

    @Test
    void aSecondTitleRowIsAnErrorAndWhatATitleCannotHaveIsLeftOut() {
        Reading reading = Sheet.empty()
                .only("type", "title", "id", "x", "title", "One", "start", "1916")
                .only("type", "Title", "id", "y", "title", "Two")
                .event("a")
                .read();
        assertEquals("""
                timeline.csv line 2, column "start": warning: "1916" is left out; the title row has only type, id, title, summary
                timeline.csv line 3, column "type": "title" is the second title row; expected at most one, and line 2 is one; remove one""", Sheet.told(reading));
    }

    @Test
    void anEraNeedsAnEndAndKeepsOnlyItsOwnColumns() {
        Reading reading = Sheet.empty()
                .only("type", "era", "id", "x", "title", "X", "start", "1916")
                .only("type", "era", "id", "y", "title", "Y", "start", "1916", "end", "1917", "category", "War")
                .event("a")
                .read();
        assertEquals("""
                timeline.csv line 2, column "end": is empty; expected the last day of the era, or .. if it goes on
                timeline.csv line 3, column "category": warning: "War" is left out; an era has only type, id, start, end, title, summary""", Sheet.told(reading));
    }

    @Test
    void oneNameInTwoSpellingsIsWarnedOfOnce() {
        Reading reading = Sheet.empty()
                .event("a", "actors", "Azerbaijan ; Armenia", "category", "War")
                .event("b", "actors", "azerbaijan", "category", "WAR")
                .event("c", "actors", "azerbaijan", "category", "War ")
                .read();
        assertEquals("""
                timeline.csv line 3, column "category": warning: "WAR" is nearly "War" on line 2; if it is the same, write it the same
                timeline.csv line 3, column "actors": warning: "azerbaijan" is nearly "Azerbaijan" on line 2; if it is the same, write it the same""", Sheet.told(reading));
        assertTrue(reading.chronology().isPresent());
    }
}
