package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.chronology.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No row is lost in silence: each is an event of the timeline, or is named. */
class RowsInRowsOutTest {
    private static final List<List<String>> FAULTS = List.of(
            List.of("start", "1916-13-45"),
            List.of("end", "nonsense"),
            List.of("end", "1066"),
            List.of("title", ""),
            List.of("id", "no id"),
            List.of("id", "e0"),
            List.of("importance", "many"),
            List.of("lat", "91"),
            List.of("causes", "e0, e1"),
            List.of("causes", "nobody-at-all"),
            List.of("sources", "A | ftp://b"),
            List.of("summary", "#REF!"),
            List.of("note", "\0"),
            List.of("type", "happening"));

    private record Table(List<List<String>> rows, Set<Integer> faulty) {}

    /** Up to 40 events; causes point at rows before; about one in three has a fault. */
    private static Table table(Random random) {
        Sheet sound = Sheet.empty();
        List<List<String>> rows = new ArrayList<>();
        Set<Integer> faulty = new java.util.TreeSet<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>(List.of("summary", "Line\nand, \"line\" " + i));
            if (i > 0 && random.nextBoolean()) {
                cells.addAll(List.of("causes", "e" + random.nextInt(i)));
            }
            if (i > 0 && random.nextInt(3) == 0) {
                faulty.add(i);
                cells.addAll(0, FAULTS.get(random.nextInt(FAULTS.size())));
            }
            sound.event("e" + i, cells.toArray(String[]::new));
        }
        return new Table(sound.rows(), faulty);
    }

    @Property(tries = 300, seed = "1916")
    void everyRowIsInTheTimelineOrNamed(@ForAll Random random) {
        Table table = table(random);
        Reading reading = Sheet.of(table.rows).read();
        Set<Integer> named = reading.problems().stream()
                .filter(Problem::error)
                .filter(problem -> !problem.message().contains(" is no id in this file"))
                .map(problem -> (int) problem.row() - 2)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        Set<Integer> faulty = table.faulty.stream()
                .filter(i -> !table.rows.get(i + 1).contains("nobody-at-all"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        assertEquals(faulty, named, () -> Sheet.told(reading));
        assertEquals(table.faulty.isEmpty(), reading.chronology().isPresent());
        assertEquals(table.rows.size() - 1, reading.eventCount());

        // the rows that were not named make a sound file once links to the others are taken out
        int causes = Sheet.NAMES.indexOf("causes");
        List<List<String>> kept = new ArrayList<>(List.of(Sheet.NAMES));
        for (int i = 1; i < table.rows.size(); i++) {
            if (!table.faulty.contains(i - 1)) {
                List<String> row = new ArrayList<>(table.rows.get(i));
                String cause = row.get(causes);
                row.set(
                        causes,
                        cause.isEmpty() || table.faulty.contains(Integer.parseInt(cause.substring(1))) ? "" : cause);
                kept.add(row);
            }
        }
        Reading rest = Sheet.of(kept).read();
        assertEquals("", Sheet.told(rest));
        assertEquals(
                kept.stream()
                        .skip(1)
                        .map(row -> row.get(Sheet.NAMES.indexOf("id")))
                        .toList(),
                rest.chronology().orElseThrow().events().stream().map(Event::id).toList());
    }

    @Property(tries = 300, seed = "1918")
    void noBytesMakeItFailOrFallSilent(@ForAll Random random) {
        byte[] bytes = Sheet.of(table(random).rows).csv().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(20); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? "\",;\n\r\0'=|".charAt(random.nextInt(9)) : random.nextInt(256));
        }
        byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        Reading reading = Sheet.read(random.nextBoolean() ? bytes : cut);
        assertEquals(reading.chronology().isEmpty(), reading.errorCount() > 0);
        reading.chronology()
                .ifPresent(whole ->
                        assertEquals(reading.eventCount(), whole.events().size()));
    }
}
