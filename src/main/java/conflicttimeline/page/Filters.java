package conflicttimeline.page;

import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.time.EdtfDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form that narrows the list; it works by GET alone.
 *
 * @param q the words asked for
 * @param lanes a choice for each lane that can be asked for
 * @param actors a choice for each actor; the chosen ones first, then by how many events they are in
 * @param leastImportance 1 to 5
 * @param importances a choice for each least importance from 2 to 5
 * @param total how many events match
 * @param active whether anything is asked for
 * @param kept what the form sends along unchanged, by word
 * @param resetHref the timeline without any of it
 */
public record Filters(
        String q,
        List<Choice> lanes,
        List<Choice> actors,
        int leastImportance,
        List<Level> importances,
        int total,
        boolean active,
        Map<String, String> kept,
        String resetHref) {

    /**
     * One choice.
     *
     * @param lane which lane, from 0; -1 for what is no lane of the timeline
     * @param count how many events it leaves
     */
    public record Choice(String name, int lane, int count, boolean chosen) {}

    /**
     * A least importance.
     *
     * @param count how many events it leaves
     */
    public record Level(int least, int count, boolean chosen) {}

    public Filters {
        lanes = List.copyOf(lanes);
        actors = List.copyOf(actors);
        importances = List.copyOf(importances);
    }

    static Filters of(Address address, Timeline timeline, Facets facets, Links links) {
        return new Filters(
                address.q(),
                lanes(address, timeline, facets),
                actors(address, facets),
                address.importance(),
                levels(address, facets),
                facets.total(),
                !address.withoutEvent().withPage(1).equals(address.withoutFilter()),
                kept(address),
                links.timeline(address.withoutFilter()));
    }

    /** How many actors are chosen. */
    public int chosenActors() {
        return (int) actors.stream().filter(Choice::chosen).count();
    }

    /** A lane without a name cannot be asked for; a chosen name that is no lane must be there to be given up. */
    private static List<Choice> lanes(Address address, Timeline timeline, Facets facets) {
        List<Choice> lanes = new ArrayList<>();
        for (int lane = 0; lane < timeline.lanes().size(); lane++) {
            String name = timeline.lanes().get(lane);
            if (!name.isEmpty()) {
                lanes.add(new Choice(
                        name,
                        lane,
                        facets.categories().getOrDefault(name, 0),
                        address.categories().contains(name)));
            }
        }
        address.categories().stream()
                .filter(name -> !timeline.lanes().contains(name))
                .forEach(name -> lanes.add(new Choice(name, -1, 0, true)));
        return lanes;
    }

    private static List<Choice> actors(Address address, Facets facets) {
        List<Choice> actors = new ArrayList<>();
        address.actors()
                .forEach(name -> actors.add(new Choice(name, -1, facets.actors().getOrDefault(name, 0), true)));
        facets.actors().forEach((name, count) -> {
            if (!address.actors().contains(name)) {
                actors.add(new Choice(name, -1, count, false));
            }
        });
        return actors;
    }

    private static List<Level> levels(Address address, Facets facets) {
        List<Level> levels = new ArrayList<>();
        for (int least = 2; least <= 5; least++) {
            int count = facets.importances().tailMap(least).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            levels.add(new Level(least, count, address.importance() == least));
        }
        return levels;
    }

    private static Map<String, String> kept(Address address) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (address.lang() != Address.START.lang()) {
            kept.put("lang", address.lang().tag());
        }
        address.theme().ifPresent(theme -> kept.put("theme", theme.word()));
        if (address.view() != Address.START.view()) {
            kept.put("view", address.view().word());
        }
        address.from().map(EdtfDate::text).ifPresent(from -> kept.put("from", from));
        address.to().map(EdtfDate::text).ifPresent(to -> kept.put("to", to));
        address.version().ifPresent(version -> kept.put("v", version));
        return kept;
    }
}
