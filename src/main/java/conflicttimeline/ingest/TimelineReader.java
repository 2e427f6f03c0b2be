package conflicttimeline.ingest;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.time.Extent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one CSV of the contract in {@code data/README.md}, and says every problem that it has. */
public final class TimelineReader {
    private static final String PERSPECTIVE = "perspective:";
    private static final List<String> COLUMNS = List.of(
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
            "sources");

    private final String file;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> sides = new LinkedHashMap<>();
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final Map<String, Long> lineOfEvent = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Era> eras = new ArrayList<>();
    private Optional<CsvRow> title = Optional.empty();

    private TimelineReader(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param laneOrder categories in the order of their lanes; others follow by first appearance
     * @throws IOException if the file cannot be read at all
     */
    public static Reading read(Path path, Limits limits, List<String> laneOrder) throws IOException {
        String name = String.valueOf(path.getFileName());
        TimelineReader reader = new TimelineReader(name, limits);
        long bytes = Files.size(path);
        if (bytes > limits.fileBytes()) {
            reader.error(
                    1,
                    "",
                    "the file has " + bytes + " bytes; expected at most " + limits.fileBytes() + " (--max-file-mib)");
            return reader.done(Optional.empty());
        }
        return reader.read(Files.readAllBytes(path), laneOrder);
    }

    private Reading read(byte[] bytes, List<String> laneOrder) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            error(1, "", "the file is not UTF-8; save it again as \"CSV UTF-8\"");
            return done(Optional.empty());
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<CsvRow> rows = CsvFile.rows(text, limits.cellCharacters(), (line, message) -> error(line, "", message));
        if (rows.isEmpty()) {
            error(1, "", "the file is empty; expected a line of column names: id, start, title and others");
            return done(Optional.empty());
        }
        header(rows.get(0));
        if (errors()) {
            return done(Optional.empty());
        }
        rows.subList(1, rows.size()).forEach(this::row);
        if (events.size() > limits.events()) {
            error(
                    1,
                    "",
                    "the file has " + events.size() + " events; expected at most " + limits.events()
                            + " (--max-events)");
        }
        causes();
        if (events.isEmpty() && !errors()) {
            error(1, "", "the file has no event; expected at least one row with id, start and title");
        }
        if (errors()) {
            return done(Optional.empty());
        }
        String stem = file.replaceFirst("\\.[^.]*$", "");
        return done(Optional.of(Chronology.of(
                title.map(row -> cell(row, "id")).filter(id -> !id.isEmpty()).orElse(stem),
                title.map(row -> cell(row, "title")).filter(t -> !t.isEmpty()).orElse(stem),
                title.map(row -> cell(row, "summary")).orElse(""),
                eras,
                events,
                List.copyOf(sides.keySet()),
                laneOrder)));
    }

    private void header(CsvRow row) {
        if (row.fields().size() > limits.columns()) {
            error(
                    row.line(),
                    "",
                    "there are " + row.fields().size() + " columns; expected at most " + limits.columns());
        }
        for (int i = 0; i < row.fields().size(); i++) {
            String written = row.fields().get(i).strip();
            String name = written.toLowerCase(Locale.ROOT);
            Map<String, Integer> known;
            String key = name;
            if (COLUMNS.contains(name)) {
                known = columns;
            } else if (name.startsWith(PERSPECTIVE)) {
                known = sides;
                key = written.substring(PERSPECTIVE.length()).strip();
            } else {
                if (!name.isEmpty()) {
                    warn(
                            row.line(),
                            written,
                            "is not a column of this format and was left out; expected one of "
                                    + String.join(", ", COLUMNS) + ", or perspective: NAME");
                }
                continue;
            }
            if (known.putIfAbsent(key, i) != null) {
                error(row.line(), written, "occurs twice; remove or rename one");
            }
        }
        for (String required : List.of("id", "start", "title")) {
            if (!columns.containsKey(required)) {
                error(
                        row.line(),
                        required,
                        "is missing; expected a first line of column names with id, start and title");
            }
        }
    }

