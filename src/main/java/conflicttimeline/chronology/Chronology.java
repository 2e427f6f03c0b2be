package conflicttimeline.chronology;

import conflicttimeline.time.Dating;
import conflicttimeline.time.Extent;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sound whole: every cause names an event that is here, nothing is its own cause, ids are unique.
 *
 * @param timeline what is said of the whole
 * @param events by first day, then last day, then the file's order; an event's index here is its <em>position</em>
 */
public record Chronology(Timeline timeline, List<Event> events) {
    public Chronology {
        events = List.copyOf(events);
    }

    /**
     * Puts the parts of a timeline in order and gives the whole its lanes, extent and version.
     *
     * <p>Events and eras are sorted by the first, then the last of their days within the whole, so that {@code ..} begins
     * or ends with the timeline; what begins and ends alike keeps the order given. It does not check ids and causes: that
     * is done where a file is at hand to name.
     *
     * @param title the whole's title, never empty
     * @param perspectiveNames the sides the file has columns for, in its order
     * @param laneOrder categories in the order wished; those that do not occur are left out, those that it does not name
     *     follow in the order of their first event
     * @throws IllegalArgumentException if no event and no era has a date
     */
    public static Chronology of(
            String id,
            String title,
            String summary,
            List<Era> eras,
            List<Event> events,
            List<String> perspectiveNames,
            List<String> laneOrder) {
        Extent whole = Stream.concat(
                        eras.stream().map(Era::dating), events.stream().map(Event::dating))
                .map(Dating::known)
                .flatMap(Optional::stream)
                .reduce(Extent::hull)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The timeline \"" + id + "\" has no date; expected at least one event or era with a date"));
        List<Era> erasInTime = eras.stream().sorted(inTime(Era::dating, whole)).toList();
        List<Event> eventsInTime =
                events.stream().sorted(inTime(Event::dating, whole)).toList();
        List<String> lanes = lanes(eventsInTime, laneOrder);
        String version = ContentHash.of(id, title, summary, perspectiveNames, lanes, erasInTime, eventsInTime);
        var timeline = new Timeline(
                id, title, summary, whole, lanes, erasInTime, perspectiveNames, version, eventsInTime.size());
        return new Chronology(timeline, eventsInTime);
    }

    private static <T> Comparator<T> inTime(Function<T, Dating> dating, Extent whole) {
        Function<T, Extent> days = part -> dating.apply(part).within(whole);
        return Comparator.comparingLong((T part) -> days.apply(part).startDay())
                .thenComparingLong(part -> days.apply(part).endDay());
    }

    private static List<String> lanes(List<Event> eventsInTime, List<String> laneOrder) {
        Set<String> occurring = new LinkedHashSet<>();
        eventsInTime.forEach(event -> occurring.add(event.category()));
        Set<String> lanes = new LinkedHashSet<>(laneOrder);
        lanes.retainAll(occurring);
        lanes.addAll(occurring);
        return List.copyOf(lanes);
    }
}
