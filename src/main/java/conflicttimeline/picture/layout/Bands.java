package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bands of the lanes, by what they hold.
 *
 * @param leastPx by lane
 */
record Bands(List<LaneBand> lanes, List<Double> leastPx) {
    private static final double LEAST_LANE_PX = 39;
    /** A name inside its lane and one turning point below it. */
    private static final double LEAST_LANE_WITH_NAME_PX = 42;

    private static final double FOLDED_PX = 27;
    private static final double FOLDED_EMBED_PX = 18;
    /** Name of a lane in its column: the text begins after the shape; a second line and the count must have room. */
    static final double LANE_NAME_TEXT_PX = 95;

    private static final double LEAST_LANE_TWO_LINES_PX = 52;
    /** The lane of what is chosen holds its name, and a cluster of others below. */
    private static final double CHOSEN_LANE_PX = 96;

    private static final double BELOW_CHOSEN_PX = 24;

    /**
     * @param plans by lane; absent when there is too much to try
     */
    static Bands of(
            SceneInput input,
            Mode mode,
            Scale scale,
            Cast cast,
            double topPx,
            double heightPx,
            Sizes sizes,
            Optional<List<LanePlan>> plans) {
        List<LaneWish> wishes = new ArrayList<>();
        for (int lane = 0; lane < input.lanes().size(); lane++) {
            wishes.add(wish(input, mode, cast, lane, heightPx, plans));
        }
        double[] heights = LaneHeights.share(wishes, heightPx, sizes.rowPx(), sizes.besidePx());
        int[] totals = new int[input.lanes().size()];
        for (int lane : input.events().lane) {
            totals[Math.min(lane, totals.length - 1)]++;
        }
        List<LaneBand> bands = new ArrayList<>();
        double at = topPx;
        for (int lane = 0; lane < heights.length; lane++) {
            String name = input.lanes().get(lane);
            boolean folded = wishes.get(lane).folded();
            Optional<Box> nameBox = mode == Mode.EMBED && !folded
                    ? Optional.of(boxOf(nameBox(name, input.measure(), scale), at))
                    : Optional.empty();
            bands.add(new LaneBand(
                    lane, name, at, at + heights[lane], cast.byLane.get(lane).size(), totals[lane], folded, nameBox));
            at += heights[lane];
        }
        return new Bands(bands, wishes.stream().map(LaneWish::leastPx).toList());
    }

    private static LaneWish wish(
            SceneInput input, Mode mode, Cast cast, int lane, double heightPx, Optional<List<LanePlan>> plans) {
        List<Integer> positions = cast.byLane.get(lane);
        if (cast.folds[lane]) {
            double px = mode == Mode.EMBED ? positions.isEmpty() ? 0 : FOLDED_EMBED_PX : FOLDED_PX;
            return new LaneWish(px, List.of(), 0, true);
        }
        double leastPx = leastPx(mode, input.measure(), input.lanes().get(lane));
        Leading leading = plans.map(all -> Leading.heights(all.get(lane), leastPx, heightPx))
                .orElseGet(() -> new Leading(
                        List.of(),
                        List.of(),
                        positions.stream()
                                .filter(cast::leads)
                                .map(cast::order)
                                .sorted()
                                .toList()));
        List<LaneWish.Step> steps = new ArrayList<>();
        for (int n = 0; n < leading.named().size(); n++) {
            steps.add(new LaneWish.Step(leading.named().get(n), leading.orders().get(n), false));
        }
        for (int n = 0; n < leading.dated().size(); n++) {
            steps.add(new LaneWish.Step(leading.dated().get(n), leading.orders().get(n), true));
        }
        boolean holdsChosen = input.chosen() >= 0
                && !leading.orders().isEmpty()
                && leading.orders().get(0) == cast.order(input.chosen());
        double chosenPx = 0;
        if (holdsChosen) {
            chosenPx = plans.isEmpty()
                    ? CHOSEN_LANE_PX
                    : (leading.named().isEmpty()
                                    ? CHOSEN_LANE_PX
                                    : leading.named().get(0))
                            + BELOW_CHOSEN_PX;
        }
        return new LaneWish(Math.max(leastPx, chosenPx), steps, positions.size(), false);
    }

    private static double leastPx(Mode mode, Measure measure, String name) {
        if (mode == Mode.EMBED) {
            return LEAST_LANE_WITH_NAME_PX;
        }
        return measure.width(name, FontKey.LANE) > LANE_NAME_TEXT_PX ? LEAST_LANE_TWO_LINES_PX : LEAST_LANE_PX;
    }

    /** The same, one below the other, in new heights. */
    static List<LaneBand> restacked(List<LaneBand> bands, List<Double> heights) {
        List<LaneBand> stacked = new ArrayList<>();
        double at = bands.isEmpty() ? 0 : bands.get(0).fromPx();
        for (int lane = 0; lane < bands.size(); lane++) {
            LaneBand band = bands.get(lane);
            double moved = at - band.fromPx();
            Optional<Box> nameBox =
                    band.nameBox().map(box -> new Box(box.x(), box.y() + moved, box.widthPx(), box.heightPx()));
            stacked.add(new LaneBand(
                    band.index(),
                    band.name(),
                    at,
                    at + heights.get(lane),
                    band.shown(),
                    band.total(),
                    band.folded(),
                    nameBox));
            at += heights.get(lane);
        }
        return stacked;
    }

    /** Where the name of a lane stands inside it. */
    static Blocked nameBox(String name, Measure measure, Scale scale) {
        double fromPx = scale.fromPx() + 4;
        double toPx = Math.min(scale.toPx() - 4, fromPx + 20 + Math.ceil(measure.width(name, FontKey.LANE)));
        return new Blocked(fromPx, toPx, 2, 18);
    }

    private static Box boxOf(Blocked name, double top) {
        return new Box(name.fromPx(), top + name.topPx(), name.toPx() - name.fromPx(), name.bottomPx() - name.topPx());
    }
}
