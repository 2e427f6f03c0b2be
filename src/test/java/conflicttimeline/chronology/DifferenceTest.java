package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Difference.Change;
import conflicttimeline.chronology.Difference.Part;
import conflicttimeline.chronology.Difference.WholePart;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of one version in the next. */
class DifferenceTest {
    private static final String NAMES =
            "id,start,end,title,summary,category,importance,place,lat,lon,actors,aliases,causes,note,perspective: A,sources\n";
    private static final String FIRST = "first,1990,,First,,War,3,,,,,,,,,\n";
    private static final String ROW =
            "x,1991-05-01,,Title,Summary,War,3,Place,1,2,Actor,Alias,first,Note,Says,Somebody\n";

    private static Chronology read(String rows) {
        return read(rows, List.of());
    }

    private static Chronology read(String rows, List<String> lanes) {
        var reading =
                TimelineReader.read("t.csv", (NAMES + rows).getBytes(StandardCharsets.UTF_8), Limits.USUAL, lanes);
        return reading.chronology().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<String> ids(Difference difference, java.util.function.Predicate<Change> kind) {
        return difference.changes().stream()
                .filter(kind)
                .map(change -> change.event().id())
                .toList();
    }

    @Test
    void tellsAddedChangedAndRemovedEventsApartByTheirIds() {
        var difference = Difference.between(
                read(FIRST + ROW + "old,1992,,Old,,,,,,,,,,,,\n"),
                read(FIRST + ROW.replace("Summary", "Other") + "new,1993,,Old,,,,,,,,,,,,\n"));
        assertEquals(List.of("new"), ids(difference, Change::isAdded));
        assertEquals(List.of("old"), ids(difference, Change::isRemoved));
        assertEquals(List.of("x", "new", "old"), ids(difference, change -> true));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1991-05-01 | 1991-05-01~ | DATE
            Title      | Other       | TITLE
            Summary    | Other       | SUMMARY
            War        | Politics    | CATEGORY
            3,Place    | 4,Place     | IMPORTANCE
            Place      | Other       | PLACE
            ,1,2,      | ,1,3,       | PLACE
            Actor      | Other       | ACTORS
            Alias      | Other       | ALIASES
            first      | first; o    | CAUSES
            Note       | Other       | NOTE
            Says       | Tells       | ACCOUNTS
            Somebody   | Nobody      | SOURCES
            """)
    void namesThePartThatHasChangedAndNoOther(String from, String to, Part part) {
        String other = "o,1989,,O,,War,3,,,,,,,,,\n";
        var difference = Difference.between(read(other + FIRST + ROW), read(other + FIRST + ROW.replace(from, to)));
        assertEquals(1, difference.changes().size());
        assertEquals(Set.of(part), difference.changes().get(0).parts());
    }

    /** A part that nobody compares would be a change that nobody is told of. */
    @Test
    void everyComponentOfAnEventIsAPart() {
        // place and coordinates are one part, and the id tells events apart
        assertEquals(Event.class.getRecordComponents().length - 2, Part.values().length);
        // extent, version and count follow from the events; order is no component
        assertEquals(Timeline.class.getRecordComponents().length - 3, WholePart.values().length - 1);
    }

    @Test
    void tellsWhatChangedOfTheWhole() {
        String title = "title,whole,,,%s,%s,,,,,,,,,,,\n";
        Chronology before = readTyped(title.formatted("Whole", "About") + "era,e,1990,1992,Era,,,,,,,,,,,,\n");
        Chronology after = readTyped(title.formatted("Another", "More") + "era,e,1990,1993,Era,,,,,,,,,,,,\n");
        var difference = Difference.between(before, after);
        assertEquals(List.of(), difference.changes());
        assertEquals(
                new TreeSet<>(Set.of(WholePart.TITLE, WholePart.SUMMARY, WholePart.ERAS)),
                new TreeSet<>(difference.whole()));
        assertTrue(Difference.between(before, before).isEmpty());
    }

    private static Chronology readTyped(String rows) {
        String csv = "type," + NAMES + rows + "," + FIRST;
        var reading = TimelineReader.read("t.csv", csv.getBytes(StandardCharsets.UTF_8), Limits.USUAL, List.of());
        return reading.chronology().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    @Test
    void tellsAnotherOrderOfLanesAndOfEventsOnTheSameDays() {
        String politics = "p,1990,,P,,Politics,3,,,,,,,,,\n";
        assertEquals(
                Set.of(WholePart.LANES),
                Difference.between(read(FIRST + politics, List.of("War")), read(FIRST + politics, List.of("Politics")))
                        .whole());
        assertEquals(
                Set.of(WholePart.ORDER),
                Difference.between(read(FIRST + politics, List.of("War")), read(politics + FIRST, List.of("War")))
                        .whole());
    }

    @Test
    void aFilterLeavesEventsThatMatchAsTheyWereOrAsTheyAre() {
        var difference = Difference.between(
                read(FIRST + ROW + "q,1995,,Q,,Politics,3,,,,,,,,,\n"),
                read(FIRST + ROW.replace("War", "Politics") + "n,1996,,N,,Unrest,3,,,,,,,,,\n"));
        assertEquals(List.of("x"), ids(difference.only(filter("War")), change -> true));
        assertEquals(List.of("x", "q"), ids(difference.only(filter("Politics")), change -> true));
        assertEquals(List.of(), ids(difference.only(filter("Human cost")), change -> true));
        assertEquals(Set.of(), difference.only(filter("War")).whole());
        assertEquals(List.of("n"), ids(difference.onlyEvent("n"), change -> true));
        assertEquals(difference, difference.only(EventFilter.ALL));
    }

    private static EventFilter filter(String category) {
        return new EventFilter(Optional.empty(), Set.of(category), Set.of(), List.of(), 1);
    }
}
