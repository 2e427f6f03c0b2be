package conflicttimeline.store;

import java.util.HashSet;
import java.util.Set;

/** How alike two ids are: the share of letter pairs that they have in common (Dice's coefficient), 0 to 1. */
final class Likeness {
    static final double WORTH_NAMING = 0.4;

    private Likeness() {}

    static double of(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int total = pairs.size() + others.size();
        if (total == 0) {
            return 0;
        }
        pairs.retainAll(others);
        return 2.0 * pairs.size() / total;
    }

    private static Set<String> pairs(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < Math.min(lower.length(), 200); i++) {
            pairs.add(lower.substring(i, i + 2));
        }
        return pairs;
    }
}
