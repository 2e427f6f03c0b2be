package conflicttimeline.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.http.Failure;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.SnapshotGoneException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Old versions take little room, and nothing from the one that is served. */
@NullUnmarked
class OldVersionsTest {
    private final Map<String, Chronology> kept = new HashMap<>();
    private final List<String> versions = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();

    private String keep(String title, int events) {
        StringBuilder csv = new StringBuilder("id,start,title\n");
        for (int i = 0; i < events; i++) {
            csv.append("e").append(i).append(",1990,").append(title).append('\n');
        }
        Chronology whole = TimelineReader.read(
                        "t.csv", csv.toString().getBytes(StandardCharsets.UTF_8), Limits.USUAL, List.of())
                .chronology()
                .orElseThrow();
        kept.put(whole.timeline().version(), whole);
        versions.add(whole.timeline().version());
        return whole.timeline().version();
    }

    private Optional<Chronology> read(String version) {
        reads.incrementAndGet();
        return Optional.ofNullable(kept.get(version));
    }

    private OldVersions old() {
        return new OldVersions(this::read, (dating, language) -> dating.text());
    }

    @Test
    void oneIsLoadedOnceAndTheOneNotAskedForTheLongestGoes() {
        for (int i = 0; i <= OldVersions.MOST; i++) {
            keep("Number " + i, 2);
        }
        try (OldVersions old = old()) {
            Snapshot first = old.of(versions.get(0)).orElseThrow();
            assertSame(first, old.of(versions.get(0)).orElseThrow());
            assertEquals(1, reads.get());
            assertEquals(
                    "Number 0",
                    first.heads(List.of(0), conflicttimeline.words.Language.EN)
                            .get(0)
                            .event()
                            .title());
            versions.subList(1, OldVersions.MOST)
                    .forEach(version -> old.of(version).orElseThrow());
            assertSame(first, old.of(versions.get(0)).orElseThrow(), "there is room for it");
            Snapshot second = old.of(versions.get(1)).orElseThrow();
            old.of(versions.get(2));
            old.of(versions.get(3));
            old.of(versions.get(OldVersions.MOST)).orElseThrow();
            assertEquals(OldVersions.MOST, old.count());
            assertThrows(SnapshotGoneException.class, () -> first.count(EventFilter.ALL), "it has gone");
            assertEquals(2, second.count(EventFilter.ALL));
            assertEquals(2, old.of(versions.get(0)).orElseThrow().count(EventFilter.ALL), "it is loaded again");
        }
    }

    @Test
    void oneThatIsNotKeptIsAbsent() {
        try (OldVersions old = old()) {
            assertEquals(Optional.empty(), old.of("0000000000000000"));
            assertEquals(0, old.count());
        }
    }

    @Test
    void largeOnesHaveTheRoomToThemselves() {
        String large = keep("Large", 15_000);
        String other = keep("Other", 15_000);
        String third = keep("Third", 15_000);
        try (OldVersions old = old()) {
            old.of(large).orElseThrow();
            old.of(other).orElseThrow();
            old.of(third).orElseThrow();
            assertEquals(2, old.count(), "of " + OldVersions.MOST_EVENTS + " events");
        }
    }

    @Test
    void oneIsLoadedAtATimeAndWhoWouldWaitTooLongIsAskedToComeBack() throws Exception {
        String slow = keep("Slow", 1);
        String other = keep("Other", 1);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch may = new CountDownLatch(1);
        OldVersions old = new OldVersions(
                version -> {
                    reading.countDown();
                    try {
                        may.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return read(version);
                },
                (dating, language) -> dating.text(),
                Duration.ofMillis(50));
        try (old) {
            var first = CompletableFuture.supplyAsync(() -> old.of(slow));
            reading.await();
            Failure busy = assertThrows(Failure.class, () -> old.of(other));
            assertEquals(503, busy.problem().status());
            may.countDown();
            assertTrue(first.get().isPresent());
            assertTrue(old.of(other).isPresent(), "and then it is their turn");
        }
    }
}
