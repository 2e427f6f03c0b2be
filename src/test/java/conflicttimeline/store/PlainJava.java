package conflicttimeline.store;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Link;
import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The same questions answered from the chronology itself, one event after the other. */
final class PlainJava {
    private final Chronology chronology;
    private final List<Entry> entries = new ArrayList<>();

    PlainJava(Chronology chronology, DateLabels labels, Language language) {
        this.chronology = chronology;
        for (Event event : chronology.events()) {
            entries.add(new Entry(
                    entries.size(),
                    event,
                    event.dating().within(chronology.timeline().extent()),
                    labels.of(event.dating(), language)));
        }
    }

    List<Entry> events(EventFilter filter) {
        return entries.stream()
                .filter(entry -> filter.matches(entry.event(), entry.extent()))
                .toList();
    }

    Facets facets(EventFilter filter) {
        Map<String, Integer> categories = new LinkedHashMap<>();
        for (String lane : chronology.timeline().lanes()) {
            var choice = new EventFilter(
                    filter.window(), Set.of(lane), filter.actors(), filter.words(), filter.leastImportance());
            categories.put(lane, events(choice).size());
        }
        List<Map.Entry<String, Integer>> actors = new ArrayList<>();
        entries.stream()
                .flatMap(entry -> entry.event().actors().stream())
                .distinct()
                .forEach(actor -> {
                    var choice = new EventFilter(
                            filter.window(),
                            filter.categories(),
                            Set.of(actor),
                            filter.words(),
                            filter.leastImportance());
                    actors.add(Map.entry(actor, events(choice).size()));
                });
        actors.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> mostFirst = new LinkedHashMap<>();
        actors.forEach(actor -> mostFirst.put(actor.getKey(), actor.getValue()));
        SortedMap<Integer, Integer> importances = new TreeMap<>();
        var any = new EventFilter(filter.window(), filter.categories(), filter.actors(), filter.words(), 1);
        for (int importance = 1; importance <= 5; importance++) {
            int exactly = importance;
            importances.put(importance, (int) events(any).stream()
                    .filter(entry -> entry.event().importance() == exactly)
                    .count());
        }
        return new Facets(events(filter).size(), categories, mostFirst, importances);
    }

    EventInContext event(int position) {
        Entry entry = entries.get(position);
        List<Link> causes = entry.event().causes().stream()
                .map(cause -> new Link(withId(cause.id()), cause.kind(), cause.reason()))
                .toList();
        List<Link> effects = new ArrayList<>();
        entries.forEach(later -> later.event().causes().stream()
                .filter(cause -> cause.id().equals(entry.event().id()))
                .forEach(cause -> effects.add(new Link(later, cause.kind(), cause.reason()))));
        return new EventInContext(
                entry,
                causes,
                effects,
                position == 0 ? Optional.empty() : Optional.of(entries.get(position - 1)),
                position + 1 == entries.size() ? Optional.empty() : Optional.of(entries.get(position + 1)));
    }

    private Entry withId(String id) {
        return entries.stream()
                .filter(entry -> entry.event().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
