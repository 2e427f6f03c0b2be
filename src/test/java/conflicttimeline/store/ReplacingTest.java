package conflicttimeline.store;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.Builders.EventBuilder;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.store.tables.DefaultSchema;
import conflicttimeline.words.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How one version takes the place of another. */
class ReplacingTest {
    private static final int ALL = Integer.MAX_VALUE;
    private static final long KEPT_MS = TimelineStore.KEPT.toMillis();

    private final AtomicLong nowMs = new AtomicLong(1_000_000);
    private final AtomicInteger statements = new AtomicInteger();
    private volatile Runnable beforeEachStatement = () -> {};

    private final Database database = Database.open(DatabaseUrl.read("jdbc:h2:mem:"));
    private final DSLContext dsl = database.dsl()
            .configuration()
            .derive(new DefaultExecuteListenerProvider(ExecuteListener.onExecuteStart(this::count)))
            .dsl();
    private final TimelineStore store = TimelineStore.open(database, dsl, () -> Instant.ofEpochMilli(nowMs.get()));

    private void count(ExecuteContext statement) {
        statements.incrementAndGet();
        beforeEachStatement.run();
    }

    @AfterEach
    void close() {
        beforeEachStatement = () -> {};
        store.close();
    }

    /** {@code size} events in a chain of causes, each with every part, all named after the version. */
    static Chronology version(String name, int size) {
        return chronology(IntStream.range(0, size).mapToObj(i -> named(name, i)).toArray(EventBuilder[]::new));
    }

