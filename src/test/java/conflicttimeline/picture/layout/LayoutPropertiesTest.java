package conflicttimeline.picture.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.picture.draw.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the layout promises, with the letters that pictures are set in, in seeded windows. */
@NullUnmarked
class LayoutPropertiesTest {
    private static final int WINDOWS = 60;
    /** Boxes of rows are rounded outwards; what touches does not meet. */
    private static final double TOUCH_PX = 0.01;

    private record Rect(double left, double top, double right, double bottom, int of) {
        boolean meets(Rect other) {
            return left < other.right - TOUCH_PX
                    && other.left < right - TOUCH_PX
                    && top < other.bottom - TOUCH_PX
                    && other.top < bottom - TOUCH_PX;
        }
    }

    @ParameterizedTest(name = "{0} at {1} × {2}")
    @CsvSource({
        "layout-shipped.json,1180,579",
        "layout-shipped.json,760,362",
        "layout-shipped.json,680,632",
        "layout-seeded-50.json,1180,579",
        "layout-seeded-400.json,1180,579",
        "layout-seeded-400.json,680,632",
        "layout-thirty-on-one-day.json,760,362",
        "layout-wide-title.json,760,362",
        "layout-uncertain.json,1180,579",
        "layout-twelve-lanes.json,1180,579"
    })
    void noNameMeetsIsCutOrCoversAndNoEventIsLost(String name, double widthPx, double heightPx) {
        LayoutCases cases = LayoutCases.of(name);
        double startDay = cases.drawing.get("startDay").asDouble();
        double endDay = cases.drawing.get("endDay").asDouble();
        Random random = new Random(17);
        int names = 0;
        for (int n = 0; n < WINDOWS; n++) {
            Window window = n == 0 ? Scale.limits(startDay, endDay) : seeded(random, startDay, endDay);
            SceneInput input = new SceneInput(
                    cases.events,
                    cases.lanes(),
                    cases.eras(),
                    window,
                    widthPx,
                    heightPx,
                    Type.measure(Mode.at(widthPx)),
                    AxisWords.ENGLISH,
                    -1,
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
            Scene scene = Layout.of(input);
            assertEquals(List.of(), faults(scene, input), window.toString());
            names += scene.labels().size();
        }
        assertTrue(names > 0, "nothing is named anywhere");
    }

    private static Window seeded(Random random, double startDay, double endDay) {
        double days = endDay - startDay;
        double width = Math.max(4, days * Math.pow(random.nextDouble(), 4));
        double middle =
                startDay + days * (random.nextDouble() < 0.4 ? random.nextDouble() : 0.7 + 0.3 * random.nextDouble());
        return new Window(middle - width / 2, middle + width / 2);
    }

    private static List<String> faults(Scene scene, SceneInput input) {
        List<String> found = new ArrayList<>();
        Rect body = rect(scene.body(), -1);
        List<Rect> labels =
                scene.labels().stream().map(l -> rect(l.box(), l.index())).toList();
        List<Rect> clusters =
                scene.clusters().stream().map(c -> rect(c.box(), -2)).toList();
        List<Rect> marks =
                scene.marks().stream().flatMap(m -> rects(m).stream()).toList();
        List<Rect> symbols = scene.marks().stream()
                .filter(m -> m.sizePx() > 0)
                .map(m -> square(m.x(), m.y(), m.sizePx() / 2, m.index()))
                .toList();
        List<Rect> laneNames = scene.lanes().stream()
                .flatMap(lane -> lane.nameBox().stream())
                .map(box -> rect(box, -3))
                .toList();
        pairs(found, "names", labels, labels);
        pairs(found, "a name and a mark", labels, marks);
        pairs(found, "a name and a cluster", labels, clusters);
        pairs(found, "clusters", clusters, clusters);
        pairs(found, "marks", symbols, symbols);
        pairs(found, "a mark and a cluster", symbols, clusters);
        pairs(found, "the name of a lane and a name", laneNames, labels);
        pairs(found, "the name of a lane and a mark", laneNames, marks);
        for (Rect label : labels) {
            if (label.left < body.left - TOUCH_PX
                    || label.right > body.right + TOUCH_PX
                    || label.top < body.top - TOUCH_PX
                    || label.bottom > body.bottom + TOUCH_PX) {
                found.add("the name of " + label.of + " is cut");
            }
        }
        Map<Integer, Integer> times = new HashMap<>();
        scene.marks().forEach(mark -> times.merge(mark.index(), 1, Integer::sum));
        scene.clusters().forEach(c -> c.indices().forEach(i -> times.merge(i, 1, Integer::sum)));
        Map<Integer, Integer> once = new HashMap<>();
        input.events()
                .inWindow(input.window().startDay(), input.window().endDay())
                .forEach(i -> once.put(i, 1));
        if (!once.equals(times)) {
            found.add("drawn are " + times + ", expected each once of " + once.keySet());
        }
        return found;
    }

    private static void pairs(List<String> found, String what, List<Rect> some, List<Rect> others) {
        for (int i = 0; i < some.size(); i++) {
            for (int k = some == others ? i + 1 : 0; k < others.size(); k++) {
                Rect a = some.get(i);
                Rect b = others.get(k);
                if (a.meets(b) && (some == others || a.of != b.of)) {
                    found.add(what + " meet: " + a + " and " + b);
                }
            }
        }
    }

    private static Rect rect(Box box, int of) {
        return new Rect(box.x(), box.y(), box.x() + box.widthPx(), box.y() + box.heightPx(), of);
    }

    private static Rect square(double x, double y, double half, int of) {
        return new Rect(x - half, y - half, x + half, y + half, of);
    }

    /** The boxes that a mark paints: symbol, bar, brackets. */
    private static List<Rect> rects(Scene.Mark mark) {
        List<Rect> rects = new ArrayList<>();
        if (mark.sizePx() > 0) {
            rects.add(square(mark.x(), mark.y(), mark.sizePx() / 2, mark.index()));
        }
        mark.bar()
                .ifPresent(bar -> rects.add(new Rect(
                        bar.endArrow() ? Math.min(bar.fromPx(), bar.toPx() - 7) : bar.fromPx(),
                        mark.y() - 2.5,
                        bar.startArrow() ? Math.max(bar.toPx(), bar.fromPx() + 7) : bar.toPx(),
                        mark.y() + 2.5,
                        mark.index())));
        double half = Math.max(5, mark.sizePx() / 2 + 1) + 0.75;
        mark.brackets()
                .ifPresent(
                        b -> rects.add(new Rect(b.fromPx(), mark.y() - half, b.toPx(), mark.y() + half, mark.index())));
        return rects;
    }
}
