package conflicttimeline.picture.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves and the areas that they meet: a curve is open where it would run through a name, so that the name can be read. Second reading of
 * {@code web/draw/gaps.js}.
 */
final class ArcGaps {
    /** A curve is looked at so often. */
    private static final double STEP_PX = 4;

    private static final int LEAST_STEPS = 8;
    private static final int MOST_STEPS = 160;
    /** What is left between two names and is shorter than this is no line but a speck; at an end it belongs to its mark. */
    private static final double SPECK_PX = 16;

    private static final double END_SPECK_PX = 5;
    private static final int HALVINGS = 6;

    private final Curve curve;
    private final List<Area> met;

    private ArcGaps(Curve curve, List<Area> areas) {
        this.curve = curve;
        this.met = areas.stream().filter(area -> area.mayMeet(curve)).toList();
    }

    /** How many px of a curve lie within areas. */
    static double lengthWithin(Curve curve, List<Area> areas) {
        return new ArcGaps(curve, areas).lengthWithin();
    }

    /** What of a curve lies outside of areas, in its order; all of it where nothing else would be left. */
    static List<Curve> openParts(Curve curve, List<Area> areas) {
        ArcGaps gaps = new ArcGaps(curve, areas);
        List<Curve> parts = gaps.met.isEmpty() ? List.of() : gaps.openParts();
        return parts.isEmpty() ? List.of(curve) : parts;
    }

    private boolean within(double t) {
        Point point = curve.at(t);
        return met.stream().anyMatch(area -> area.holds(point));
    }

    private int steps() {
        return (int) Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.ceil(curve.lengthPx() / STEP_PX)));
    }

    private double lengthWithin() {
        if (met.isEmpty()) {
            return 0;
        }
        int steps = steps();
        int count = 0;
        for (int i = 0; i <= steps; i++) {
            if (within((double) i / steps)) {
                count++;
            }
        }
        return (double) count / (steps + 1) * curve.lengthPx();
    }

    private List<Curve> openParts() {
        List<Curve> parts = new ArrayList<>();
        int steps = steps();
        boolean within = within(0);
        double from = 0;
        for (int i = 1; i <= steps; i++) {
            if (within((double) i / steps) == within) {
                continue;
            }
            double before = (double) (i - 1) / steps;
            double after = (double) i / steps;
            for (int n = 0; n < HALVINGS; n++) {
                double middle = (before + after) / 2;
                if (within(middle) == within) {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            if (!within) {
                add(parts, from, before);
            }
            within = !within;
            from = after;
        }
        if (!within) {
            add(parts, from, 1);
        }
        return parts;
    }

    private void add(List<Curve> parts, double from, double to) {
        Curve part = curve.between(from, to);
        if (part.lengthPx() >= (from == 0 || to == 1 ? END_SPECK_PX : SPECK_PX)) {
            parts.add(part);
        }
    }
}
