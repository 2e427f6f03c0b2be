package conflicttimeline.ingest;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The name with the fewest letters to add, leave out, change or swap; of equals the first. Absent if more than a third
     * of the word, or more than three letters, would have to change.
     *
     * <p>Cost: for each name at most seven cells of a table for each letter; names whose length alone is too far away cost
     * nothing.
     */
    public static Optional<String> of(String word, Iterable<String> names) {
        String sought = word.toLowerCase(Locale.ROOT);
        int bound = Math.min(3, Math.max(1, sought.length() / 3));
        Optional<String> nearest = Optional.empty();
        if (sought.isEmpty() || sought.length() > LONGEST) {
            return nearest;
        }
        for (String name : names) {
            if (Math.abs(name.length() - sought.length()) > bound) {
                continue;
            }
            int edits = edits(sought, name.toLowerCase(Locale.ROOT), bound);
            if (edits <= bound) {
                nearest = Optional.of(name);
                bound = edits - 1;
                if (bound < 0) {
                    break;
                }
            }
        }
        return nearest;
    }

    /** As the end of a sentence: {@code ; did you mean "start"?}, or nothing. */
    static String hint(String word, Iterable<String> names) {
        return of(word, names)
                .map(name -> "; did you mean " + Shown.quoted(name) + "?")
                .orElse("");
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
