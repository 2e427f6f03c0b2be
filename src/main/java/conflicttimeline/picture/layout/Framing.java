package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Which window shows a chosen event with what led to it, where nobody asked for another. As {@code web/interact/framing.js}. */
public final class Framing {
    /** Air on each side of what is framed, as a part of it. */
    private static final double AIR = 0.15;
    /** Marks nearer than this are not told apart. */
    private static final double APART_PX = 24;
    /** A frame is not narrower than this unless its events are nearer to each other. */
    private static final double LEAST_DAYS = 40;

    private Framing() {}

    /**
     * The window of an opening may stay if the event and its direct causes are in it and at least 24 px apart; otherwise it frames
     * them and what followed.
     *
     * @param lengthPx how much of the drawing's width is time
     */
    public static Window ofChosen(Window opening, Window limits, Placeable events, int chosen, double lengthPx) {
        List<Double> days = new ArrayList<>(List.of(events.middleDay(chosen)));
        events.causesOf(chosen).forEach(cause -> days.add(events.middleDay(cause)));
        Collections.sort(days);
        double gap = leastGap(days);
        if (days.get(0) >= opening.startDay()
                && days.get(days.size() - 1) <= opening.endDay()
                && gap * lengthPx / opening.days() >= APART_PX) {
            return opening;
        }
        List<Integer> followed = events.effectsOf(chosen);
        if (days.size() == 1 && followed.isEmpty()) {
            return about(days.get(0), opening.days(), limits);
        }
        List<Double> all = new ArrayList<>(days);
        followed.forEach(effect -> all.add(events.middleDay(effect)));
        // a bar that still goes on would stretch the frame to the end of the whole
        if (events.endKind[chosen] == Placeable.DATED) {
            all.add(events.endDay[chosen]);
        }
        double first = Collections.min(all);
        double last = Collections.max(all);
        double least = Double.isInfinite(gap) ? LEAST_DAYS : Math.min(LEAST_DAYS, gap * lengthPx / APART_PX);
        return about((first + last) / 2, Math.max((last - first) * (1 + 2 * AIR), least), limits);
    }

    /** The window that shows all of these. */
    public static Window ofAll(Window limits, Placeable events, Collection<Integer> positions) {
        List<Double> days = positions.stream().map(events::middleDay).toList();
        double first = Collections.min(days);
        double last = Collections.max(days);
        return about((first + last) / 2, Math.max((last - first) * (1 + AIR), LEAST_DAYS), limits);
    }

    private static Window about(double middle, double days, Window limits) {
        return new Window(middle - days / 2, middle + days / 2).clamped(limits);
    }

    private static double leastGap(List<Double> ascending) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < ascending.size(); i++) {
            least = Math.min(least, ascending.get(i) - ascending.get(i - 1));
        }
        return least;
    }
}
