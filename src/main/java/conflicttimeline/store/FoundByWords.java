package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.ACTOR;
import static conflicttimeline.store.tables.Tables.EVENT;

import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Facets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The events that have the words of a filter within its window, and the rest of the filter applied to them here: one comparison of texts
 * answers what matches and what each choice would leave. Three statements, whatever the filter.
 */
final class FoundByWords {
    /** Above so many events their actors are read without naming the events. */
    private static final int FEW = 1000;

    private record Row(int position, String category, int importance) {}

    private final DSLContext dsl;
    private final long snapshotId;
    private final EventFilter filter;
    private final List<Row> rows;
    private final Set<Integer> withActors;

    FoundByWords(DSLContext dsl, long snapshotId, EventFilter filter) {
        this.dsl = dsl;
        this.snapshotId = snapshotId;
        this.filter = filter;
        this.rows = dsl.select(EVENT.POSITION, EVENT.CATEGORY, EVENT.IMPORTANCE)
                .from(EVENT)
                .where(EVENT.SNAPSHOT_ID.eq(snapshotId))
                .and(Asked.window(filter))
                .and(Asked.words(filter))
                .orderBy(EVENT.POSITION)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3()));
        this.withActors = filter.actors().isEmpty()
                ? Set.of()
                : Set.copyOf(dsl.selectDistinct(ACTOR.EVENT_POSITION)
                        .from(ACTOR)
                        .where(ACTOR.SNAPSHOT_ID.eq(snapshotId))
                        .and(ACTOR.NAME.in(filter.actors()))
                        .fetch(ACTOR.EVENT_POSITION));
    }

    /** Of all that match the whole filter, ascending. */
    List<Integer> positions() {
        return rows.stream()
                .filter(byCategory().and(byActors()).and(byImportance()))
                .map(Row::position)
                .toList();
    }

    /**
     * @param lanes every category, in drawing order
     * @param actorNames every actor, in any order
     */
    Facets facets(List<String> lanes, List<String> actorNames) {
        Map<String, Integer> categories = new LinkedHashMap<>();
        lanes.forEach(lane -> categories.put(lane, 0));
        rows.stream()
                .filter(byActors().and(byImportance()))
                .forEach(row -> categories.merge(row.category(), 1, Integer::sum));
        SortedMap<Integer, Integer> importances = new TreeMap<>();
        IntStream.rangeClosed(1, 5).forEach(importance -> importances.put(importance, 0));
        rows.stream()
                .filter(byActors().and(byCategory()))
                .forEach(row -> importances.merge(row.importance(), 1, Integer::sum));
        return new Facets(positions().size(), categories, actors(actorNames), importances);
    }

    private Map<String, Integer> actors(List<String> names) {
        Set<Integer> counted = new HashSet<>();
        rows.stream().filter(byCategory().and(byImportance())).forEach(row -> counted.add(row.position()));
        Map<String, Integer> all = new TreeMap<>();
        names.forEach(name -> all.put(name, 0));
        if (!counted.isEmpty()) {
            Condition few = counted.size() > FEW ? DSL.noCondition() : ACTOR.EVENT_POSITION.in(counted);
            // an event that names an actor twice counts once
            dsl.selectDistinct(ACTOR.EVENT_POSITION, ACTOR.NAME)
                    .from(ACTOR)
                    .where(ACTOR.SNAPSHOT_ID.eq(snapshotId))
                    .and(few)
                    .forEach(row -> {
                        if (counted.contains(row.value1())) {
                            all.merge(row.value2(), 1, Integer::sum);
                        }
                    });
        }
        return mostFirst(all);
    }

    /** By how many events they have, then by name. */
    static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> mostFirst = new LinkedHashMap<>();
        sorted.forEach(actor -> mostFirst.put(actor.getKey(), actor.getValue()));
        return mostFirst;
    }

    private Predicate<Row> byCategory() {
        return row -> filter.categories().isEmpty() || filter.categories().contains(row.category());
    }

    private Predicate<Row> byActors() {
        return row -> filter.actors().isEmpty() || withActors.contains(row.position());
    }

    private Predicate<Row> byImportance() {
        return row -> row.importance() >= filter.leastImportance();
    }
}
