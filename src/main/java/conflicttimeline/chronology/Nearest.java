package conflicttimeline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the names that were probably meant: the one rule, for columns, ids, options and addresses.
 *
 * <p>First come names that are a few letters away, the fewest first: letters to add, leave out, change or swap, at most a
 * third of the word and at most three. Then those that have more than half of their pairs of letters in common with it
 * (Dice's coefficient), the most first: {@code sumgait} for {@code 1988-02-27-sumgait} is many letters away. Case does not
 * count; of equals the first comes first.
 */
public final class Nearest {
    /** Longer words are not looked for. */
    private static final int LONGEST = 100;

    private static final double HALF = 0.5;

    /** How many pairs one edit can change at most: two letters that are swapped stand in three. */
    private static final int PAIRS_AN_EDIT = 3;

    /** Places of a table that tells most pairs apart; a power of two. */
    private static final int SEEN = 1 << 12;

    private Nearest() {}

    private record Near(String name, int edits, double share) {}

    /** The name that was probably meant; absent if none is near. */
    public static Optional<String> of(String word, Iterable<String> names) {
        return of(word, names, 1).stream().findFirst();
    }

    /**
     * The names that were probably meant, best first.
     *
     * <p>Cost: one look at each pair of letters of each name; only for those that may be near, seven cells of a table for each
     * letter and the sorting of their pairs.
     *
     * @param most at most so many
     */
    public static List<String> of(String word, Iterable<String> names, int most) {
        String sought = word.toLowerCase(Locale.ROOT);
        if (sought.isEmpty() || sought.length() > LONGEST) {
            return List.of();
        }
        // one letter in place of the only one is another name
        int bound = Math.min(sought.length() - 1, Math.min(3, Math.max(1, sought.length() / 3)));
        int[] pairs = pairs(sought);
        boolean[] seen = new boolean[SEEN];
        Arrays.stream(pairs).forEach(pair -> seen[place(pair)] = true);
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            int common = mostCommon(lower, seen);
            int longer = Math.max(lower.length(), sought.length());
            boolean mayBeEdited =
                    Math.abs(lower.length() - sought.length()) <= bound && common >= longer - 1 - PAIRS_AN_EDIT * bound;
            int edits = mayBeEdited ? edits(sought, lower, bound) : bound + 1;
            boolean mayShare = 2.0 * common > HALF * (pairs.length + lower.length() - 1);
            double share = edits <= bound ? 1 : mayShare ? share(pairs, pairs(lower)) : 0;
            if (share > HALF) {
                near.add(new Near(name, edits, share));
            }
        }
        near.sort(Comparator.comparingInt(Near::edits)
                .thenComparing(Comparator.comparingDouble(Near::share).reversed()));
        return near.stream().limit(most).map(Near::name).toList();
    }

    private static int place(int pair) {
        return ((pair >>> 16) * 31 + (pair & 0xFFFF)) & (SEEN - 1);
    }

    /** At least as many pairs as a name has in common with the word. */
    private static int mostCommon(String name, boolean[] seen) {
        int common = 0;
        for (int i = 0; i + 1 < name.length(); i++) {
            common += seen[place(name.charAt(i) << 16 | name.charAt(i + 1))] ? 1 : 0;
        }
        return common;
    }

    /** Every two letters that follow each other, in order; each as often as it is there. */
    private static int[] pairs(String word) {
        int[] pairs = new int[Math.max(0, Math.min(word.length(), 2 * LONGEST) - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = word.charAt(i) << 16 | word.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** The share of pairs that two words have in common, from 0 to 1. */
    private static double share(int[] pairs, int[] others) {
        int common = 0;
        int other = 0;
        for (int pair : pairs) {
            while (other < others.length && others[other] < pair) {
                other++;
            }
            if (other < others.length && others[other] == pair) {
                common++;
                other++;
            }
        }
        return common == 0 ? 0 : 2.0 * common / (pairs.length + others.length);
    }

    /** Edits between two words, within a band around the diagonal; more than the bound if there are more. */
    private static int edits(String from, String to, int bound) {
        int far = bound + 1;
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] now = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = Math.min(j, far);
        }
        for (int i = 1; i <= from.length(); i++) {
            int first = Math.max(1, i - bound);
            int end = Math.min(to.length(), i + bound);
            now[first - 1] = first == 1 ? Math.min(i, far) : far;
            if (end < to.length()) {
                now[end + 1] = far;
            }
            int least = now[first - 1];
            for (int j = first; j <= end; j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                int edits = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    edits = Math.min(edits, before[j - 2] + 1);
                }
                now[j] = Math.min(edits, far);
                least = Math.min(least, now[j]);
            }
            if (least > bound) {
                return far;
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[to.length()];
    }
}
