package conflicttimeline.picture.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout of pictures gives the boxes that {@code web/layout} gives, part by part. */
@NullUnmarked
class LayoutCasesTest {
    private static final double EXACT = 1e-5;

    static List<String> names() {
        return LayoutCases.names();
    }

    @Test
    void thereAreCasesOfEveryKind() {
        assertTrue(names().size() >= 10, names().toString());
        assertTrue(names().containsAll(
                        List.of("layout-shipped.json", "layout-seeded-400.json", "layout-twelve-lanes.json")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theOpeningIsTheSame(String name) {
        LayoutCases cases = LayoutCases.of(name);
        Window opening = Opening.of(
                cases.events,
                cases.drawing.get("startDay").asDouble(),
                cases.drawing.get("endDay").asDouble());

        assertEquals(cases.cases.get("opening").get("startDay").asDouble(), opening.startDay(), EXACT);
        assertEquals(cases.cases.get("opening").get("endDay").asDouble(), opening.endDay(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWindowOfAChosenEventIsTheSame(String name) {
        LayoutCases cases = LayoutCases.of(name);
        double startDay = cases.drawing.get("startDay").asDouble();
        double endDay = cases.drawing.get("endDay").asDouble();
        Window opening = Opening.of(cases.events, startDay, endDay);
        Window limits = Scale.limits(startDay, endDay);
        JsonNode framed = cases.cases.get("framed");
        for (int chosen = 0; chosen < framed.size(); chosen++) {
            List<Integer> all = new ArrayList<>(List.of(chosen));
            all.addAll(cases.events.causesOf(chosen));
            all.addAll(cases.events.effectsOf(chosen));
            Window window = Framing.ofChosen(opening, limits, cases.events, chosen, 1044);
            Window ofAll = Framing.ofAll(limits, cases.events, all);

            assertEquals(framed.get(chosen).get(0).asDouble(), window.startDay(), EXACT, "event " + chosen);
            assertEquals(framed.get(chosen).get(1).asDouble(), window.endDay(), EXACT, "event " + chosen);
            assertEquals(framed.get(chosen).get(2).asDouble(), ofAll.startDay(), EXACT, "event " + chosen);
            assertEquals(framed.get(chosen).get(3).asDouble(), ofAll.endDay(), EXACT, "event " + chosen);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyBoxIsWhereTheFirstReadingPutsIt(String name) {
        LayoutCases cases = LayoutCases.of(name);
        List<String> different = new ArrayList<>();
        for (JsonNode each : cases.cases.get("scenes")) {
            Scene scene = Layout.of(cases.input(each.get("asked")));
            JsonNode expected = each.get("scene");
            written(scene).forEach(part -> {
                Optional<String> found = difference(part.name(), expected.get(part.name()), part.cells());
                found.ifPresent(text -> different.add(text + "\n    of " + each.get("asked")));
            });
        }
        assertEquals(List.of(), different);
    }

    private record Part(String name, Object cells) {}

    private static Stream<Part> written(Scene scene) {
        return Stream.of(
                new Part("mode", word(scene.mode())),
                new Part("crowded", scene.crowded()),
                new Part("heightPx", scene.heightPx()),
                new Part("body", box(scene.body())),
                new Part("stripPx", scene.stripPx()),
                new Part(
                        "upper",
                        scene.axis().upper().stream().map(LayoutCasesTest::tick).toList()),
                new Part(
                        "lower",
                        scene.axis().lower().stream().map(LayoutCasesTest::tick).toList()),
                new Part(
                        "eras",
                        scene.eras().stream()
                                .map(e -> cells(
                                        e.id(), e.tinted(), e.fromPx(), e.toPx(), e.lines(), e.textX(), e.textY()))
                                .toList()),
                new Part(
                        "lanes",
                        scene.lanes().stream()
                                .map(l -> cells(
                                        l.fromPx(),
                                        l.toPx(),
                                        l.shown(),
                                        l.folded(),
                                        l.nameBox().map(LayoutCasesTest::box).orElse(null)))
                                .toList()),
                new Part(
                        "marks",
                        scene.marks().stream().map(LayoutCasesTest::mark).toList()),
                new Part(
                        "clusters",
                        scene.clusters().stream()
                                .map(c -> cells(c.lane(), box(c.box()), c.indices(), c.steppedBack()))
                                .toList()),
                new Part(
                        "labels",
                        scene.labels().stream()
                                .map(l -> cells(l.index(), box(l.box()), word(l.side()), l.dateText(), l.titleLines()))
                                .toList()));
    }

    private static List<Object> cells(Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static List<Object> tick(Tick tick) {
        return cells(tick.day(), tick.atPx(), tick.text(), tick.textPx(), tick.strong());
    }

    private static List<Object> box(Box box) {
        return cells(box.x(), box.y(), box.widthPx(), box.heightPx());
    }

    private static Object pair(Optional<Stretch> stretch) {
        return stretch.map(s -> cells(s.fromPx(), s.toPx())).orElse(null);
    }

    private static List<Object> mark(Scene.Mark mark) {
        return cells(
                mark.index(),
                mark.lane(),
                mark.x(),
                mark.y(),
                mark.sizePx(),
                word(mark.form()),
                mark.about(),
                mark.steppedBack(),
                mark.chosen(),
                mark.bar().map(LayoutCasesTest::bar).orElse(null),
                pair(mark.brackets()));
    }

    private static List<Object> bar(Bar bar) {
        List<String> ends = new ArrayList<>();
        if (bar.startArrow()) {
            ends.add("startArrow");
        }
        if (bar.endArrow()) {
            ends.add("endArrow");
        }
        if (bar.endCap()) {
            ends.add("endCap");
        }
        if (bar.endDoubt()) {
            ends.add("endDoubt");
        }
        if (bar.endAbout()) {
            ends.add("endAbout");
        }
        return cells(
                bar.fromPx(),
                bar.toPx(),
                String.join(" ", ends),
                pair(bar.solid()),
                pair(bar.dotsBefore()),
                pair(bar.dotsAfter()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** The first place where they differ. */
    private static Optional<String> difference(String at, JsonNode expected, Object found) {
        if (found == null || expected.isNull()) {
            return found == null && expected.isNull() ? Optional.empty() : said(at, expected, found);
        }
        if (found instanceof List<?> list) {
            for (int i = 0; i < Math.min(list.size(), expected.size()); i++) {
                Optional<String> inside = difference(at + "[" + i + "]", expected.get(i), list.get(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return list.size() == expected.size()
                    ? Optional.empty()
                    : said(at + " (how many)", expected.size(), list.size());
        }
        if (found instanceof Number number) {
            return Math.abs(number.doubleValue() - expected.asDouble()) < EXACT
                    ? Optional.empty()
                    : said(at, expected, found);
        }
        return expected.asText().equals(String.valueOf(found)) ? Optional.empty() : said(at, expected, found);
    }

    private static Optional<String> said(String at, Object expected, Object found) {
        return Optional.of(at + ": web/layout has " + expected + ", this has " + found);
    }
}
