package conflicttimeline.store;

import static conflicttimeline.store.ReplacingTest.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that outlives the process. */
@Order(3)
class DatabaseFileTest {
    private static final int ALL = Integer.MAX_VALUE;

    private final Path folder;
    private final String url;
    private final Path file;

    DatabaseFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.url = "jdbc:h2:file:" + folder.resolve("timeline");
        this.file = folder.resolve("timeline.mv.db");
    }

    private List<Entry> imported(Chronology chronology) {
        return imported(url, chronology);
    }

    private static List<Entry> imported(String url, Chronology chronology) {
        try (TimelineStore store = TimelineStore.open(url)) {
            return store.replaceWith(chronology, Seeded.LABELS).events(EventFilter.ALL, -1, ALL, Language.RU);
        }
    }

    private String refusal() {
        return String.valueOf(refused().getMessage());
    }

    private StoreException refused() {
        return assertThrows(StoreException.class, () -> TimelineStore.open(url).close());
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void servesTheSnapshotThatItHolds() {
        Chronology chronology = new Seeded(3).chronology(50);
        List<Entry> whole = imported(chronology);
        try (TimelineStore store = TimelineStore.open(url)) {
            Snapshot snapshot = store.current().orElseThrow();
            assertEquals(chronology.timeline(), snapshot.timeline());
            assertEquals(whole, snapshot.events(EventFilter.ALL, -1, ALL, Language.RU));
            assertSame(snapshot, store.replaceWith(chronology, Seeded.LABELS));
        }
    }

    @Test
    void leavesOneFile() throws IOException {
        imported(version("a", 3));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void keepsTheVersionBeforeForTenMinutesAcrossAStart() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        String old;
        try (TimelineStore store = TimelineStore.open(url, () -> start)) {
            old = store.replaceWith(version("old", 3), Seeded.LABELS).version();
            store.replaceWith(version("new", 4), Seeded.LABELS);
        }
        try (TimelineStore store =
                TimelineStore.open(url, () -> start.plus(TimelineStore.KEPT).minusMillis(1))) {
            assertEquals(3, store.withVersion(old).orElseThrow().count(EventFilter.ALL));
            assertEquals(4, store.current().orElseThrow().count(EventFilter.ALL));
        }
        try (TimelineStore store = TimelineStore.open(url, () -> start.plus(TimelineStore.KEPT))) {
            assertEquals(Optional.empty(), store.withVersion(old));
        }
    }

    /** As a web server does with its threads when it stops. */
    @Test
    void answersOnWhenAThreadIsInterruptedWhileItReads() {
        Database database = Database.open(DatabaseUrl.read(url));
        DSLContext dsl = database.dsl();
        try (TimelineStore store = TimelineStore.open(database, dsl, InstantSource.system())) {
            Snapshot snapshot = store.replaceWith(version("a", 50), Seeded.LABELS);
            dsl.execute("set cache_size 0");
            for (int i = 0; i < 5; i++) {
                Thread.currentThread().interrupt();
                assertEquals(
                        50,
                        snapshot.events(EventFilter.ALL, -1, ALL, Language.EN).size());
            }
        } finally {
            Thread.interrupted();
        }
    }

    @Nested
    class AFileThatAnotherServerUses {
        @Test
        void isRefusedWithinOneProcess() {
            try (TimelineStore first = TimelineStore.open(url)) {
                assertEquals(
                        "The database " + file + " is in use by another server; stop that one, or choose another"
                                + " file, as in --db jdbc:h2:file:./timeline",
                        refusal());
                assertEquals(Optional.empty(), first.current());
            }
            TimelineStore.open(url).close();
        }

        /** And the last import of a killed process is there. */
        @Test
        void isRefusedUntilThatProcessEnds() throws Exception {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherServer.class.getName(),
                            url)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertEquals('!', other.getInputStream().read());
                assertEquals(
                        "The database " + file + " is in use by another server; stop that one, or choose another"
                                + " file, as in --db jdbc:h2:file:./timeline",
                        refusal());
            } finally {
                other.destroyForcibly();
            }
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
            try (TimelineStore store = TimelineStore.open(url)) {
                assertEquals(
                        "killed",
                        store.current().orElseThrow().timeline().lanes().get(0));
            }
        }
    }

    /** Imports, says so, and waits to be killed. */
    static final class OtherServer {
        public static void main(String[] arguments) throws Exception {
            TimelineStore store = TimelineStore.open(arguments[0]);
            store.replaceWith(version("before", 30), Seeded.LABELS);
            store.replaceWith(version("killed", 30), Seeded.LABELS);
            System.out.write('!');
            System.out.flush();
            Thread.sleep(600_000);
        }
    }

    @Nested
    class AFileThatIsNotOurs {
        private static final String CHOOSE = "); choose another file, as in --db jdbc:h2:file:./timeline";

        @Test
        void isRefusedAndLeftAsItIs() throws SQLException {
            sql("create table customers (id int)", "insert into customers values (1)");
            assertEquals(
                    "The database " + file + " was made by another program (it has the table \"customers\"" + CHOOSE,
                    refusal());
            sql("update customers set id = 2");
        }

        @Test
        void isRefusedWhenItHasATableOfOneOfOurNames() throws SQLException {
            sql("create table event (id int)", "insert into event values (1)");
            assertEquals(
                    "The database " + file + " was made by another program (it has the table \"event\"" + CHOOSE,
                    refusal());
        }

        @Test
        void isRefusedWhenItHasAnotherUser() throws SQLException {
            DriverManager.getConnection(url, "someone", "secret").close();
            assertEquals(
                    "The database " + file
                            + " was made by another program; choose another file, as in --db jdbc:h2:file:./timeline",
                    refusal());
        }

        @Test
        void isRefusedWhenItHasAnotherFormat() throws SQLException {
            imported(version("a", 3));
            sql("update store_format set number = 0");
            assertEquals(
                    "The database " + file + " has format 0 of another version of this program, which reads format "
                            + StoreFormat.NUMBER + "; delete it: it is rebuilt from the CSV",
                    refusal());
        }
    }

    @Test
    void isFinishedWhenMakingItsTablesWasCutShort() throws SQLException {
        TimelineStore.open(url).close();
        sql("delete from store_format", "drop table source", "drop table event");
        assertEquals(3, imported(version("a", 3)).size());
    }

    @Test
    void makesTheFolderItIsIn() {
        String deep = "jdbc:h2:file:" + folder.resolve("a/b/timeline");
        assertEquals(3, imported(deep, version("a", 3)).size());
        assertTrue(Files.exists(folder.resolve("a/b/timeline.mv.db")));
    }

    @Test
    void saysSoWhereNoFileCanBe() throws IOException {
        Files.createDirectories(file);
        String refusal = refusal();
        assertTrue(refusal.startsWith("The database " + file + " "), refusal);
    }

    @Nested
    class ADamagedFile {
        private final Chronology chronology = new Seeded(3).chronology(120);

        @Test
        void isRefusedWhenItIsSomethingElse() throws IOException {
            Files.writeString(file, "type,id,start,title\n".repeat(1000));
            String refusal = refusal();
            assertTrue(refusal.startsWith("The database " + file + " is damaged ("), refusal);
            assertTrue(
                    refusal.endsWith(
                            "), or another program's; delete it if it is not needed: it is rebuilt from the CSV"),
                    refusal);
            assertFalse(refused().rebuildable());
            assertFalse(refusal.contains("\n"), refusal);
        }

        @Test
        void isRefusedWhenItsContentIsNotThatOfItsVersion() throws SQLException {
            imported(chronology);
            sql("update event set importance = 6 - importance where importance <> 3");
            assertEquals(
                    "The database " + file + " is damaged (its events are not those of version "
                            + chronology.timeline().version() + "); delete it: it is rebuilt from the CSV",
                    refusal());
        }

        @Test
        void isRefusedWhenAnEventIsOnOtherDays() throws SQLException {
            imported(chronology);
            sql("update event set end_day = end_day + 1 where position = 7");
            assertEquals(
                    "The database " + file + " is damaged (The days or the place in time of \""
                            + chronology.events().get(7).id() + "\" are wrong); delete it: it is rebuilt from the CSV",
                    refusal());
        }

        @Test
        void isRefusedWhenADateIsSaidInOtherWords() throws SQLException {
            imported(chronology);
            sql("update date_label set label = 'x' where event_position = 7 and lang = 'hy'");
            assertEquals(
                    "The database " + file
                            + " is damaged (its date labels or texts for search have changed); delete it:"
                            + " it is rebuilt from the CSV",
                    refusal());
        }

        @Test
        void isRefusedWhenADateIsNone() throws SQLException {
            imported(chronology);
            sql("update event set start_edtf = 'soon' where position = 5");
            assertTrue(
                    refusal().startsWith("The database " + file + " is damaged (The database holds the date \"soon\""));
        }

        @Test
        void isRefusedOrServedWholeHoweverItIsDamaged() throws IOException {
            List<Entry> whole = imported(chronology);
            byte[] good = Files.readAllBytes(file);
            var random = new Random(20);
            Map<String, Integer> outcomes = new TreeMap<>();
            for (int i = 0; i < 40; i++) {
                boolean cut = i % 6 == 0;
                byte[] bad = cut ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
                for (int flips = cut ? 0 : i % 2 == 1 ? 1 : random.nextInt(i * 20); flips > 0; flips--) {
                    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                }
                // a name of its own: H2 keeps a file that it could not open locked until the process ends
                Path each = folder.resolve("damaged-" + i + ".mv.db");
                Files.write(each, bad);
                outcomes.merge(outcome(each, whole), 1, Integer::sum);
            }
            // never half: one byte of much can be where nothing is, and an early end can be that of an older, empty
            // file
            assertEquals(Set.of("empty", "refused", "served"), outcomes.keySet(), outcomes::toString);
        }

        /** However it is damaged: it is kept under another name, and a new one holds the whole. */
        private void rebuilds(String database, Path damaged, StoreException refusal) {
            assertTrue(refusal.rebuildable(), String.valueOf(refusal.getMessage()));
            Path aside = TimelineStore.setAside(database);
            assertTrue(Files.exists(aside) && !Files.exists(damaged), aside.toString());
            try (TimelineStore store = TimelineStore.open(database)) {
                store.replaceWith(chronology, Seeded.LABELS);
            }
            try (TimelineStore store = TimelineStore.open(database)) {
                assertEquals(
                        chronology.timeline(), store.current().orElseThrow().timeline());
            }
        }

        @Test
        void getsANameThatNothingElseHas() throws IOException {
            imported(chronology);
            Files.writeString(folder.resolve("timeline.set-aside-1.mv.db"), "an earlier one");
            assertEquals(folder.resolve("timeline.set-aside-2.mv.db"), TimelineStore.setAside(url));
            assertEquals("an earlier one", Files.readString(folder.resolve("timeline.set-aside-1.mv.db")));
        }

        private String outcome(Path damaged, List<Entry> whole) {
            String name = damaged.toString().replaceFirst("\\.mv\\.db$", "");
            try (TimelineStore store = TimelineStore.open("jdbc:h2:file:" + name)) {
                if (store.current().isEmpty()) {
                    return "empty";
                }
                assertEquals(whole, store.current().get().events(EventFilter.ALL, -1, ALL, Language.RU), name);
                return "served";
            } catch (StoreException e) {
                String message = String.valueOf(e.getMessage());
                assertTrue(message.startsWith("The database " + damaged + " "), message);
                assertTrue(message.contains("it is rebuilt from the CSV"), message);
                rebuilds("jdbc:h2:file:" + name, damaged, e);
                assertFalse(message.contains("\n"), message);
                return "refused";
            }
        }
    }
}
