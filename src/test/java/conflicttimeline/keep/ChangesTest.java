package conflicttimeline.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Revision;
import conflicttimeline.http.Failure;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What each acceptance changed, compared once. */
@NullUnmarked
class ChangesTest {
    private final Map<String, Chronology> kept = new HashMap<>();
    private final List<Acceptance> accepted = new ArrayList<>();
    private final List<String> reads = new ArrayList<>();

    private String accept(String title) {
        Chronology whole = TimelineReader.read(
                        "t.csv",
                        ("id,start,title\na,1990,A\nb,1991," + title + "\n").getBytes(StandardCharsets.UTF_8),
                        Limits.USUAL,
                        List.of())
                .chronology()
                .orElseThrow();
        String version = whole.timeline().version();
        kept.put(version, whole);
        accepted.add(new Acceptance(Instant.ofEpochSecond(accepted.size()), version));
        return version;
    }

    private Changes changes(long mostBytes) {
        return new Changes(
                version -> {
                    reads.add(version);
                    return Optional.ofNullable(kept.get(version));
                },
                mostBytes,
                Changes.LONGEST_WAIT);
    }

    private static List<String> titles(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> revision.difference()
                        .map(difference -> difference.changes().isEmpty()
                                ? "nothing"
                                : difference.changes().get(0).event().title())
                        .orElse("first"))
                .toList();
    }

    @Test
    void tellsTheNewestFirstAndReadsEachVersionOnceAndNeverAgain() {
        accept("One");
        accept("Two");
        accept("Three");
        Changes changes = changes(Changes.MOST_BYTES);
        assertEquals(List.of("Three", "Two", "first"), titles(changes.newest(accepted, 50)));
        assertEquals(3, reads.size());
        assertEquals(List.of("Three", "Two", "first"), titles(changes.newest(accepted, 50)));
        assertEquals(3, reads.size());
        accept("One");
        assertEquals(List.of("One", "Three", "Two", "first"), titles(changes.newest(accepted, 50)));
        assertEquals(5, reads.size());
    }

    @Test
    void ofMoreThanFitTheNewestAreToldWithWhatTheyChanged() {
        for (int i = 0; i < 10; i++) {
            accept("Title " + i);
        }
        List<Revision> told = changes(Changes.MOST_BYTES).newest(accepted, 3);
        assertEquals(List.of("Title 9", "Title 8", "Title 7"), titles(told));
        assertEquals(4, reads.size(), "what lies before is not read");
    }

    @Test
    void aVersionThatCannotBeReadIsLeftOutAndTheNextIsComparedWithTheOneBefore() {
        String first = accept("One");
        kept.remove(accept("Two"));
        accept("Three");
        List<Revision> told = changes(Changes.MOST_BYTES).newest(accepted, 50);
        assertEquals(List.of("Three", "first"), titles(told));
        assertEquals(Optional.of(first), told.get(0).before());

        // and where it was the only change, nothing is told twice
        accepted.remove(2);
        accepted.add(new Acceptance(Instant.ofEpochSecond(9), first));
        assertEquals(List.of("first"), titles(changes(Changes.MOST_BYTES).newest(accepted, 50)));
    }

    @Test
    void whatIsRememberedIsBounded() {
        for (int i = 0; i < 40; i++) {
            accept("Title " + i);
        }
        Changes changes = changes(20_000);
        assertEquals(40, changes.newest(accepted, 50).size());
        assertTrue(changes.bytes() <= 20_000, "bytes: " + changes.bytes());
        assertTrue(changes.bytes() > 5_000, "bytes: " + changes.bytes());
        assertEquals(40, changes.newest(accepted, 50).size(), "what was let go is compared again");
    }

    @Test
    void whoWaitsTooLongIsAskedToComeBackAndFindsItDone() throws InterruptedException {
        String slow = accept("One");
        accept("Two");
        Semaphore may = new Semaphore(0);
        Semaphore done = new Semaphore(0);
        try (Changes changes = new Changes(
                version -> {
                    if (version.equals(slow)) {
                        may.acquireUninterruptibly();
                    }
                    done.release();
                    return Optional.ofNullable(kept.get(version));
                },
                Changes.MOST_BYTES,
                Duration.ofMillis(20))) {
            Failure busy = assertThrows(Failure.class, () -> changes.newest(accepted, 50));
            assertEquals(503, busy.problem().status());
            may.release();
            done.acquire(2);
            assertEquals(List.of("Two", "first"), titles(untilItIsTold(changes)));
            assertEquals(0, done.availablePermits(), "nothing was read twice");
        }
    }

    private List<Revision> untilItIsTold(Changes changes) {
        while (true) {
            try {
                return changes.newest(accepted, 50);
            } catch (Failure busy) {
                assertEquals(503, busy.problem().status());
            }
        }
    }
}
