package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much of the height each lane gets. Each asks by what it holds; none gets less than its least. */
final class LaneHeights {
    /** The part of what is left after all names that may go to their dates. */
    private static final double EXTRAS_PART = 0.3;
    /** A lane of twice the events has not twice the rows. */
    private static final double COUNTS_POWER = 0.7;

    private final List<LaneWish> wishes;
    private final double[] heights;
    private double rest;

    private LaneHeights(List<LaneWish> wishes, double heightPx) {
        this.wishes = wishes;
        this.heights = wishes.stream().mapToDouble(LaneWish::leastPx).toArray();
        this.rest = heightPx;
        for (double px : heights) {
            rest -= px;
        }
    }

    /**
     * Every lane its least; then one after the other, the weightiest first, what it takes to name what leads in a lane; then whole
     * rows of names, each to the lane that has the fewest for its events.
     *
     * @param rowPx what a row of names takes
     * @param besidePx what a lane takes beside its rows
     * @return their sum is {@code heightPx}, or more when the least of all is more
     */
    static double[] share(List<LaneWish> wishes, double heightPx, int rowPx, int besidePx) {
        LaneHeights shared = new LaneHeights(wishes, heightPx);
        shared.serveSteps();
        List<Integer> open = new ArrayList<>();
        for (int lane = 0; lane < wishes.size(); lane++) {
            if (!wishes.get(lane).folded()) {
                open.add(lane);
            }
        }
        shared.serveRows(open, rowPx, besidePx);
        return shared.withTheRest(open);
    }

    private record LaneStep(int lane, LaneWish.Step step) {}

    private void serveSteps() {
        List<LaneStep> steps = new ArrayList<>();
        for (int lane = 0; lane < wishes.size(); lane++) {
            for (LaneWish.Step step : wishes.get(lane).steps()) {
                steps.add(new LaneStep(lane, step));
            }
        }
        steps.sort(Comparator.comparing((LaneStep s) -> s.step().extra())
                .thenComparingDouble(s -> s.step().weight()));
        double forExtras = -1;
        for (LaneStep each : steps) {
            boolean extra = each.step().extra();
            if (extra && forExtras < 0) {
                forExtras = rest * EXTRAS_PART;
            }
            double morePx = each.step().px() - heights[each.lane()];
            if (morePx <= 0 || morePx > (extra ? forExtras : rest)) {
                continue;
            }
            heights[each.lane()] += morePx;
            rest -= morePx;
            if (extra) {
                forExtras -= morePx;
            }
        }
    }

    private void serveRows(List<Integer> open, int rowPx, int besidePx) {
        double[] weights = wishes.stream()
                .mapToDouble(wish -> StrictMath.pow(Math.max(1, wish.count()), COUNTS_POWER))
                .toArray();
        while (!open.isEmpty()) {
            int next = open.get(0);
            for (int lane : open) {
                if (weights[lane] / (rows(lane, rowPx, besidePx) + 1)
                        > weights[next] / (rows(next, rowPx, besidePx) + 1)) {
                    next = lane;
                }
            }
            double morePx = besidePx + rowPx * (rows(next, rowPx, besidePx) + 1) - heights[next];
            if (morePx > rest) {
                return;
            }
            heights[next] += morePx;
            rest -= morePx;
        }
    }

    private double rows(int lane, int rowPx, int besidePx) {
        return Math.max(0, Math.floor((heights[lane] - besidePx) / rowPx));
    }

    /** Less than a row is left: everyone has a little of it. */
    private double[] withTheRest(List<Integer> open) {
        double[] all = heights.clone();
        for (int place = 0; place < open.size() && rest > 0; place++) {
            all[open.get(place)] +=
                    Math.floor(rest * (place + 1) / open.size()) - Math.floor(rest * place / open.size());
        }
        return all;
    }
}
