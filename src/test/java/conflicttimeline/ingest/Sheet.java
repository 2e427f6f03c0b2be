package conflicttimeline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table for tests, and the bytes that a spreadsheet makes of it. */
final class Sheet {
    static final List<String> NAMES = List.of(
            "type",
            "id",
            "start",
            "end",
            "title",
            "summary",
            "category",
            "importance",
            "place",
            "lat",
            "lon",
            "actors",
            "aliases",
            "causes",
            "note",
            "perspective: North",
            "sources");

    private static final Map<String, String> USUAL =
            Map.of("start", "1916-07-01", "title", "A title", "category", "War", "sources", "Example Archive");

    private final List<List<String>> rows = new ArrayList<>();

    private Sheet() {}

    /** With the first line of column names alone. */
    static Sheet empty() {
        var sheet = new Sheet();
        sheet.rows.add(NAMES);
        return sheet;
    }

    /** With exactly these rows. */
    static Sheet of(List<List<String>> rows) {
        var sheet = new Sheet();
        sheet.rows.addAll(rows);
        return sheet;
    }

    /** Adds a sound event; {@code cells} are pairs of a column and what stands in it instead. */
    Sheet event(String id, String... cells) {
        return row(NAMES.stream()
                .map(name -> cell(name, cells, name.equals("id") ? id : USUAL.getOrDefault(name, "")))
                .toList());
    }

    /** Adds a row in which only these pairs of a column and its text are filled. */
    Sheet only(String... cells) {
        return row(NAMES.stream().map(name -> cell(name, cells, "")).toList());
    }

    Sheet row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    private static String cell(String name, String[] cells, String usual) {
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].equals(name)) {
                return cells[i + 1];
            }
        }
        return usual;
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** RFC 4180. */
    String csv() {
        return csv(',', "\n");
    }

    String csv(char separator, String lineEnd) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(cell, separator))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .map(line -> line + lineEnd)
                .collect(Collectors.joining());
    }

    private static String quoted(String cell, char separator) {
        return cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    Reading read() {
        return read(csv());
    }

    static Reading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(byte[] bytes) {
        return read(bytes, Limits.USUAL);
    }

    static Reading read(byte[] bytes, Limits limits) {
        return TimelineReader.read("timeline.csv", bytes, limits, List.of());
    }

    /** What a person reads, a line for each problem. */
    static String told(Reading reading) {
        return reading.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
