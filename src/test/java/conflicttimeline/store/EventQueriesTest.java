package conflicttimeline.store;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Folding;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2's answer to a question is plain Java's answer. */
class EventQueriesTest {
    private static final int ALL = Integer.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(longs = {1905, 1918, 1921, 1936, 1988, 1991, 1994, 2016, 2020, 2023})
    void answersEveryFilterAsPlainJavaDoes(long seed) {
        var seeded = new Seeded(seed);
        Chronology chronology = seeded.chronology(200);
        var plain = new PlainJava(chronology, Seeded.LABELS, Language.HY);
        try (TimelineStore store = TimelineStore.open("jdbc:h2:mem:")) {
            Snapshot snapshot = store.replaceWith(chronology, Seeded.LABELS);
            for (int i = 0; i < 25; i++) {
                EventFilter filter = seeded.filter(chronology);
                List<Entry> expected = plain.events(filter);
                assertEquals(expected, snapshot.events(filter, -1, ALL, Language.HY), filter::toString);
                assertEquals(expected.size(), snapshot.count(filter), filter::toString);
                assertEquals(
                        expected.stream().map(Entry::position).toList(),
                        snapshot.matches(filter).positions(),
                        filter::toString);
                assertEquals(snapshot.facets(filter), snapshot.matches(filter).facets(), filter::toString);
                if (i % 5 == 0) {
                    assertEquals(expected, inPages(snapshot, filter, 1 + i % 7), filter::toString);
                }
                assertSameInOrder(plain.facets(filter), snapshot.facets(filter));
            }
        }
    }

    private static List<Entry> inPages(Snapshot snapshot, EventFilter filter, int limit) {
        List<Entry> all = new ArrayList<>();
        List<Entry> page = snapshot.events(filter, -1, limit, Language.HY);
        while (!page.isEmpty()) {
            assertTrue(page.size() <= limit);
            all.addAll(page);
            page = snapshot.events(filter, all.get(all.size() - 1).position(), limit, Language.HY);
        }
        return all;
    }

    private static void assertSameInOrder(Facets expected, Facets found) {
        assertEquals(expected, found);
        assertEquals(
                List.copyOf(expected.categories().keySet()),
                List.copyOf(found.categories().keySet()));
        assertEquals(
                List.copyOf(expected.actors().keySet()),
                List.copyOf(found.actors().keySet()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1988, 1991, 1994})
    void givesBackWhatWasImported(long seed) {
        Chronology chronology = new Seeded(seed).chronology(50);
        try (TimelineStore store = TimelineStore.open("jdbc:h2:mem:")) {
            Snapshot snapshot = store.replaceWith(chronology, Seeded.LABELS);
            assertEquals(chronology.timeline(), snapshot.timeline());
            for (Language language : Language.values()) {
                var plain = new PlainJava(chronology, Seeded.LABELS, language);
                assertEquals(plain.events(EventFilter.ALL), snapshot.events(EventFilter.ALL, -1, ALL, language));
            }
            var plain = new PlainJava(chronology, Seeded.LABELS, Language.AZ);
            List<Entry> turningPoints =
                    plain.events(new EventFilter(Optional.empty(), Set.of(), Set.of(), List.of(), 5));
            assertEquals(
                    turningPoints.stream()
                            .map(entry -> plain.event(entry.position()))
                            .toList(),
                    snapshot.inContext(turningPoints, Language.AZ));
            for (int position = 0; position < chronology.events().size(); position++) {
                String id = chronology.events().get(position).id();
                assertEquals(
                        plain.event(position), snapshot.event(id, Language.AZ).orElseThrow());
            }
        }
    }

    @ParameterizedTest(name = "{0} in \"{1}\": {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            %    | 100% sure   | true
            %    | 100 sure    | false
            0%s  | 100%sure    | true
            1%e  | 100% sure   | false
            a_b  | a_b         | true
            a_b  | axb         | false
            \\   | back\\slash | true
            \\   | back/slash  | false
            !    | now!        | true
            !%   | now!        | false
            !!   | now!        | false
            "    | say "no"    | true
            шуша | в ШУШЕ      | false
            шуше | в ШУШЕ      | true
            susa | ŞUŞA        | true
            """)
    void findsAWordAsItIsWritten(String word, String title, boolean found) {
        try (TimelineStore store = TimelineStore.open("jdbc:h2:mem:")) {
            Snapshot snapshot = store.replaceWith(chronology(event("a").titled(title)), Seeded.LABELS);
            var filter = new EventFilter(Optional.empty(), Set.of(), Set.of(), Folding.words(word), 1);
            assertEquals(found ? 1 : 0, snapshot.count(filter));
        }
    }

    @Test
    void findsEventsThatOnlyTouchTheWindow() {
        try (TimelineStore store = TimelineStore.open("jdbc:h2:mem:")) {
            Snapshot snapshot = store.replaceWith(
                    chronology(
                            event("before").on("1916-06-30"),
                            event("ends-in-it").from("1916-05").to("1916-07-01"),
                            event("spans-it").from("1914").to("1918"),
                            event("begins-in-it").from("1916-07-31").to(".."),
                            event("after").on("1916-08-01")),
                    Seeded.LABELS);
            Extent july =
                    conflicttimeline.Builders.dating("1916-07", "").known().orElseThrow();
            var filter = new EventFilter(Optional.of(july), Set.of(), Set.of(), List.of(), 1);
            assertEquals(
                    List.of("spans-it", "ends-in-it", "begins-in-it"),
                    snapshot.events(filter, -1, ALL, Language.EN).stream()
                            .map(entry -> entry.event().id())
                            .toList());
        }
    }

    @Test
    void namesTheNearestIdsOfOneThatIsNotThere() {
        try (TimelineStore store = TimelineStore.open("jdbc:h2:mem:")) {
            Snapshot snapshot = store.replaceWith(
                    chronology(event("1994-ceasefire"), event("2020-ceasefire"), event("shusha")), Seeded.LABELS);
            assertEquals(Optional.empty(), snapshot.event("1994-ceasfire", Language.EN));
            assertEquals(List.of("1994-ceasefire", "2020-ceasefire"), snapshot.nearestIds("1994-ceasfire", 5));
            assertEquals(List.of("1994-ceasefire"), snapshot.nearestIds("1994-ceasfire", 1));
            assertEquals(List.of(), snapshot.nearestIds("zzz", 5));
        }
    }
}
