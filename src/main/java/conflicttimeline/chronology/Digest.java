package conflicttimeline.chronology;

import conflicttimeline.chronology.Difference.Change;
import conflicttimeline.chronology.Difference.Kind;
import conflicttimeline.chronology.Difference.Part;
import conflicttimeline.chronology.Difference.WholePart;
import conflicttimeline.time.Dating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A difference in brief: how many events of each kind, the first of them by name, and what changed of the whole. It holds no events, so that
 * many of them take little room, however much has changed.
 *
 * @param counts of the kinds that there are
 * @param named the first of each kind, in the order of the difference
 * @param whole parts of the timeline itself that have changed
 */
public record Digest(Map<Kind, Integer> counts, List<Named> named, Set<WholePart> whole) {
    /** So many events of a kind are named; the others are counted. */
    public static final int MOST_NAMED = 100;

    /** So many bytes the names of one kind may take, roughly: of events with very long titles fewer are named. */
    static final long MOST_NAMED_BYTES = 100 << 10;

    /** What a name costs beside its texts, and a digest beside its names, in bytes, roughly. */
    private static final int RECORD_BYTES = 300;

    /**
     * One event that was added, changed or removed.
     *
     * @param id and title as they are now or, where it was removed, as they were
     * @param parts that have changed; none for one that was added or removed
     */
    public record Named(Kind kind, String id, String title, Dating dating, Set<Part> parts) {
        public Named {
            parts = Set.copyOf(parts);
        }

        long bytes() {
            // two bytes a letter, at the worst
            return RECORD_BYTES
                    + 2L * (id.length() + title.length() + dating.text().length());
        }
    }

    public Digest {
        counts = Map.copyOf(counts);
        named = List.copyOf(named);
        whole = Set.copyOf(whole);
    }

    /** Cost: linear in the changes. */
    public static Digest of(Difference difference) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Map<Kind, Integer> namedOf = new EnumMap<>(Kind.class);
        Map<Kind, Long> bytes = new EnumMap<>(Kind.class);
        List<Named> named = new ArrayList<>();
        for (Change change : difference.changes()) {
            Kind kind = change.kind();
            Event event = change.event();
            int before = counts.merge(kind, 1, Integer::sum) - 1;
            var one = new Named(kind, event.id(), event.title(), event.dating(), change.parts());
            // the first that is not named ends the naming, so that those named are the first
            if (before < MOST_NAMED
                    && namedOf.getOrDefault(kind, 0) == before
                    && bytes.merge(kind, one.bytes(), Long::sum) <= MOST_NAMED_BYTES) {
                named.add(one);
                namedOf.merge(kind, 1, Integer::sum);
            }
        }
        return new Digest(counts, named, difference.whole());
    }

    /** How many events of a kind, named or not. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The events of a kind that are named. */
    public List<Named> named(Kind kind) {
        return named.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return counts.isEmpty() && whole.isEmpty();
    }

    /** What it takes in memory, in bytes, roughly. */
    public long bytes() {
        return RECORD_BYTES + named.stream().mapToLong(Named::bytes).sum();
    }
}
