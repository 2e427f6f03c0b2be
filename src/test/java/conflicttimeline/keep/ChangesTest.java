package conflicttimeline.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Difference.Kind;
import conflicttimeline.chronology.Digest;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Revision;
import conflicttimeline.chronology.Wanted;
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
        return acceptCsv("id,start,title\na,1990,A\nb,1991," + title + "\n");
    }

    private void acceptMany(int events, String title) {
        StringBuilder csv = new StringBuilder("id,start,title\n");
        for (int i = 0; i < events; i++) {
            csv.append("e").append(i).append(",1990,").append(title).append('\n');
        }
        acceptCsv(csv.toString());
    }

    private String acceptCsv(String csv) {
        Chronology whole = TimelineReader.read("t.csv", csv.getBytes(StandardCharsets.UTF_8), Limits.USUAL, List.of())
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
                .map(revision -> revision.changed()
                        .map(changed -> changed.named().isEmpty()
                                ? "nothing"
                                : changed.named().get(0).title())
                        .orElse("first"))
                .toList();
    }

    @Test
    void tellsTheNewestFirstAndReadsEachVersionOnceAndNeverAgain() {
        accept("One");
        accept("Two");
        accept("Three");
        Changes changes = changes(Changes.MOST_BYTES);
        assertEquals(List.of("Three", "Two", "first"), titles(changes.newest(accepted, 50, Wanted.ALL)));
        assertEquals(3, reads.size());
        assertEquals(List.of("Three", "Two", "first"), titles(changes.newest(accepted, 50, Wanted.ALL)));
        assertEquals(3, reads.size());
        accept("One");
        assertEquals(List.of("One", "Three", "Two", "first"), titles(changes.newest(accepted, 50, Wanted.ALL)));
        assertEquals(5, reads.size());
    }

    @Test
    void ofMoreThanFitTheNewestAreToldWithWhatTheyChanged() {
        for (int i = 0; i < 10; i++) {
            accept("Title " + i);
        }
        List<Revision> told = changes(Changes.MOST_BYTES).newest(accepted, 3, Wanted.ALL);
        assertEquals(List.of("Title 9", "Title 8", "Title 7"), titles(told));
        assertEquals(4, reads.size(), "what lies before is not read");
    }

    @Test
    void aVersionThatCannotBeReadIsLeftOutAndTheNextIsComparedWithTheOneBefore() {
        String first = accept("One");
        kept.remove(accept("Two"));
        accept("Three");
        List<Revision> told = changes(Changes.MOST_BYTES).newest(accepted, 50, Wanted.ALL);
        assertEquals(List.of("Three", "first"), titles(told));
        assertEquals(Optional.of(first), told.get(0).before());

        // and where it was the only change, nothing is told twice
        accepted.remove(2);
        accepted.add(new Acceptance(Instant.ofEpochSecond(9), first));
        assertEquals(List.of("first"), titles(changes(Changes.MOST_BYTES).newest(accepted, 50, Wanted.ALL)));
    }

    @Test
    void aVersionThatIsDamagedLaterMakesTheNextBeComparedWithTheOneBeforeIt() {
        String first = accept("One");
        String second = accept("Two");
        try (Changes changes = changes(Changes.MOST_BYTES)) {
            assertEquals(List.of("Two", "first"), titles(changes.newest(accepted, 50, Wanted.ALL)));
            kept.remove(second);
            accept("Three");
            List<Revision> told = changes.newest(accepted, 50, Wanted.ALL);
            assertEquals(List.of("Three", "Two", "first"), titles(told));
            assertEquals(Optional.of(first), told.get(0).before());
        }
    }

    @Test
    void whatIsRememberedIsBounded() {
        for (int i = 0; i < 40; i++) {
            accept("Title " + i);
        }
        Changes changes = changes(20_000);
        assertEquals(40, changes.newest(accepted, 50, Wanted.ALL).size());
        assertTrue(changes.bytes() <= 20_000, "bytes: " + changes.bytes());
        assertTrue(changes.bytes() > 5_000, "bytes: " + changes.bytes());
        assertEquals(40, changes.newest(accepted, 50, Wanted.ALL).size(), "what was let go is compared again");
    }

    /** However much each version changes, of each some names are held, and they are all remembered. */
    @Test
    void ofLargeDifferencesNoEventsAreHeldAndNothingIsReadAgain() {
        int events = 300;
        for (int i = 0; i < 51; i++) {
            acceptMany(events, "x".repeat(700) + i);
        }
        try (Changes changes = changes(Changes.MOST_BYTES)) {
            List<Revision> told = changes.newest(accepted, 50, Wanted.ALL);
            assertEquals(50, told.size());
            for (Revision revision : told) {
                Digest changed = revision.changed().orElseThrow();
                assertEquals(events, changed.count(Kind.CHANGED));
                int named = changed.named(Kind.CHANGED).size();
                assertTrue(named > 20 && named < Digest.MOST_NAMED, "of long titles fewer: " + named);
                assertEquals("e0", changed.named().get(0).id());
                assertTrue(changed.bytes() < 150_000, "bytes: " + changed.bytes());
            }
            assertTrue(changes.bytes() <= Changes.MOST_BYTES, "bytes: " + changes.bytes());
            assertFalse(changes.isWorking(), "what was told is not held");

            int read = reads.size();
            assertEquals(told, changes.newest(accepted, 50, Wanted.ALL));
            assertEquals(read, reads.size(), "all of them have room");

            // of another question each is compared again, once
            Wanted one = new Wanted(Optional.of("e7"), EventFilter.ALL);
            List<Revision> ofOne = changes.newest(accepted, 50, one);
            assertEquals(
                    List.of("e7"),
                    ofOne.get(0).changed().orElseThrow().named().stream()
                            .map(Digest.Named::id)
                            .toList());
            read = reads.size();
            assertEquals(ofOne, changes.newest(accepted, 50, one));
            assertEquals(read, reads.size());
        }
    }

    @Test
    void ofSmallDifferencesAnyQuestionIsAnsweredWithoutReadingAgain() {
        accept("One");
        accept("Two");
        try (Changes changes = changes(Changes.MOST_BYTES)) {
            changes.newest(accepted, 50, Wanted.ALL);
            Wanted a = new Wanted(Optional.of("a"), EventFilter.ALL);
            Wanted b = new Wanted(Optional.of("b"), EventFilter.ALL);
            assertEquals(List.of("nothing", "first"), titles(changes.newest(accepted, 50, a)));
            assertEquals(List.of("Two", "first"), titles(changes.newest(accepted, 50, b)));
            assertEquals(2, reads.size());
        }
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
            Failure busy = assertThrows(Failure.class, () -> changes.newest(accepted, 50, Wanted.ALL));
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
                return changes.newest(accepted, 50, Wanted.ALL);
            } catch (Failure busy) {
                assertEquals(503, busy.problem().status());
            }
        }
    }
}
