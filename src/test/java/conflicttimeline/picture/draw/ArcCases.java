package conflicttimeline.picture.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conflicttimeline.picture.layout.Axis;
import conflicttimeline.picture.layout.Bar;
import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.EraBand;
import conflicttimeline.picture.layout.Form;
import conflicttimeline.picture.layout.LaneBand;
import conflicttimeline.picture.layout.Measure;
import conflicttimeline.picture.layout.Mode;
import conflicttimeline.picture.layout.Scene;
import conflicttimeline.picture.layout.Side;
import conflicttimeline.picture.layout.Stretch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** Reads the cases that {@code web/test/arc-cases.js} wrote. */
@NullUnmarked
final class ArcCases {
    private static final Path FILE = Path.of("src/test/resources/cases/arcs.json");

    /** A case: what arcs may meet, what is joined, and the arcs of the first reading: key, kind, route, line, head. */
    record Case(String name, Scene scene, Measure measure, List<ArcLink> links, List<List<String>> arcs) {
        @Override
        public String toString() {
            return name;
        }
    }

    private ArcCases() {}

    static List<Case> read() {
        try {
            return list(new ObjectMapper().readTree(FILE.toFile()), ArcCases::one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case one(JsonNode node) {
        JsonNode widths = node.get("widths");
        return new Case(
                node.get("name").asText(),
                scene(node.get("scene")),
                (text, font) -> {
                    if (!widths.has(text)) {
                        throw new AssertionError("The width of \"" + text + "\" is not in the case");
                    }
                    return widths.get(text).asDouble();
                },
                list(
                        node.get("links"),
                        link -> new ArcLink(
                                link.get(0).asInt(), link.get(1).asInt(), choice(ArcLink.Kind.class, link.get(2)))),
                list(node.get("arcs"), arc -> list(arc, JsonNode::asText)));
    }

    private static Scene scene(JsonNode node) {
        return new Scene(
                choice(Mode.class, node.get("mode")),
                false,
                0,
                0,
                box(node.get("body")),
                node.get("stripPx").asDouble(),
                new Axis(List.of(), List.of()),
                list(node.get("eras"), ArcCases::era),
                list(node.get("lanes"), ArcCases::lane),
                list(node.get("marks"), ArcCases::mark),
                list(node.get("clusters"), ArcCases::cluster),
                list(node.get("labels"), ArcCases::label));
    }

    private static EraBand era(JsonNode of) {
        List<String> lines = list(of.get(0), JsonNode::asText);
        return new EraBand(
                "", "", false, 0, 0, lines, of.get(1).asDouble(), of.get(2).asDouble());
    }

    private static LaneBand lane(JsonNode of) {
        return new LaneBand(
                of.get(0).asInt(),
                of.get(1).asText(),
                of.get(2).asDouble(),
                of.get(3).asDouble(),
                0,
                0,
                of.get(4).asBoolean(),
                present(of.get(5), ArcCases::box));
    }

    private static Scene.Mark mark(JsonNode of) {
        return new Scene.Mark(
                of.get(0).asInt(),
                of.get(1).asInt(),
                of.get(2).asDouble(),
                of.get(3).asDouble(),
                of.get(4).asDouble(),
                3,
                Form.SOLID,
                false,
                false,
                of.get(5).asBoolean(),
                present(of.get(6), ArcCases::bar),
                present(of.get(7), ArcCases::stretch));
    }

    private static Bar bar(JsonNode of) {
        Stretch whole = stretch(of);
        return new Bar(
                whole.fromPx(),
                whole.toPx(),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Stretch stretch(JsonNode of) {
        return new Stretch(of.get(0).asDouble(), of.get(1).asDouble());
    }

    private static Scene.Cluster cluster(JsonNode of) {
        return new Scene.Cluster(of.get(0).asInt(), box(of.get(1)), list(of.get(2), JsonNode::asInt), false);
    }

    private static Scene.Label label(JsonNode of) {
        return new Scene.Label(
                0, box(of.get(0)), Side.RIGHT, 3, "", false, 1, of.get(1).asBoolean());
    }

    private static Box box(JsonNode of) {
        return new Box(
                of.get(0).asDouble(),
                of.get(1).asDouble(),
                of.get(2).asDouble(),
                of.get(3).asDouble());
    }

    private static <T> Optional<T> present(JsonNode node, Function<JsonNode, T> read) {
        return node.isNull() ? Optional.empty() : Optional.of(read.apply(node));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        nodes.forEach(node -> list.add(read.apply(node)));
        return list;
    }

    private static <T extends Enum<T>> T choice(Class<T> of, JsonNode word) {
        return Enum.valueOf(of, word.asText().toUpperCase(Locale.ROOT));
    }
}
