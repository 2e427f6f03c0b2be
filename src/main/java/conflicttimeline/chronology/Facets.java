package conflicttimeline.chronology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many events each choice of a filter would leave. Each map counts with all other parts of the filter applied but
 * its own, so that the figure beside a choice says what pressing it brings.
 *
 * @param total how many events match the whole filter
 * @param categories every lane in drawing order, with its count, 0 included
 * @param actors every actor of the timeline, most events first, then by name
 * @param importances 1 to 5, with how many events have exactly that importance
 */
public record Facets(
        int total,
        Map<String, Integer> categories,
        Map<String, Integer> actors,
        SortedMap<Integer, Integer> importances) {
    public Facets {
        // copies that keep their order, unlike Map.copyOf
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
        importances = Collections.unmodifiableSortedMap(new TreeMap<>(importances));
    }
}
