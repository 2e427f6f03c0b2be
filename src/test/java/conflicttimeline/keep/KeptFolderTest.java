package conflicttimeline.keep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder in which versions last, whatever happens to it. */
@NullUnmarked
class KeptFolderTest {
    private static final byte[] ONE = csv("one");
    private static final byte[] TWO = csv("two");
    private static final List<String> LANES = List.of("Politics", "War");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-04T10:20:30.123456Z"));

    @TempDir
    private Path home;

    private static byte[] csv(String title) {
        return ("id,start,title,category\na,1990,The " + title + ",War\nb,1991,B,Politics\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Timeline timeline(byte[] csv) {
        return TimelineReader.read("events.csv", csv, Limits.USUAL, LANES)
                .chronology()
                .orElseThrow()
                .timeline();
    }

    private static String version(byte[] csv) {
        return timeline(csv).version();
    }

    private Path folder() {
        return home.resolve("kept");
    }

    private KeptFolder open() throws IOException {
        return KeptFolder.open(folder(), Limits.USUAL, now::get);
    }

    private Optional<String> accept(KeptFolder kept, byte[] csv) {
        Optional<String> failure = kept.accept("events.csv", csv, timeline(csv));
        now.updateAndGet(then -> then.plusSeconds(60));
        return failure;
    }

    private Set<String> names() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> versions(KeptFolder kept) {
        return kept.accepted().stream().map(Acceptance::version).toList();
    }

    @Test
    void holdsTheBytesAsTheyWereReadAndSaysWhenTheyWereAccepted() throws IOException {
        KeptFolder kept = open();
        assertEquals(Optional.empty(), accept(kept, ONE));

        String version = version(ONE);
        assertEquals(Set.of(version + ".csv", "2026-03-04T10-20-30.123Z_" + version + ".json"), names());
        assertArrayEquals(ONE, Files.readAllBytes(folder().resolve(version + ".csv")));
        assertEquals(
                "{\"accepted\":\"2026-03-04T10:20:30.123Z\",\"version\":\"" + version
                        + "\",\"file\":\"events.csv\",\"events\":2,\"lanes\":[\"Politics\",\"War\"]}\n",
                Files.readString(folder().resolve("2026-03-04T10-20-30.123Z_" + version + ".json")));
        assertEquals(
                Instant.parse("2026-03-04T10:20:30.123Z"), kept.since(version).orElseThrow());
    }

    /** Its version depends on the order of lanes and on the name of the file, which another start may give otherwise. */
    @Test
    void readsAVersionAgainWhateverTheSettingsOfThisStart() throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        var again = kept.chronology(version(ONE)).orElseThrow();
        assertEquals(timeline(ONE), again.timeline());
        assertFalse(kept.holds("0123456789abcdef"));
        assertFalse(kept.holds("../" + version(ONE)));
        assertEquals(Optional.empty(), kept.chronology("0123456789abcdef"));
    }

    @Test
    void theSameAgainIsStoredOnceAndAReturnIsToldInOrder() throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        accept(kept, ONE);
        assertEquals(2, names().size());
        accept(kept, TWO);
        accept(kept, ONE);
        accept(kept, ONE);
        assertEquals(List.of(version(ONE), version(TWO), version(ONE)), versions(kept));
        assertEquals(2 + 3, names().size());

