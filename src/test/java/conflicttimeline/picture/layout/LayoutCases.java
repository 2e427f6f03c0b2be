package conflicttimeline.picture.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** Reads the cases that {@code web/test/layout-cases.js} wrote. */
@NullUnmarked
public final class LayoutCases {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/test/resources/cases");

    final JsonNode cases;
    final JsonNode drawing;
    public final Placeable events;

    private LayoutCases(Path file) {
        this.cases = read(file);
        JsonNode drawing = cases.get("drawing");
        this.drawing = drawing.isTextual() ? read(Path.of(drawing.asText())) : drawing;
        this.events = placeable(this.drawing);
    }

    static LayoutCases of(String name) {
        return new LayoutCases(FOLDER.resolve(name));
    }

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("layout-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events of a drawing as the server sends it. */
    static Placeable placeable(JsonNode drawing) {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        drawing.get("events").fields().forEachRemaining(column -> {
            List<Object> cells = new ArrayList<>();
            column.getValue().forEach(cell -> cells.add(cell.isNumber() ? (Object) cell.numberValue() : cell.asText()));
            columns.put(column.getKey(), cells);
        });
        List<List<Integer>> causes = new ArrayList<>();
        drawing.get("causes")
                .forEach(pair ->
                        causes.add(List.of(pair.get(0).asInt(), pair.get(1).asInt())));
        return Placeable.read(columns, causes);
    }

    List<String> lanes() {
        List<String> lanes = new ArrayList<>();
        drawing.get("lanes").forEach(lane -> lanes.add(lane.asText()));
        return lanes;
    }

    List<EraInput> eras() {
        List<EraInput> eras = new ArrayList<>();
        drawing.get("eras")
                .forEach(era -> eras.add(new EraInput(
                        era.get("id").asText(),
                        era.get("title").asText(),
                        era.get("startDay").asDouble(),
                        era.get("endDay").asDouble())));
        return eras;
    }

    /** The input of one scene; it fails when asked for a width that the first reading did not need. */
    SceneInput input(JsonNode asked) {
        double widthPx = asked.get("widthPx").asDouble();
        JsonNode widths = cases.get("widths");
        Measure measure = (text, font) -> {
            String key = font == FontKey.LANE && widthPx < 1000 ? "laneWithin" : font.key();
            JsonNode width = widths.path(key).get(text);
            if (width == null) {
                throw new AssertionError("The width of \"" + text + "\" in " + key + " is not in the case");
            }
            return width.asDouble();
        };
        return new SceneInput(
                events,
                lanes(),
                eras(),
                new Window(asked.get("startDay").asDouble(), asked.get("endDay").asDouble()),
                widthPx,
                asked.get("heightPx").asDouble(),
                measure,
                AxisWords.ENGLISH,
                asked.get("chosen").asInt(),
                List.copyOf(positions(asked.get("linked")).orElse(Set.of())),
                positions(asked.get("thread")),
                positions(asked.get("matches")));
    }

    private static Optional<Set<Integer>> positions(JsonNode list) {
        if (list.isNull()) {
            return Optional.empty();
        }
        Set<Integer> positions = new TreeSet<>();
        list.forEach(position -> positions.add(position.asInt()));
        return Optional.of(positions);
    }
}
