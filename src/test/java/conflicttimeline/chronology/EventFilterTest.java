package conflicttimeline.chronology;

import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.Builders;
import conflicttimeline.time.Extent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
    private static final Event EVENT = event("a")
            .from("1992-05-08")
            .to("1992-05-09")
            .titled("Capture of Şuşa")
            .summary("The town on the hill")
            .lane("War")
            .importance(4)
            .place("Shusha / Shushi")
            .actors("Armenia", "Azerbaijan")
            .aliases("Battle of Shushi")
            .note("Disputed")
            .build();

    private static Set<String> set(String names) {
        return names.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(names.split("\\+")));
    }

    @ParameterizedTest(name = "{0}: window {1}, lanes {2}, actors {3}, words {4}, least {5} matches: {6}")
    @CsvSource(textBlock = """
            everything,                '',                      '',         '',            '',            1, true
            a window before,           1992-05-01/1992-05-07,   '',         '',            '',            1, false
            a window up to its start,  1992-05-01/1992-05-08,   '',         '',            '',            1, true
            a window from its end,     1992-05-09/1993,         '',         '',            '',            1, true
            a window after,            1992-05-10/1993,         '',         '',            '',            1, false
            its lane,                  '',                      War,        '',            '',            1, true
            one of two lanes,          '',                      War+Unrest, '',            '',            1, true
            another lane,              '',                      Unrest,     '',            '',            1, false
            its lane in another case,  '',                      war,        '',            '',            1, false
            one of two actors,         '',                      '',         Iran+Armenia,  '',            1, true
            another actor,             '',                      '',         Iran,          '',            1, false
            a word of the title,       '',                      '',         '',            susa,          1, true
            part of a word,            '',                      '',         '',            aptu,          1, true
            words of several fields,   '',                      '',         '',            hill battle armenia shushi, 1, true
            a word it does not have,   '',                      '',         '',            hill valley,   1, false
            a word of the note,        '',                      '',         '',            disputed,      1, false
            no word across two fields, '',                      '',         '',            hillshusha,    1, false
            as important,              '',                      '',         '',            '',            4, true
            more important,            '',                      '',         '',            '',            5, false
            all parts at once,         1992,                    War,        Azerbaijan,    town,          3, true
            all parts but one,         1992,                    War,        Iran,          town,          3, false
            """)
    void asksForAllItsPartsAndForOneOfEachPart(
            String what, String window, String lanes, String actors, String words, int least, boolean matches) {
        Optional<Extent> days = window.isEmpty()
                ? Optional.empty()
                : Builders.dating(window, "").known();
        var filter = new EventFilter(days, set(lanes), set(actors), Folding.words(words), least);
        assertEquals(matches, filter.matches(EVENT, EVENT.dating().known().orElseThrow()), what);
    }

    @org.junit.jupiter.api.Test
    void withNoPartsAsksForEverything() {
        assertTrue(EventFilter.ALL.matches(
                event("b").importance(1).build(),
                Builders.dating("1916", "").known().orElseThrow()));
    }
}