        // the time of acceptance survives a start
        KeptFolder restarted = open();
        accept(restarted, ONE);
        assertEquals(kept.accepted(), restarted.accepted());
        assertEquals(
                Instant.parse("2026-03-04T10:20:30.123Z"),
                restarted.since(version(ONE)).orElseThrow());
    }

    @Test
    void aClockThatWasSetBackDoesNotChangeTheOrder() throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        now.set(Instant.parse("2020-01-01T00:00:00Z"));
        accept(kept, TWO);
        assertEquals(List.of(version(ONE), version(TWO)), versions(kept));
        assertEquals(
                Instant.parse("2026-03-04T10:20:30.124Z"),
                kept.since(version(TWO)).orElseThrow());
    }

    @Test
    void severalServersMayShareIt() throws IOException {
        KeptFolder first = open();
        KeptFolder second = open();
        accept(first, ONE);
        accept(second, ONE);
        assertEquals(2, names().size());
        accept(second, TWO);
        assertTrue(first.holds(version(TWO)), "what another has kept is found");
        assertEquals(List.of(version(ONE), version(TWO)), versions(first));
    }

    @Test
    void whatIsNotOursOrLeftByACrashIsPassedOverAndStays() throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        Files.writeString(folder().resolve("letter.txt"), "Dear");
        Files.writeString(folder().resolve("." + version(TWO) + ".csv.1.new"), "id,sta");
        // the write of the record broke off
        Files.write(folder().resolve(version(TWO) + ".csv"), TWO);
        // a record whose CSV somebody took away
        Files.writeString(folder().resolve("2026-03-05T00-00-00.000Z_00000000000000aa.json"), "{}");
        Files.writeString(folder().resolve("2026-13-45T99-00-00.000Z_00000000000000aa.json"), "{}");
        Files.createDirectory(folder().resolve("00000000000000aa.csv"));
        Set<String> before = names();

        KeptFolder again = open();
        assertEquals(List.of(version(ONE)), versions(again));
        assertFalse(again.holds(version(TWO)), "nothing says that it was accepted");
        assertEquals(before, names());
        accept(again, TWO);
        assertEquals(List.of(version(ONE), version(TWO)), versions(again));
    }

    @Test
    void aCsvThatNoLongerHoldsItsVersionIsNotServedAndMakesWayForAGoodOne() throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        Path csv = folder().resolve(version(ONE) + ".csv");
        for (byte[] damage :
                List.of(TWO, new byte[0], "id,start,title\na,1990-13,A\n".getBytes(StandardCharsets.UTF_8))) {
            Files.write(csv, damage);
            assertEquals(Optional.empty(), open().chronology(version(ONE)));
            assertArrayEquals(damage, Files.readAllBytes(csv), "nothing is deleted");
        }
        accept(kept, ONE);
        assertArrayEquals(ONE, Files.readAllBytes(csv));
        assertTrue(names().contains(version(ONE) + ".set-aside-1.csv"), names().toString());
        assertTrue(kept.chronology(version(ONE)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "7",
                "",
                "{\"accepted\":\"2026-03-04T10:20:30.123Z\",\"version\":\"0123456789abcdef\",\"events\":2,\"lanes\":[]}",
                "{\"accepted\":\"x\",\"version\":\"x\",\"file\":null,\"events\":2,\"lanes\":[]}",
                "{\"accepted\":\"x\",\"version\":\"x\",\"file\":\"x.csv\",\"events\":2,\"lanes\":[null]}",
                "{\"accepted\":\"x\",\"version\":\"x\",\"file\":{},\"events\":\"x\",\"lanes\":7}"
            })
    void aDamagedRecordIsPassedOverAndAnotherOfTheSameVersionServes(String damage) throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        String record = "2026-03-04T10-20-30.123Z_" + version(ONE) + ".json";
        byte[] good = Files.readAllBytes(folder().resolve(record));
        Files.writeString(folder().resolve(record), damage);
        assertEquals(Optional.empty(), kept.chronology(version(ONE)));
        assertEquals(Optional.empty(), kept.chronology(version(ONE)));
        assertEquals(1, kept.unreadable());

        Files.write(folder().resolve("2026-03-06T00-00-00.000Z_" + version(ONE) + ".json"), good);
        assertTrue(kept.chronology(version(ONE)).isPresent(), "it is tried again");
        assertEquals(0, kept.unreadable());
    }

    /** The write of its record broke off, and its rows are written otherwise now. */
    @Test
    void aCsvWithoutARecordThatSaysTheSameStaysWhereItIs() throws IOException {
        byte[] crlf =
                new String(ONE, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        KeptFolder kept = open();
        Files.write(folder().resolve(version(ONE) + ".csv"), crlf);
        accept(kept, ONE);
        assertEquals(2, names().size(), names().toString());
        assertArrayEquals(crlf, Files.readAllBytes(folder().resolve(version(ONE) + ".csv")));
        assertTrue(kept.chronology(version(ONE)).isPresent());
    }

    @Test
    void rowsWrittenOtherwiseAreTheSameVersionAndLeaveTheFirstBytes() throws IOException {
        byte[] quoted = new String(ONE, StandardCharsets.UTF_8)
                .replace("The one", "\"The one\"")
                .getBytes(StandardCharsets.UTF_8);
        KeptFolder kept = open();
        accept(kept, ONE);
        accept(kept, quoted);
        assertEquals(version(ONE), version(quoted));
        assertArrayEquals(ONE, Files.readAllBytes(folder().resolve(version(ONE) + ".csv")));
        assertEquals(2, names().size());
    }

    @Test
    void whatCannotBeWrittenIsSaidInASentenceAndIsKeptOnceItCan() throws IOException {
        KeptFolder kept = open();
        accept(kept, ONE);
        // works for whoever may write everywhere, too
        Path away = Files.move(folder(), home.resolve("away"));
        Files.writeString(folder(), "no folder");
        Optional<String> failure = accept(kept, TWO);
        assertTrue(
                failure.orElseThrow().startsWith("Version " + version(TWO) + " is served, and not kept: "),
                failure.get());
        assertFalse(failure.get().contains(home.toString()), "a path is nobody's business");
        assertEquals(List.of(version(ONE)), versions(kept), "what was known is still told");

        Files.delete(folder());
        Files.move(away, folder());
        assertEquals(Optional.empty(), accept(kept, TWO));
        assertEquals(List.of(version(ONE), version(TWO)), versions(kept));
    }

    @Test
    void aFolderThatCannotBeUsedIsRefusedWithItsName() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        IOException refusal = assertThrows(IOException.class, () -> KeptFolder.open(file, Limits.USUAL, now::get));
        assertEquals(file + " is no folder; expected one in which this program may write", refusal.getMessage());
    }
}
