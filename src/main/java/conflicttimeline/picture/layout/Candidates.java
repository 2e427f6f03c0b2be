package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Who is looked at for a name, the shorter and the more important first. */
final class Candidates {
    /** Names that are looked at in a lane. */
    private static final int TRIES = 180;
    /** How much longer a name may be, by importance, to come before another. */
    private static final double[] WEIGHTS = {1, 1, 1, 1.05, 1.2, 1.35};
    /** Size of titles by importance, to that of the smallest. */
    private static final double[] SIZES = {1, 1, 1, 1.05, 1.14, 1.4};
    /** A letter and what a name takes beside its text, roughly. */
    private static final double LETTER_PX = 5.4;

    private static final double BESIDE_PX = 26;

    private Candidates() {}

    /**
     * An event that may be named.
     *
     * @param key about how wide its name is, by its weight
     */
    record Candidate(int index, float key) {}

    static double weight(int importance) {
        return WEIGHTS[importance];
    }

    /**
     * @param isSettled by place in the lane's list
     */
    static List<Candidate> of(CrowdPlan crowd, IntPredicate isSettled) {
        // the smallest keys so far
        List<Candidate> best = new ArrayList<>();
        for (int n = 0; n < crowd.positions().size(); n++) {
            int index = crowd.positions().get(n);
            if (isSettled.test(n)) {
                continue;
            }
            float key = keyOf(crowd.events(), index);
            boolean full = best.size() == TRIES;
            if (full && key >= best.get(TRIES - 1).key()
                    || crowd.stepsBack().isPresent() && crowd.stepsBack().get().test(index)) {
                continue;
            }
            if (full) {
                best.remove(TRIES - 1);
            }
            int low = 0;
            int high = best.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (best.get(middle).key() <= key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            best.add(low, new Candidate(index, key));
        }
        return best;
    }

    private static float keyOf(Placeable events, int index) {
        int importance = events.importance[index];
        return (float)
                ((events.titles.get(index).length() * LETTER_PX * SIZES[importance] + BESIDE_PX) / WEIGHTS[importance]);
    }
}
