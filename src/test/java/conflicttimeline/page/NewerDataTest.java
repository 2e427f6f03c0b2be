package conflicttimeline.page;

import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.StartAgain;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that was being made from data which are deleted meanwhile. */
class NewerDataTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final TimelineStore store = TimelineStore.open("jdbc:h2:mem:newer", now::get);
    private final AtomicReference<Snapshot> asked = new AtomicReference<>(importing("Old title"));
    private final Pages pages = new Pages(
            asked::get,
            new Publishing("en", "", "", "", "https://example.org/"),
            new PageAssets(
                    "assets/index-1.js",
                    List.of(),
                    "assets/index-2.css",
                    "assets/print-10.css",
                    "assets/embed-3.js",
                    "assets/embedrest-4.js",
                    "assets/embed-5.css",
                    "assets/share-7.js",
                    "assets/share-11.css",
                    "assets/help-12.js",
                    "assets/screen-9.js",
                    "assets/film-8.js",
                    "assets/host-6.js",
                    "sha384-x",
                    false),
            new Offered(List.of("csv", "json"), List.of(), SocialCards.NONE),
            "test");

    private Snapshot importing(String title) {
        return store.replaceWith(
                Chronology.of(
                        "c",
                        "Whole",
                        "",
                        List.of(),
                        List.of(event("a").titled(title).build()),
                        List.of(),
                        List.of()),
                (dating, language) -> dating.text());
    }

    /** Two imports, the second after the time for which the first snapshot is kept. */
    private void deletesWhatWasAsked() {
        importing("Title between");
        now.updateAndGet(then -> then.plus(TimelineStore.KEPT));
        importing("New title");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isMadeAgainFromTheDataThatAreServedNow() {
        List<String> made = new ArrayList<>();
        for (Door door : pages.doors()) {
            // words are no data
            if (door.path().equals("/embed/words.js")) {
                continue;
            }
            boolean named = door.path().contains("{id}");
            boolean oembed = door.path().equals("/oembed");
            Request request = new Request(
                    "/",
                    named ? Map.of("id", "a") : Map.of(),
                    oembed ? Parameters.read("url=https://example.org/event/a") : Parameters.NONE);
            asked.set(store.current().orElseThrow());
            Answer begun = door.handler().answer(request);
            deletesWhatWasAsked();
            if (named || oembed) {
                // an event has been read by then; who begins now is too late
                assertThrows(StartAgain.class, () -> door.handler().answer(request), door.path());
            }
            if (!named) {
                assertThrows(StartAgain.class, () -> begun.body().get(), door.path());
            }

            asked.set(store.current().orElseThrow());
            String page = new String(door.handler().answer(request).body().get(), StandardCharsets.UTF_8);
            assertTrue(page.contains("New title"), door.path());
            made.add(door.path());
        }
        assertEquals(List.of("/", "/event/{id}", "/embed", "/embed/event/{id}", "/oembed"), made);
    }
}
