package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.CauseStep;
import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arcs in finished pictures of the shipped timeline: what is written, not what was meant to be. */
@NullUnmarked
class ArcPicturesTest {
    private static final PictureSite SITE = PictureSite.real();
    /** Coordinates are written in hundredths, and where a gap begins is found to a sixteenth. */
    private static final double TOUCH_PX = 0.5;
    /** A whole arc behind a name could not be seen at all if it were open there; that it happens is rare. */
    private static final double WHOLE_BEHIND_A_NAME = 0.02;

    /** A head may have no free side to come from. */
    private static final double HEADS_ON_NAMES = 0.03;

    private static final double FLAT_PX = 0.05;

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static List<String> linked() {
        TreeSet<Integer> linked = new TreeSet<>();
        SITE.snapshot().causes().stream()
                .map(step -> new CauseStep(step.effect(), step.cause()))
                .forEach(step -> linked.addAll(List.of(step.effect(), step.cause())));
        return SITE.snapshot().heads(linked, conflicttimeline.words.Language.EN).stream()
                .map(entry -> entry.event().id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "small", "square"})
    void noArcCrossesANameWhateverEventIsChosenAndHardlyAHeadStandsOnOne(String size) {
        int arcs = 0;
        int covering = 0;
        int whole = 0;
        List<String> faults = new ArrayList<>();
        for (String event : linked()) {
            DrawnSvg svg = new DrawnSvg(SITE.bytes("/timeline.svg?size=" + size + "&event=" + event));
            for (Shape head : svg.paths("arc-heads")) {
                boolean covers = svg.letterBoxes("label").stream().anyMatch(head.getBounds2D()::intersects);
                covering += covers ? 1 : 0;
            }
            for (Shape arc : svg.paths("arcs")) {
                Met met = met(arc, svg);
                arcs++;
                if (met.px > TOUCH_PX && met.parts == 1) {
                    whole++;
                } else if (met.px > TOUCH_PX) {
                    faults.add(event + ": an arc in " + met.parts + " parts runs through a name for " + met.px + " px");
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(covering <= HEADS_ON_NAMES * arcs, covering + " of " + arcs + " heads stand on a name");
        assertTrue(arcs > 200, arcs + " arcs");
        assertTrue(whole <= WHOLE_BEHIND_A_NAME * arcs, whole + " of " + arcs + " arcs are whole behind a name");
    }

    private record Met(int parts, double px) {}

    /** How many px of an arc lie within the letters of names. */
    private static Met met(Shape arc, DrawnSvg svg) {
        List<Rectangle2D> names = new ArrayList<>(svg.letterBoxes("label"));
        names.addAll(svg.letterBoxes("lane-name"));
        int parts = 0;
        double met = 0;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        PathIterator flat = new FlatteningPathIterator(arc.getPathIterator(null), FLAT_PX, 12);
        for (; !flat.isDone(); flat.next()) {
            if (flat.currentSegment(at) == PathIterator.SEG_MOVETO) {
                parts++;
            } else {
                double middleX = (x + at[0]) / 2;
                double middleY = (y + at[1]) / 2;
                if (names.stream().anyMatch(name -> name.contains(middleX, middleY))) {
                    met += Math.hypot(at[0] - x, at[1] - y);
                }
            }
            x = at[0];
            y = at[1];
        }
        return new Met(parts, met);
    }

    @ParameterizedTest(name = "{0} has {1} arcs of {2} with heads")
    @CsvSource({
        "event=2024-ambassador-recall,5,5",
        "event=2024-ambassador-recall&size=small,5,5",
        "size=card&event=2024-ambassador-recall,0,0",
        "'',0,0"
    })
    void whatIsChosenIsJoinedToItsCausesAndEffects(String query, int arcs, int heads) {
        DrawnSvg svg = new DrawnSvg(SITE.bytes("/timeline.svg?" + query));

        assertEquals(arcs, svg.paths("arcs").size());
        assertEquals(heads, svg.paths("arc-heads").size());
        assertEquals(heads, svg.paths("arc-casings").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"why=2024-ambassador-recall", "sowhat=1994-ceasefire", "why=2023-exodus&size=small"})
    void aThreadHasItsStepsAsArcsAndBeginsWithTheEventAskedAbout(String query) {
        DrawnSvg svg = new DrawnSvg(SITE.bytes("/timeline.svg?" + query));
        int heads = svg.paths("arc-heads").size();

        assertTrue(heads > 0, "arcs of the event asked about");
        assertTrue(
                svg.paths("arcs").size() > heads + 10,
                "thin ones for the rest: " + svg.paths("arcs").size());
        assertTrue(svg.text("desc").contains("Chosen: "), svg.text("desc"));
        for (Shape arc : svg.paths("arcs")) {
            Met met = met(arc, svg);
            assertTrue(met.px <= TOUCH_PX || met.parts == 1, met + " of " + query);
        }
    }
}
