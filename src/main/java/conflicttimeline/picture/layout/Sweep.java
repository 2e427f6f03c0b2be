package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names in one line, row by row from the top: of all that may come next in a row, the one that ends first, so that a row holds as
 * many as it can.
 */
final class Sweep {
    /** No name of what is swept weighs more: what leads has its name before. */
    private static final double MOST_WEIGHT = 1.6;
    /** Longer names are not set in one line. */
    private static final double LONGEST_PX = 300;
    /** No row begins nearer to the top. */
    private static final int LEAST_UP_PX = 6;

    private static final int NEVER = Integer.MAX_VALUE;

    private final CrowdedLane crowded;
    private final NameRules rules;
    private final Rows rows;

    Sweep(CrowdedLane crowded, NameRules rules) {
        this.crowded = crowded;
        this.rules = rules;
        this.rows = crowded.lane.rows;
    }

    /** A name in one line in one of its places, with all that it takes of its row. */
    private static final class Strip {
        final Item item;
        final Name name;
        final List<RowBox> boxes;
        final double from;
        final double to;
        final double weight;
        /** On no row above it this is free. */
        int next;

        Strip(Item item, Name name) {
            this.item = item;
            this.name = name;
            this.boxes = Lane.withOne(item.boxes(), name.box());
            this.from = boxes.stream().mapToDouble(RowBox::fromPx).min().orElse(0);
            this.to = boxes.stream().mapToDouble(RowBox::toPx).max().orElse(0);
            this.weight = Candidates.weight(item.importance());
        }
    }

    void run(List<Candidates.Candidate> candidates) {
        List<Strip> strips = stripsOf(candidates);
        Set<Integer> named = new HashSet<>();
        int last = rows.height - rows.padPx;
        for (int y = rows.padPx + LEAST_UP_PX; y < last; y++) {
            fillRow(strips, named, y);
            if (named.size() * 2 > strips.size()) {
                strips.removeIf(strip -> named.contains(strip.item.index()));
                named.clear();
            }
        }
    }

    private void fillRow(List<Strip> strips, Set<Integer> named, int y) {
        double at = crowded.plan.fromPx();
        int begin = 0;
        while (begin < strips.size()) {
            while (begin < strips.size() && strips.get(begin).from < at) {
                begin++;
            }
            Optional<Strip> best = next(strips, begin, named, y);
            if (best.isEmpty()) {
                return;
            }
            Strip strip = best.get();
            int index = strip.item.index();
            crowded.settle(index, () -> {
                crowded.lane.put(strip.item, y, Optional.of(strip.name));
                return true;
            });
            named.add(index);
            // rows that were kept for it are free again
            if (crowded.left(index)) {
                strips.forEach(other -> other.next = Math.min(other.next, y));
            }
            at = strip.to;
        }
    }

    private Optional<Strip> next(List<Strip> strips, int begin, Set<Integer> named, int y) {
        Optional<Strip> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        double free = -1;
        for (int n = begin; n < strips.size(); n++) {
            Strip strip = strips.get(n);
            if (free >= 0 && strip.from - free >= least * MOST_WEIGHT) {
                break;
            }
            if (strip.next > y
                    || (free >= 0 && (strip.to - free) / strip.weight >= least)
                    || named.contains(strip.item.index())) {
                continue;
            }
            strip.next = nextRow(strip.boxes, y);
            if (strip.next > y) {
                continue;
            }
            // the row is free from here on
            if (free < 0) {
                free = strip.from;
            }
            double cost = (strip.to - free) / strip.weight;
            if (cost < least) {
                least = cost;
                best = Optional.of(strip);
            }
        }
        return best;
    }

    private List<Strip> stripsOf(List<Candidates.Candidate> candidates) {
        List<Strip> strips = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates) {
            Item item = crowded.itemOf(candidate.index());
            if (item.hasLongBar()) {
                continue;
            }
            for (Name name : Names.places(item, rules, 1)) {
                if (name.side() != Side.BELOW && name.widthPx() <= LONGEST_PX) {
                    strips.add(new Strip(item, name));
                }
            }
        }
        strips.sort(Comparator.comparingDouble(strip -> strip.from));
        return strips;
    }

    /** The row when all are free there; else a row above which they are not. */
    private int nextRow(List<RowBox> boxes, int y) {
        for (RowBox box : boxes) {
            if (y - box.up() < rows.padPx) {
                return rows.padPx + box.up();
            }
            if (y + box.down() > rows.height - rows.padPx) {
                return NEVER;
            }
            int taken = rows.lastTaken(box.fromPx(), box.toPx(), y - box.up(), y + box.down());
            if (taken >= 0) {
                return taken + 1 + box.up();
            }
        }
        return y;
    }
}
