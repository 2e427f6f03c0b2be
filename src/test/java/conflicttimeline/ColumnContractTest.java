package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.Problem;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code data/README.md}, the reader and the shipped file agree on the columns and on what is said of bad rows. */
class ColumnContractTest {
    private static final Path README = Path.of("data", "README.md");
    private static final Path SHIPPED = Path.of("data", "timeline.csv");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| `(.+)` \\|$");
    private static final Pattern GOOD = Pattern.compile("## A good row\\s+```csv\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BAD = Pattern.compile("```csv\\n([^`]*?)```\\s+```text\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    private static String readme() throws IOException {
        return Files.readString(README);
    }

    /** Each column of the page with its example. */
    private static Map<String, String> columns() throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        COLUMN.matcher(readme())
                .results()
                .forEach(row -> columns.put(row.group(1), row.group(2).replace("\\|", "|")));
        return columns;
    }

    private Reading read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("timeline.csv"), csv);
        return TimelineReader.read(file, Limits.USUAL, List.of());
    }

    private static String told(Reading reading) {
        return reading.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void thePageNamesTheColumnsThatAreRead() throws IOException {
        List<String> read = new ArrayList<>(TimelineReader.COLUMNS);
        read.add("perspective: NAME");
        assertEquals(
                read.stream().sorted().toList(),
                columns().keySet().stream().sorted().toList());
    }

    @Test
    void theShippedFileHasTheColumnsOfThePage() throws IOException {
        try (Stream<String> lines = Files.lines(SHIPPED)) {
            List<String> shipped = Stream.of(lines.findFirst().orElseThrow().split(","))
                    .map(name -> name.startsWith("perspective:") ? "perspective: NAME" : name)
                    .distinct()
                    .toList();
            assertEquals(List.copyOf(columns().keySet()), shipped);
        }
    }

    @Test
    void aRowOfAllExamplesIsReadToTheLastColumn() throws IOException {
        Map<String, String> columns = columns();
        String names = String.join(",", columns.keySet());
        String row = columns.values().stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","));
        String cause = names.replaceAll("[^,]+", "")
                .replaceFirst("^", "event,1993-offensive,1993,,Offensive,,,,,,,,,,,,Somebody#")
                .replaceFirst("#.*", "");
        Reading reading = read(names + "\n" + row + "\n" + cause + "\n");
        assertEquals("", told(reading));
        var event = reading.chronology().orElseThrow().events().get(1);
        String all = event.toString();
        List<String> unread = columns.entrySet().stream()
                .filter(column -> !column.getKey().equals("type"))
                .filter(column -> Stream.of(column.getValue().split(" \\| |; | — "))
                        .anyMatch(part -> !all.toLowerCase(java.util.Locale.ROOT)
                                .contains(part.toLowerCase(java.util.Locale.ROOT))))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), unread, all);
    }

    @Test
    void theGoodRowIsAccepted() throws IOException {
        Reading reading = read(good());
        assertEquals("", told(reading));
        assertEquals(2, reading.chronology().orElseThrow().events().size());
    }

    private static String good() throws IOException {
        return GOOD.matcher(readme()).results().findFirst().orElseThrow().group(1);
    }

    @TestFactory
    List<DynamicTest> badRowsGetTheMessagesOfThePage() throws IOException {
        String firstLine = good().lines().findFirst().orElseThrow() + "\n";
        List<MatchResult> rows = BAD.matcher(readme()).results().toList();
        assertTrue(rows.size() >= 3, "data/README.md shows " + rows.size() + " bad rows; expected at least 3");
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.group(1).strip(),
                        () -> assertEquals(row.group(2).strip(), told(read(firstLine + row.group(1))))))
                .toList();
    }
}