    private void row(CsvRow row) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (row.fields().get(i).indexOf('\0') >= 0) {
                error(row.line(), "", "has a NUL character; remove it");
                return;
            }
        }
        String type = cell(row, "type").toLowerCase(Locale.ROOT);
        switch (type) {
            case "", "event" -> event(row);
            case "era" -> era(row);
            case "title" -> {
                if (title.isPresent()) {
                    error(
                            row.line(),
                            "type",
                            "a second title row; expected at most one, the other is on line "
                                    + title.get().line());
                }
                title = Optional.of(row);
            }
            default -> error(row.line(), "type", "\"" + type + "\" is no type; expected event, era or title");
        }
    }

    private Optional<Dating> named(CsvRow row) {
        String id = cell(row, "id");
        if (id.isEmpty() || !id.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            error(row.line(), "id", "\"" + id + "\" is no id; expected letters, digits and -");
        } else {
            Long other = lineOfId.putIfAbsent(id.toLowerCase(Locale.ROOT), row.line());
            if (other != null) {
                error(row.line(), "id", "\"" + id + "\" is also the id on line " + other + "; choose another");
            }
        }
        if (cell(row, "title").isEmpty()) {
            error(row.line(), "title", "is empty; expected a title");
        }
        if (cell(row, "start").isEmpty()) {
            error(row.line(), "start", "is empty; expected a date such as 1916-07-01 or 1916");
            return Optional.empty();
        }
        try {
            return Optional.of(Dating.read(cell(row, "start"), cell(row, "end")));
        } catch (EdtfException e) {
            error(row.line(), "start", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void era(CsvRow row) {
        Optional<Dating> dating = named(row);
        if (cell(row, "end").isEmpty()) {
            error(row.line(), "end", "is empty; an era needs an end, .. for still going on");
        }
        dating.filter(d -> !cell(row, "title").isEmpty())
                .ifPresent(d -> eras.add(new Era(cell(row, "id"), d, cell(row, "title"), cell(row, "summary"))));
    }

    private void event(CsvRow row) {
        int before = problems.size();
        Optional<Dating> dating = named(row);
        int importance = importance(row);
        Optional<Coordinates> coordinates = coordinates(row);
        List<Cause> causes = entries(row, "causes").map(e -> cause(row, e)).toList();
        List<Source> sources = entries(row, "sources")
                .map(e -> source(row, e))
                .flatMap(Optional::stream)
                .toList();
        boolean sound = problems.subList(before, problems.size()).stream().noneMatch(Problem::error);
        if (dating.isEmpty() || !sound) {
            return;
        }
        if (sources.isEmpty()) {
            warn(row.line(), "sources", "is empty; name who says so");
        }
        List<Perspective> perspectives = sides.entrySet().stream()
                .map(side -> new Perspective(side.getKey(), field(row, side.getValue())))
                .filter(p -> !p.text().isEmpty())
                .toList();
        lineOfEvent.put(cell(row, "id"), row.line());
        events.add(new Event(
                cell(row, "id"),
                dating.get(),
                cell(row, "title"),
                cell(row, "summary"),
                cell(row, "category"),
                importance,
                cell(row, "place"),
                coordinates,
                entries(row, "actors").toList(),
                entries(row, "aliases").toList(),
                causes,
                cell(row, "note"),
                perspectives,
                sources));
    }

    private int importance(CsvRow row) {
        String text = cell(row, "importance");
        if (text.isEmpty()) {
            return Event.USUAL_IMPORTANCE;
        }
        if (!text.matches("[1-5]")) {
            error(
                    row.line(),
                    "importance",
                    "\"" + text + "\" is no importance; expected 1 (context) to 5 (turning point)");
            return Event.USUAL_IMPORTANCE;
        }
        return Integer.parseInt(text);
    }

    private Optional<Coordinates> coordinates(CsvRow row) {
        String lat = cell(row, "lat");
        String lon = cell(row, "lon");
        if (lat.isEmpty() && lon.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Coordinates(Double.parseDouble(lat), Double.parseDouble(lon)));
        } catch (IllegalArgumentException e) {
            error(
                    row.line(),
                    "lat",
                    "\"" + lat + "\" and lon \"" + lon
                            + "\" are no place; expected degrees such as 39.82 and 46.75, both or neither");
            return Optional.empty();
        }
    }

    private Cause cause(CsvRow row, String entry) {
        String[] parts = entry.split(" \\| ", 3);
        Optional<CauseKind> kind = Optional.empty();
        if (parts.length > 1) {
            kind = Arrays.stream(CauseKind.values())
                    .filter(k -> k.word().equals(parts[1].strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (kind.isEmpty()) {
                error(
                        row.line(),
                        "causes",
                        "\"" + parts[1] + "\" is no kind of cause; expected trigger, condition, response or enabled");
            }
        }
        return new Cause(parts[0].strip(), kind, parts.length > 2 ? parts[2].strip() : "");
    }

    private Optional<Source> source(CsvRow row, String entry) {
        int bar = entry.lastIndexOf(" | ");
        String rest = bar < 0 ? entry : entry.substring(0, bar).strip();
        String url = bar < 0 ? "" : entry.substring(bar + 3).strip();
        if (bar < 0 && entry.matches("(?i)https?://\\S+")) {
            rest = "";
            url = entry;
        }
        if (!url.isEmpty() && !url.matches("(?i)https?://[^/\\s@]+([/?#]\\S*)?")) {
            error(row.line(), "sources", "\"" + url + "\" is no web address; expected http:// or https://");
            return Optional.empty();
        }
        int dash = rest.indexOf(" — ");
        return Optional.of(new Source(
                dash < 0 ? rest : rest.substring(0, dash).strip(),
                dash < 0 ? "" : rest.substring(dash + 3).strip(),
                url));
    }

    private void causes() {
        Map<String, Event> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        for (Event event : events) {
            long line = lineOfEvent.getOrDefault(event.id(), 1L);
            for (Cause cause : event.causes()) {
                Event earlier = byId.get(cause.id());
                if (earlier == null) {
                    error(line, "causes", "\"" + cause.id() + "\" is no event of this file");
                } else if (earlier == event) {
                    error(line, "causes", "\"" + cause.id() + "\" is the event itself; name an earlier one");
                } else if (firstDay(earlier) > lastDay(event)) {
                    error(
                            line,
                            "causes",
                            "\"" + cause.id() + "\" begins after this event has ended; expected an earlier one");
                }
            }
        }
    }

    private static long firstDay(Event event) {
        return event.dating().known().map(Extent::startDay).orElse(Long.MIN_VALUE);
    }

    private static long lastDay(Event event) {
        return event.dating().known().map(Extent::endDay).orElse(Long.MAX_VALUE);
    }

    private Stream<String> entries(CsvRow row, String column) {
        return Arrays.stream(cell(row, column).split(";\\s")).map(String::strip).filter(e -> !e.isEmpty());
    }

    private String cell(CsvRow row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : field(row, at);
    }

    private static String field(CsvRow row, int at) {
        return at < row.fields().size()
                ? Normalizer.normalize(row.fields().get(at).strip(), Normalizer.Form.NFC)
                : "";
    }

    private boolean errors() {
        return problems.stream().anyMatch(Problem::error);
    }

    private void error(long line, String column, String message) {
        problems.add(new Problem(file, line, column, message, true));
    }

    private void warn(long line, String column, String message) {
        problems.add(new Problem(file, line, column, message, false));
    }

    private Reading done(Optional<Chronology> chronology) {
        problems.sort(Comparator.comparingLong(Problem::line));
        return new Reading(chronology, problems);
    }
}
