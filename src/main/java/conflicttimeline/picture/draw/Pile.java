package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Placeable;
import conflicttimeline.picture.layout.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Events as shapes on their true day, piled where there are several, the weightier below. Where they are too many for the height they are
 * drawn smaller and, where that is not enough, the least important are left out.
 */
final class Pile {
    private static final double[] SIZES = {8, 8, 10, 12, 15, 19};
    /** How much smaller the shapes may be, one after the other. */
    private static final double[] TIMES = {1, 0.8, 0.62, 0.48, 0.36};

    private static final double CHOSEN_TIMES = 1.6;
    private static final double RING_PX = 7;
    /** Between two shapes. */
    private static final double GAP_PX = 2.5;
    /** Diamond, hourglass and half disc are wider than their box. */
    private static final double WIDER = 1.15;
    /** The weightiest so many are looked at. */
    private static final int MOST = 1500;

    private final Placeable events;
    private final Scale scale;
    private final double topPx;
    private final double basePx;

    Pile(Placeable events, Scale scale, double topPx, double basePx) {
        this.events = events;
        this.scale = scale;
        this.topPx = topPx;
        this.basePx = basePx;
    }

    /** A shape in its place: a box that holds it, ring included. */
    private record Piled(int index, double x, double bottomPx, double sizePx, double halfPx) {
        double top() {
            return bottomPx - 2 * halfPx;
        }
    }

    /**
     * @param chosen position, or -1
     */
    void draw(int chosen, Palette palette, Pen pen) {
        List<Piled> piled = piled(chosen);
        piled.stream()
                .sorted(Comparator.comparing((Piled p) -> p.index() == chosen))
                .forEach(p -> {
                    double middle = p.bottomPx() - p.halfPx();
                    Pen one = new Pen();
                    if (p.index() == chosen) {
                        var ring = Shapes.circle(p.x(), middle, p.halfPx() - 2);
                        one.fill(ring, palette.chosen());
                        one.stroke(ring, palette.ink(), 2.5);
                    }
                    int lane = events.lane(p.index());
                    one.fill(Shapes.of(lane, p.x(), middle, p.sizePx()), palette.lane(lane));
                    pen.group("mark", one);
                });
    }

    private List<Piled> piled(int chosen) {
        List<Integer> weightiest = new ArrayList<>(events.inWindow(scale.startDay(), scale.endDay()).stream()
                .filter(i -> scale.dayToX(events.middleDay(i)) >= scale.fromPx()
                        && scale.dayToX(events.middleDay(i)) <= scale.toPx())
                .toList());
        // where not all are looked at, those that are lie all along
        boolean some = weightiest.size() > MOST;
        weightiest.sort(Comparator.comparing((Integer i) -> i != chosen)
                .thenComparing(i -> -events.importance(i))
                .thenComparing(i -> some ? Integer.reverse(i) >>> 1 : i));
        List<Integer> looked = weightiest.subList(0, Math.min(MOST, weightiest.size()));
        List<Piled> best = List.of();
        for (double times : TIMES) {
            best = piled(looked, chosen, times);
            if (best.size() == looked.size()) {
                break;
            }
        }
        return best;
    }

    private List<Piled> piled(List<Integer> looked, int chosen, double times) {
        List<Piled> all = new ArrayList<>();
        for (int index : looked) {
            double sizePx = SIZES[events.importance(index)] * times * (index == chosen ? CHOSEN_TIMES : 1);
            double halfPx = sizePx * WIDER / 2 + (index == chosen ? RING_PX : 0);
            double x = Math.max(
                    scale.fromPx() + halfPx, Math.min(scale.toPx() - halfPx, scale.dayToX(events.middleDay(index))));
            lowest(all, x, halfPx).ifPresent(bottom -> all.add(new Piled(index, x, bottom, sizePx, halfPx)));
        }
        return all;
    }

    /** The lowest place at which nothing else stands; absent when it would be above the top. */
    private Optional<Double> lowest(List<Piled> all, double x, double halfPx) {
        List<Piled> beside = new ArrayList<>();
        for (Piled other : all) {
            if (Math.abs(other.x() - x) < other.halfPx() + halfPx + GAP_PX) {
                beside.add(other);
            }
        }
        beside.sort(Comparator.comparingDouble(other -> -other.bottomPx()));
        double bottom = basePx;
        for (Piled other : beside) {
            if (other.bottomPx() + GAP_PX > bottom - 2 * halfPx && other.top() - GAP_PX < bottom) {
                bottom = other.top() - GAP_PX;
            }
        }
        return bottom - 2 * halfPx < topPx ? Optional.empty() : Optional.of(bottom);
    }
}
