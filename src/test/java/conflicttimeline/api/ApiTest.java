package conflicttimeline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.http.Reply;
import conflicttimeline.http.Seeded;
import conflicttimeline.http.TestSite;
import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers about the shipped events. */
@NullUnmarked
class ApiTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.shared();
    }

    @Nested
    class Timeline {
        @Test
        void tellsTheWholeInFigures() {
            Map<String, Object> timeline = site.get("/api/v1/timeline").json();

            assertEquals(1, timeline.get("format"));
            assertEquals(site.snapshot().version(), timeline.get("version"));
            assertEquals("nagorno-karabakh", timeline.get("id"));
            assertEquals("The Nagorno-Karabakh conflict", timeline.get("title"));
            assertEquals("en", timeline.get("contentLang"));
            assertEquals("CC-BY-4.0", timeline.get("license"));
            assertEquals("A publisher", timeline.get("publisher"));
            assertEquals("1905-02-01", timeline.get("start"));
            assertEquals(127, timeline.get("eventCount"));
            assertEquals(127, timeline.get("total"));
            assertEquals(List.of("Armenian", "Azerbaijani", "Belarusian"), timeline.get("perspectives"));
        }

        @Test
        void countsEachLaneAndImportanceOfTheWhole() {
            Reply reply = site.get("/api/v1/timeline");

            assertEquals(127, sumOf(reply.list("lanes")));
            @SuppressWarnings("unchecked")
            Map<String, Integer> importances =
                    (Map<String, Integer>) reply.json().get("importances");
            assertEquals(Set.of("1", "2", "3", "4", "5"), importances.keySet());
            assertEquals(127, importances.values().stream().mapToInt(c -> c).sum());
            assertEquals(7, reply.list("eras").size());
            assertEquals(
                    "7 July 1923 to 19 February 1988", reply.list("eras").get(0).get("label"));
            assertEquals("1923-07-07", reply.list("eras").get(0).get("start"));
            assertEquals("..", reply.list("eras").get(6).get("end"));
        }

        @Test
        void countsWhatEachChoiceWouldLeaveWhenAFilterIsGiven() {
            Reply whole = site.get("/api/v1/timeline");
            Reply war = site.get("/api/v1/timeline?category=War");

            assertEquals(127, war.json().get("eventCount"));
            assertEquals(countOf(whole.list("lanes"), "War"), war.json().get("total"));
            assertEquals(whole.list("lanes"), war.list("lanes"), "a choice does not count against its own kind");
            assertFalse(whole.list("actors").equals(war.list("actors")));
        }

        private static int sumOf(List<Map<String, Object>> counted) {
            return counted.stream().mapToInt(c -> (int) c.get("count")).sum();
        }

        private static int countOf(List<Map<String, Object>> counted, String name) {
            return counted.stream()
                    .filter(c -> name.equals(c.get("name")))
                    .mapToInt(c -> (int) c.get("count"))
                    .sum();
        }
    }

    @Nested
    class Events {
        @Test
        void comeInTimeWithAllThatIsKnownOfThem() {
            Map<String, Object> event = site.get("/api/v1/events").list("events").stream()
                    .filter(e -> "1988-02-27-sumgait".equals(e.get("id")))
                    .findFirst()
                    .orElseThrow();

            assertEquals("1988-02-27-sumgait", event.get("id"));
            assertEquals(
                    List.of(
                            "position",
                            "id",
                            "title",
                            "summary",
                            "category",
                            "importance",
                            "start",
                            "end",
                            "startDay",
                            "endDay",
                            "dateLabel",
                            "place",
                            "lat",
                            "lon",
                            "actors",
                            "aliases",
                            "note",
                            "perspectives",
                            "sources",
                            "causes"),
                    List.copyOf(event.keySet()));
            assertEquals("1988-02-27", event.get("start"));
            assertEquals(6631, event.get("startDay"));
        }

        @Test
        void areLinkedToTheirCausesByNameDateAndLane() {
            Map<String, Object> event =
                    site.get("/api/v1/events/1988-02-27-sumgait").json();

            @SuppressWarnings("unchecked")
            Map<String, Object> cause = ((List<Map<String, Object>>) event.get("causes")).get(0);
            assertEquals(
                    List.of("id", "title", "dateLabel", "kind", "reason", "lane", "startDay"),
                    List.copyOf(cause.keySet()));
            Map<String, Object> other =
                    site.get("/api/v1/events/" + cause.get("id")).json();
            assertEquals(other.get("title"), cause.get("title"));
            assertEquals(other.get("dateLabel"), cause.get("dateLabel"));
            assertEquals(other.get("category"), cause.get("lane"));
            assertEquals(other.get("startDay"), cause.get("startDay"));
        }

        @Test
        void haveTheSameCausesOnAPageAloneAndAmongAll() {
            Map<Object, Object> listed = causesById(all(""));
            Map<Object, Object> detailed =
                    causesById(site.get("/api/v1/details").list("events"));

            assertEquals(listed, detailed);
            listed.forEach((id, causes) ->
                    assertEquals(causes, site.get("/api/v1/events/" + id).json().get("causes")));
        }

        @ParameterizedTest(name = "of ?{0}")
        @ValueSource(
                strings = {
                    "",
                    "category=War",
                    "category=War&category=Unrest&importance=4",
                    "actor=Armenia",
                    "q=shusha",
                    "q=%C5%9Eu%C5%9Fa",
                    "from=1988&to=1994",
                    "from=1992-05-08&to=1992-05-08",
                    "to=1921",
                    "importance=5&q=ceasefire",
                    "category=No%20such%20lane"
                })
        void areEachGivenOnceOnAWalkThroughThePages(String filter) {
            List<Map<String, Object>> walked = all(filter);
            List<String> expected = site
                    .snapshot()
                    .events(
                            conflicttimeline.http.Address.read(conflicttimeline.http.Parameters.read(filter))
                                    .filter(),
                            -1,
                            1000,
                            Language.EN)
                    .stream()
                    .map(entry -> entry.event().id())
                    .toList();

            assertEquals(expected, walked.stream().map(e -> e.get("id")).toList());
            assertEquals(
                    expected.size(), site.get("/api/v1/events?" + filter).json().get("total"));
        }

        /** All pages of seven. */
        private static List<Map<String, Object>> all(String filter) {
            List<Map<String, Object>> walked = new ArrayList<>();
            Set<Object> cursors = new HashSet<>();
            Object next = "";
            while (next != null) {
                assertTrue(cursors.add(next), "the walk must not turn in circles");
                Reply page = site.get("/api/v1/events?limit=7&" + filter + (next.equals("") ? "" : "&cursor=" + next));
                assertEquals(200, page.status(), page.text());
                assertTrue(page.list("events").size() <= 7);
                walked.addAll(page.list("events"));
                next = page.json().get("next");
            }
            return walked;
        }

        @Test
        void comeAHundredAtATimeIfNothingElseIsAsked() {
            Reply first = site.get("/api/v1/events");

            assertEquals(100, first.list("events").size());
            assertEquals(
                    27,
                    site.get("/api/v1/events?cursor=" + first.json().get("next"))
                            .list("events")
                            .size());
        }

        @Test
        void areKnownByPositionWithWhatEachChoiceWouldLeave() {
            String filter = "q=shusha&importance=2";
            Map<String, Object> matches = site.get("/api/v1/matches?" + filter).json();
            assertEquals(all(filter).stream().map(e -> e.get("position")).toList(), matches.get("positions"));
            Map<String, Object> whole = site.get("/api/v1/timeline?" + filter).json();
            for (String member : List.of("version", "total", "lanes", "actors", "importances")) {
                assertEquals(whole.get(member), matches.get(member), member);
            }
        }

        @Test
        void endWithoutNext() {
            assertFalse(site.get("/api/v1/events?limit=127").json().containsKey("next"));
            assertTrue(site.get("/api/v1/events?limit=126").json().containsKey("next"));
        }

        @Test
        void areFoundHoweverTheWordsAreTyped() {
            assertEquals(
                    site.get("/api/v1/events?q=shusha").json().get("total"),
                    site.get("/api/v1/events?q=%20SHUSHA%27").json().get("total"));
        }
    }

    @Nested
    class OneEvent {
        @Test
        void comesWithWhatFollowedAndItsNeighbours() {
            List<Entry> all = site.snapshot().events(EventFilter.ALL, -1, 1000, Language.EN);
            for (int i = 0; i < all.size(); i++) {
                Map<String, Object> event =
                        site.get("/api/v1/events/" + all.get(i).event().id()).json();
                assertEquals(site.snapshot().version(), event.get("version"));
                assertEquals(i, event.get("position"));
                assertNeighbour(i == 0 ? null : all.get(i - 1), event.get("previous"));
                assertNeighbour(i == all.size() - 1 ? null : all.get(i + 1), event.get("next"));
            }
        }

        private static void assertNeighbour(Entry expected, Object found) {
            if (expected == null) {
                assertNull(found);
                return;
            }
            assertEquals(
                    Map.of(
                            "id",
                            expected.event().id(),
                            "title",
                            expected.event().title(),
                            "dateLabel",
                            expected.dateLabel()),
                    found);
        }

        @Test
        void isDatedInTheLanguageAskedFor() {
            assertEquals(
                    "27 to 29 February 1988",
                    site.get("/api/v1/events/1988-02-27-sumgait").json().get("dateLabel"));
            String russian = (String)
                    site.get("/api/v1/events/1988-02-27-sumgait?lang=ru").json().get("dateLabel");
            assertTrue(russian.contains("февраля"), russian);
        }

        @Test
        void thatIsNotThereIsRefusedWithTheIdsMostLikeIt() {
            Reply reply = site.get("/api/v1/events/1988-02-27-sumgayt");

            assertEquals(404, reply.status());
            assertEquals("application/problem+json", reply.header("Content-Type"));
            @SuppressWarnings("unchecked")
            List<String> nearest = (List<String>) reply.json().get("nearest");
            assertEquals("1988-02-27-sumgait", nearest.get(0));
            assertTrue(nearest.size() <= 3);
            assertTrue(((String) reply.json().get("detail"))
                    .startsWith("There is no event \"1988-02-27-sumgayt\"; did you mean \"1988-02-27-sumgait\""));
        }

        @Test
        void thatIsLikeNoOtherIsRefusedWithoutAGuess() {
            Reply reply = site.get("/api/v1/events/zzz");

            assertEquals(404, reply.status());
            assertEquals("There is no event \"zzz\"", reply.json().get("detail"));
            assertFalse(reply.json().containsKey("nearest"));
        }
    }

    @Nested
    class Details {
        @Test
        void holdEveryEventByPositionWithEffects() {
            List<Map<String, Object>> events = site.get("/api/v1/details").list("events");

            assertEquals(127, events.size());
            for (int i = 0; i < events.size(); i++) {
                assertEquals(i, events.get(i).get("position"));
            }
            Map<Object, Object> effects = new LinkedHashMap<>();
            events.forEach(e -> effects.put(e.get("id"), idsOf(e.get("effects"))));
            Map<Object, Object> mirrored = new LinkedHashMap<>();
            events.forEach(e -> mirrored.put(e.get("id"), new ArrayList<>()));
            events.forEach(e ->
                    idsOf(e.get("causes")).forEach(cause -> ((List<Object>) mirrored.get(cause)).add(e.get("id"))));
            assertEquals(mirrored, effects, "an effect is a cause seen from the other end");
        }
    }

    @Nested
    class Drawing {
        @Test
        void givesEveryColumnOneCellForEachEvent() {
            Map<String, Object> drawing = site.get("/api/v1/drawing?lang=hy").json();

            assertEquals(1, drawing.get("format"));
            assertEquals("hy", drawing.get("lang"));
            assertEquals("en", drawing.get("contentLang"));
            @SuppressWarnings("unchecked")
            Map<String, List<Object>> columns = (Map<String, List<Object>>) drawing.get("events");
            columns.forEach((name, column) -> assertEquals(127, column.size(), name));
            assertEquals(
                    site.get("/api/v1/details?lang=hy").list("events").stream()
                            .map(e -> e.get("dateLabel"))
                            .toList(),
                    columns.get("label"));
        }
    }

    @Nested
    class AnotherVersion {
        @ParameterizedTest
        @ValueSource(strings = {"timeline", "events", "events/1905-06-clashes", "details", "drawing"})
        void isRefusedUnlessItIsTheCurrentOne(String path) {
            Reply current = site.get("/api/v1/" + path + "?v=" + site.snapshot().version());
            Reply other = site.get("/api/v1/" + path + "?v=0123456789abcdef");

            assertEquals(200, current.status());
            assertEquals(
                    site.get("/api/v1/" + path).header("Cache-Control"),
                    current.header("Cache-Control"),
                    "the address does not name the settings and the build, so it is not kept for ever");
            assertEquals(
                    site.get("/api/v1/" + path).header("ETag"),
                    current.header("ETag"),
                    "the version does not change the answer");
            assertEquals(409, other.status());
            assertEquals("v", other.json().get("parameter"));
            assertEquals(
                    "v: is no version that this server has; expected one that it has, or no v for what is served now",
                    other.json().get("detail"));
        }

        @Test
        void isServedWhileItIsKept() {
            try (TestSite changing = TestSite.ofShippedEvents()) {
                String old = changing.snapshot().version();
                String cursor = (String) changing.get("/api/v1/events").json().get("next");
                changing.replaceWith(Seeded.chronology(3));

                assertEquals(3, changing.get("/api/v1/timeline").json().get("eventCount"));
                assertEquals(
                        127, changing.get("/api/v1/timeline?v=" + old).json().get("eventCount"));
                Reply late = changing.get("/api/v1/events?cursor=" + cursor);
                assertEquals(409, late.status());
                assertEquals("cursor", late.json().get("parameter"));
                assertEquals(
                        "cursor: belongs to another version of the data; expected to begin again without a cursor",
                        late.json().get("detail"));
                assertEquals(
                        27,
                        changing.get("/api/v1/events?v=" + old + "&cursor=" + cursor)
                                .list("events")
                                .size());
            }
        }
    }

    @Nested
    class ALargeTimeline {
        @Test
        void givesNoDetailsAtOnce() {
            try (TestSite large = TestSite.of(Seeded.chronology(2001))) {
                Reply details = large.get("/api/v1/details");

                assertEquals(404, details.status());
                assertEquals(
                        "The timeline has 2001 events; details come at once for at most 2000, beyond that ask for"
                                + " api/v1/events or api/v1/events/{id}",
                        details.json().get("detail"));
                assertEquals(200, large.get("/api/v1/drawing").status());
                assertEquals(
                        1 + 3 * Language.values().length, large.api.atImport().size());
            }
        }
    }

    @Nested
    class HealthTest {
        @Test
        void isOkWithVersionAndSource() {
            assertEquals(
                    Map.of(
                            "status",
                            "ok",
                            "version",
                            site.snapshot().version(),
                            "events",
                            127,
                            "source",
                            "timeline.csv"),
                    site.get("/health").json());
        }

        @Test
        void isDegradedButServedWhenAFileWasRefused() {
            try (TestSite degraded = TestSite.of(Seeded.chronology(1))) {
                degraded.refused = Optional.of(new Health.Refused("timeline.csv", 4));
                Reply health = degraded.get("/health");

                assertEquals(200, health.status());
                assertEquals("no-store", health.header("Cache-Control"));
                assertEquals("degraded", health.json().get("status"));
                assertEquals(
                        Map.of("file", "timeline.csv", "problems", 4),
                        health.json().get("refused"));
            }
        }
    }

    private static Map<Object, Object> causesById(List<Map<String, Object>> events) {
        Map<Object, Object> causes = new LinkedHashMap<>();
        events.forEach(event -> causes.put(event.get("id"), event.get("causes")));
        return causes;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> idsOf(Object links) {
        return ((List<Map<String, Object>>) links)
                .stream().map(link -> link.get("id")).toList();
    }
}
