package conflicttimeline.export;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Event;
import conflicttimeline.http.Json;
import conflicttimeline.http.Reply;
import conflicttimeline.http.TestSite;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** {@code /timeline.json} says everything, and of itself where it is from. */
@NullUnmarked
class TimelineJsonTest {
    private static final TestSite SITE = TestSite.shared();

    @Test
    void saysVersionLicencePublisherAndFilters() {
        Reply reply = SITE.get("/timeline.json?category=War&from=1988&importance=4&lang=ru");

        assertEquals(SITE.snapshot().version(), reply.json().get("version"));
        assertEquals("CC-BY-4.0", reply.json().get("license"));
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/", reply.json().get("licenseUrl"));
        assertEquals("A publisher", reply.json().get("publisher"));
        assertEquals(
                Map.of("from", "1988", "category", List.of("War"), "importance", 4),
                reply.json().get("filters"));
        assertEquals("ru", reply.json().get("lang"));
        assertEquals(127, reply.json().get("eventCount"));
    }

    @Test
    void anEventSaysWhatTheApiSaysOfIt() {
        List<?> taken = (List<?>) SITE.get("/timeline.json?lang=hy").json().get("events");
        List<?> told = (List<?>) SITE.get("/api/v1/details?lang=hy").json().get("events");

        assertEquals(127, taken.size());
        for (int i = 0; i < taken.size(); i++) {
            Map<?, ?> event = (Map<?, ?>) taken.get(i);
            for (Object member : event.keySet()) {
                if (!member.equals("causes")) {
                    assertEquals(((Map<?, ?>) told.get(i)).get(member), event.get(member), String.valueOf(member));
                }
            }
            List<?> causes = (List<?>) ((Map<?, ?>) told.get(i)).get("causes");
            assertEquals(
                    causes.stream()
                            .map(c -> List.of(((Map<?, ?>) c).get("id"), ((Map<?, ?>) c).get("reason")))
                            .toList(),
                    ((List<?>) event.get("causes"))
                            .stream()
                                    .map(c -> List.of(((Map<?, ?>) c).get("id"), ((Map<?, ?>) c).get("reason")))
                                    .toList());
        }
    }

    @Test
    void everyTextOfAnyTimelineComesThrough() {
        Chronology drawn = new Drawn(3).chronology(30);
        Map<?, ?> members = (Map<?, ?>) Json.read(TimelineJson.write(Taken.all(drawn), Taken.NOBODY));

        assertEquals(drawn.timeline().title(), members.get("title"));
        List<?> events = (List<?>) members.get("events");
        for (int i = 0; i < events.size(); i++) {
            Event event = drawn.events().get(i);
            Map<?, ?> told = (Map<?, ?>) events.get(i);
            assertEquals(event.title(), told.get("title"));
            assertEquals(event.summary(), told.get("summary"));
            assertEquals(event.note(), told.get("note"));
            assertEquals(event.actors(), told.get("actors"));
            assertEquals(event.aliases(), told.get("aliases"));
            assertEquals(event.dating().start().text(), told.get("start"));
            assertEquals(event.perspectives().size(), ((List<?>) told.get("perspectives")).size());
            assertEquals(event.sources().size(), ((List<?>) told.get("sources")).size());
            assertEquals(event.causes().size(), ((List<?>) told.get("causes")).size());
        }
        assertEquals(Map.of(), members.get("filters"));
    }

    @Test
    void aPointHasNoEnd() {
        List<?> one = (List<?>)
                SITE.get("/timeline.json?event=1905-06-clashes").json().get("events");
        Map<?, ?> members = (Map<?, ?>) Json.read(TimelineJson.write(
                Taken.all(chronology(
                        event("a").on("1916"), event("b").from("1917").to(".."))),
                Taken.NOBODY));
        List<?> two = (List<?>) members.get("events");

        assertEquals(1, one.size());
        assertTrue(((Map<?, ?>) two.get(0)).containsKey("end"));
        assertNull(((Map<?, ?>) two.get(0)).get("end"));
        assertEquals("..", ((Map<?, ?>) two.get(1)).get("end"));
    }
}
