package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Evens out the heights of lanes once they are packed: what lanes do not need goes, row by row, to those in which names are missing, if
 * it gets them one.
 */
final class EvenOut {
    /** A row of names, with its air. */
    private static final double ROW_PX = 15;

    private EvenOut() {}

    /**
     * What a lane holds and needs, after it was packed.
     *
     * @param needPx it must have at least, for what it is and what stands in it now
     * @param missing how many of its events have no name
     */
    record Filled(double heightPx, double needPx, int missing) {
        /** Whole px that it can do without. */
        double spare() {
            return Math.max(0, Math.floor(heightPx - needPx));
        }

        Filled lower() {
            return new Filled(heightPx - 1, needPx, missing);
        }
    }

    /** Packs a lane in another height; absent when that names no more, and then nothing has changed. */
    @FunctionalInterface
    interface Grow {
        Optional<Filled> to(int lane, double heightPx);
    }

    /**
     * Cost: a lane is grown until it does not help, or nothing is left to give.
     *
     * @param lanes are written; the sum of their heights stays
     */
    static void run(List<Filled> lanes, Grow grow) {
        List<Integer> waiting = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane).missing() > 0) {
                waiting.add(lane);
            }
        }
        while (!waiting.isEmpty()) {
            // who lacks least is soonest content
            waiting.sort(Comparator.comparingInt(lane -> lanes.get(lane).missing()));
            int lane = waiting.get(0);
            // a part of the row may be there already
            double morePx = Math.max(1, ROW_PX - lanes.get(lane).spare());
            double[] others = new double[lanes.size()];
            double sum = 0;
            for (int other = 0; other < others.length; other++) {
                others[other] = other == lane ? 0 : lanes.get(other).spare();
                sum += others[other];
            }
            Optional<Filled> grown = sum < morePx
                    ? Optional.empty()
                    : grow.to(lane, lanes.get(lane).heightPx() + morePx);
            if (grown.isEmpty()) {
                waiting.remove(0);
                continue;
            }
            // taken where most is to spare, so that no lane alone pays for all
            for (double px = morePx; px > 0; px--) {
                int from = most(others);
                others[from]--;
                lanes.set(from, lanes.get(from).lower());
            }
            lanes.set(lane, grown.get());
            if (grown.get().missing() == 0) {
                waiting.remove(0);
            }
        }
    }

    private static int most(double[] spare) {
        int found = 0;
        for (int i = 1; i < spare.length; i++) {
            if (spare[i] > spare[found]) {
                found = i;
            }
        }
        return found;
    }
}