    private static EventBuilder named(String name, int i) {
        EventBuilder event = event("e" + i)
                .on(String.valueOf(1900 + i))
                .titled(name)
                .lane(name)
                .actors(name)
                .aliases(name)
                .perspective(name, name)
                .source(name, name, "");
        return i == 0 ? event : event.causedBy("e" + (i - 1));
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> rows.put(table.getName(), dsl.fetchCount(table)));
        return rows;
    }

    @Test
    void servesNothingBeforeTheFirstImport() {
        assertEquals(Optional.empty(), store.current());
        assertEquals(Optional.empty(), store.withVersion("any"));
    }

    @Test
    void doesNotImportEqualContentAgain() {
        Snapshot first = store.replaceWith(version("a", 3), Seeded.LABELS);
        Map<String, Integer> before = rows();
        assertSame(first, store.replaceWith(version("a", 3), Seeded.LABELS));
        assertEquals(before, rows());
    }

    @Test
    void importsEqualContentAgainWhenTheProgramSaysItsDatesInOtherWords() {
        Snapshot first = store.replaceWith(version("a", 3), Seeded.LABELS);
        Snapshot second = store.replaceWith(version("a", 3), (dating, language) -> "other words");
        assertEquals(first.version(), second.version());
        assertEquals(
                "other words",
                store.current()
                        .orElseThrow()
                        .events(EventFilter.ALL, -1, 1, Language.HY)
                        .get(0)
                        .dateLabel());
        assertSame(second, store.withVersion(first.version()).orElseThrow());
    }

    @Nested
    class ASnapshotThatWasReplaced {
        private final Snapshot old = store.replaceWith(version("old", 5), Seeded.LABELS);
        private final List<Entry> whole = old.events(EventFilter.ALL, -1, ALL, Language.EN);
        private final Snapshot current = store.replaceWith(version("new", 7), Seeded.LABELS);

        @Test
        void isNotTheCurrentOne() {
            assertSame(current, store.current().orElseThrow());
            assertNotEquals(old.version(), current.version());
        }

        @Test
        void canBeAskedForByItsVersionForTenMinutes() {
            nowMs.addAndGet(KEPT_MS - 1);
            store.replaceWith(version("newer", 2), Seeded.LABELS);
            assertSame(old, store.withVersion(old.version()).orElseThrow());
            assertEquals(whole, old.events(EventFilter.ALL, -1, ALL, Language.EN));
        }

        @Test
        void isNotGivenOutAfterTenMinutes() {
            nowMs.addAndGet(KEPT_MS);
            assertEquals(Optional.empty(), store.withVersion(old.version()));
            assertSame(current, store.withVersion(current.version()).orElseThrow());
        }

        @Test
        void staysForThoseWhoHoldItUntilTheNextImport() {
            nowMs.addAndGet(10 * KEPT_MS);
            assertEquals(whole, old.events(EventFilter.ALL, -1, ALL, Language.EN));
        }

        @Test
        void isDeletedByTheFirstImportAfterTenMinutes() {
            nowMs.addAndGet(KEPT_MS);
            store.replaceWith(version("newer", 2), Seeded.LABELS);
            assertEquals(2, rows().get("snapshot"));
            assertEquals(7 + 2, rows().get("event"));
            assertEquals((7 + 2) * Language.values().length, rows().get("date_label"));
        }

        @Test
        void saysThatItIsGoneOnceItIsDeleted() {
            nowMs.addAndGet(KEPT_MS);
            store.replaceWith(version("newer", 2), Seeded.LABELS);
            List<Runnable> questions = List.of(
                    () -> old.events(EventFilter.ALL, -1, ALL, Language.EN),
                    () -> old.event("e1", Language.EN),
                    () -> old.event("none", Language.EN),
                    () -> old.count(EventFilter.ALL),
                    () -> old.facets(EventFilter.ALL),
                    () -> old.nearestIds("e1", 3),
                    old::causes);
            for (Runnable question : questions) {
                var gone = assertThrows(SnapshotGoneException.class, question::run);
                assertEquals(
                        "Version " + old.version() + " is no longer kept; ask for the current one", gone.getMessage());
            }
            assertEquals("old", old.timeline().lanes().get(0));
        }

        @Test
        void givesNoHalfAnswerWhenItIsDeletedBetweenTwoStatements() {
            assertGoneHowever("events", () -> current().events(EventFilter.ALL, -1, ALL, Language.EN));
            List<Entry> page = store.current().orElseThrow().events(EventFilter.ALL, 1, 2, Language.EN);
            assertGoneHowever("context", () -> current().inContext(page, Language.EN));
            assertGoneHowever("event", () -> current().event("e1", Language.EN));
            assertGoneHowever("facets", () -> current().facets(EventFilter.ALL));
        }

        private Snapshot asked = current;

        private Snapshot current() {
            return asked;
        }

        /** Deletes the snapshot before the first, the second, … statement of the question. */
        private void assertGoneHowever(String name, Runnable question) {
            asked = store.current().orElseThrow();
            statements.set(0);
            question.run();
            int usual = statements.get();
            assertTrue(usual > 1, name);
            for (int at = 0; at < usual; at++) {
                asked = store.current().orElseThrow();
                var left = new AtomicInteger(at);
                String next = name + at;
                beforeEachStatement = () -> {
                    if (left.getAndDecrement() == 0) {
                        store.replaceWith(version(next, 4), Seeded.LABELS);
                        nowMs.addAndGet(KEPT_MS);
                        store.replaceWith(version(next + "!", 4), Seeded.LABELS);
                    }
                };
                assertThrows(SnapshotGoneException.class, question::run, next);
                beforeEachStatement = () -> {};
            }
        }
    }

    @Nested
    class AnImportThatFails {
        private final Snapshot before = store.replaceWith(version("good", 100), Seeded.LABELS);
        private final Map<String, Integer> rows = rows();
        private final List<Entry> whole = before.events(EventFilter.ALL, -1, ALL, Language.EN);

        private void assertNothingChanged() {
            assertSame(before, store.current().orElseThrow());
            assertEquals(rows, rows());
            assertEquals(whole, before.events(EventFilter.ALL, -1, ALL, Language.EN));
            nowMs.addAndGet(KEPT_MS);
            assertSame(before, store.withVersion(before.version()).orElseThrow());
            Snapshot after = store.replaceWith(version("mended", 3), Seeded.LABELS);
            assertEquals(3, after.count(EventFilter.ALL));
            assertEquals(
                    "e0",
                    store.current()
                            .orElseThrow()
                            .event("e0", Language.EN)
                            .orElseThrow()
                            .entry()
                            .event()
                            .id());
        }

        @Test
        void changesNothingWhenADateCannotBeSaid() {
            var said = new AtomicInteger();
            DateLabels fails = (dating, language) -> {
                if (said.incrementAndGet() > 50) {
                    throw new IllegalStateException("No words");
                }
                return "x";
            };
            assertThrows(IllegalStateException.class, () -> store.replaceWith(version("bad", 100), fails));
            assertNothingChanged();
        }

        @Test
        void changesNothingWhenACauseIsMissing() {
            Chronology bad = chronology(IntStream.range(0, 500)
                    .mapToObj(i -> i == 499 ? named("bad", i).causedBy("nowhere") : named("bad", i))
                    .toArray(EventBuilder[]::new));
            var failure = assertThrows(RuntimeException.class, () -> store.replaceWith(bad, Seeded.LABELS));
            assertEquals("The cause \"nowhere\" of \"e499\" is no event of this chronology", failure.getMessage());
            assertNothingChanged();
        }

        @Test
        void changesNothingWhenTheDatabaseRefuses() {
            Chronology bad = chronology(event("long").titled("x".repeat(2_000_001)));
            String said = String.valueOf(assertThrows(StoreException.class, () -> store.replaceWith(bad, Seeded.LABELS))
                    .getMessage());
            assertTrue(said.startsWith("The database in memory did not take the import: Value too long"), said);
            assertTrue(said.endsWith("; what was served before still is"), said);
            assertNothingChanged();
        }
    }

    @Test
    void showsReadersOneWholeVersionDuringFiftyImports() throws Exception {
        store.replaceWith(version("v0", 20), Seeded.LABELS);
        var done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(readers.submit(() -> {
                int asked = 0;
                while (!done.get() || asked == 0) {
                    assertOneVersion(store.current().orElseThrow());
                    asked++;
                }
                return asked;
            }));
        }
        try {
            for (int i = 1; i <= 50; i++) {
                // time passes, so that old versions are deleted under the readers
                nowMs.addAndGet(KEPT_MS / 2);
                store.replaceWith(version("v" + i, 20 + i % 3), Seeded.LABELS);
            }
        } finally {
            done.set(true);
            readers.shutdown();
        }
        for (Future<Integer> each : answers) {
            assertTrue(each.get(60, TimeUnit.SECONDS) > 0);
        }
    }

    private static void assertOneVersion(Snapshot snapshot) {
        try {
            String name = snapshot.timeline().lanes().get(0);
            int size = snapshot.timeline().eventCount();
            List<Entry> events = snapshot.events(EventFilter.ALL, -1, ALL, Language.EN);
            assertEquals(size, events.size());
            for (Entry entry : events) {
                assertEquals(named(name, entry.position()).build(), entry.event());
            }
            assertEquals(Map.of(name, size), snapshot.facets(EventFilter.ALL).actors());
            EventInContext last = snapshot.event("e" + (size - 1), Language.EN).orElseThrow();
            assertEquals(Optional.empty(), last.next());
            assertEquals(events.get(size - 2), last.causes().get(0).other());
            assertEquals(size - 1, snapshot.causes().size());
        } catch (SnapshotGoneException e) {
            // a reader that took longer than ten minutes of this test's clock
        }
    }

    @Test
    void asksAFewStatementsHoweverManyEvents() {
        store.replaceWith(version("many", 300), Seeded.LABELS);
        Snapshot snapshot = store.current().orElseThrow();
        // the first has no causes, whose ids would be asked for
        assertEquals(7, statementsOf(() -> snapshot.events(EventFilter.ALL, -1, 1, Language.EN)));
        assertEquals(8, statementsOf(() -> snapshot.events(EventFilter.ALL, -1, 100, Language.EN)));
        assertEquals(8, statementsOf(() -> snapshot.events(EventFilter.ALL, -1, 300, Language.EN)));
        assertEquals(18, statementsOf(() -> snapshot.event("e150", Language.EN)));
        List<Entry> page = snapshot.events(EventFilter.ALL, 99, 100, Language.EN);
        assertEquals(10, statementsOf(() -> snapshot.inContext(page, Language.EN)));
        assertEquals(1, statementsOf(() -> snapshot.event("none", Language.EN)));
        assertEquals(1, statementsOf(() -> snapshot.count(EventFilter.ALL)));
        assertEquals(5, statementsOf(() -> snapshot.facets(EventFilter.ALL)));
        assertEquals(1, statementsOf(snapshot::causes));
    }

    private int statementsOf(Runnable question) {
        statements.set(0);
        question.run();
        return statements.get();
    }

    @Test
    void keepsTwoStoresOfOneAddressApart() {
        try (TimelineStore one = TimelineStore.open("jdbc:h2:mem:timeline");
                TimelineStore other = TimelineStore.open("jdbc:h2:mem:timeline")) {
            one.replaceWith(version("one", 2), Seeded.LABELS);
            assertEquals(Optional.empty(), other.current());
            other.replaceWith(version("other", 3), Seeded.LABELS);
            assertEquals(2, one.current().orElseThrow().count(EventFilter.ALL));
            other.close();
            assertEquals(2, one.current().orElseThrow().count(EventFilter.ALL));
        }
    }

    @Test
    void mayBeClosedTwice() {
        store.close();
        store.close();
    }

    @Test
    void takesTwentyThousandEvents() {
        Snapshot snapshot = store.replaceWith(
                chronology(IntStream.range(0, 20_000)
                        .mapToObj(i -> event("e" + i).actors("a" + i % 7, "b").source("s", "t", ""))
                        .toArray(EventBuilder[]::new)),
                Seeded.LABELS);
        assertEquals(20_000, snapshot.facets(EventFilter.ALL).total());
        assertEquals(
                "e19999",
                snapshot.events(EventFilter.ALL, 19_998, 100, Language.EN)
                        .get(0)
                        .event()
                        .id());
    }
}
