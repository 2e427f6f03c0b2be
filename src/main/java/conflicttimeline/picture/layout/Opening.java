package conflicttimeline.picture.layout;

import java.util.Optional;

/**
 * The window that a timeline opens with: wide enough for all its turning points, and no wider. A small timeline, whose names all have
 * room, shows nearly all of its events.
 */
public final class Opening {
    /** Air before the first and after the last of them, as parts of the hull. */
    private static final double AIR_BEFORE = 0.012;

    private static final double AIR_AFTER = 0.025;
    /** Fewer events than this are shown whole. */
    private static final int FEW = 12;
    /** Of up to so many, nearly all names have room: no more than a small part of them is left out. */
    private static final int NAMEABLE = 60;

    private static final double MOST_LEFT_OUT = 0.05;
    /** A hull that is wider than this part of the whole is not worth cutting. */
    private static final double NEARLY_WHOLE = 0.85;

    private Opening() {}

    /**
     * @param startDay of the whole
     * @param endDay of the whole, excluded
     */
    public static Window of(Placeable events, double startDay, double endDay) {
        Window whole = withAir(startDay, endDay);
        if (events.count < FEW) {
            return whole;
        }
        boolean nameable = events.count <= NAMEABLE;
        for (int level = 5; level >= (nameable ? 1 : 3); level--) {
            Optional<Window> hull = hullFrom(events, level);
            if (hull.isEmpty() || nameable && leftOut(events, hull.get()) > MOST_LEFT_OUT * events.count) {
                continue;
            }
            return hull.get().days() > NEARLY_WHOLE * (endDay - startDay)
                    ? whole
                    : withAir(hull.get().startDay(), hull.get().endDay());
        }
        return whole;
    }

    /** The hull of the events of at least this importance; absent when fewer than two of them begin on different days. */
    private static Optional<Window> hullFrom(Placeable events, int level) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < events.count; i++) {
            if (events.importance[i] < level) {
                continue;
            }
            first = Math.min(first, events.startDay[i]);
            last = Math.max(last, events.startDay[i]);
            // an event that still goes on would stretch the hull to the end of the whole: it counts with its beginning
            end = Math.max(end, events.endKind[i] == Placeable.DATED ? events.endDay[i] : events.startUntil[i]);
        }
        return last > first ? Optional.of(new Window(first, end)) : Optional.empty();
    }

    private static int leftOut(Placeable events, Window hull) {
        int count = 0;
        for (int i = 0; i < events.count; i++) {
            if (events.endDay[i] <= hull.startDay() || events.startDay[i] >= hull.endDay()) {
                count++;
            }
        }
        return count;
    }

    private static Window withAir(double startDay, double endDay) {
        double days = endDay - startDay;
        return new Window(startDay - Math.max(days * AIR_BEFORE, 1), endDay + Math.max(days * AIR_AFTER, 1));
    }
}
