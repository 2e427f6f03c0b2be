package conflicttimeline.chronology;

import conflicttimeline.time.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What became of one version in the next: which events were added, changed and removed, told apart by their ids, and what changed of the
 * whole. An event whose id has changed was removed, and another was added.
 *
 * @param changes in time, by the later version; what was removed, by the earlier, at the end
 * @param whole parts of the timeline itself that have changed
 * @param before days of the earlier whole
 * @param after days of the later
 */
public record Difference(List<Change> changes, Set<WholePart> whole, Extent before, Extent after) {

    /** A part of an event that can change, by the columns of a row. */
    public enum Part {
        DATE(Event::dating),
        TITLE(Event::title),
        SUMMARY(Event::summary),
        CATEGORY(Event::category),
        IMPORTANCE(Event::importance),
        PLACE(event -> List.of(event.place(), event.coordinates())),
        ACTORS(Event::actors),
        ALIASES(Event::aliases),
        CAUSES(Event::causes),
        NOTE(Event::note),
        ACCOUNTS(Event::perspectives),
        SOURCES(Event::sources);

        private final Function<Event, Object> of;

        Part(Function<Event, Object> of) {
            this.of = of;
        }
    }

    /** What became of an event. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A part of the timeline itself. */
    public enum WholePart {
        TITLE(Timeline::title),
        SUMMARY(Timeline::summary),
        ERAS(Timeline::eras),
        SIDES(Timeline::perspectiveNames),
        LANES(Timeline::lanes),
        ID(Timeline::id),
        /** Of events that begin and end on the same days. */
        ORDER(timeline -> "");

        private final Function<Timeline, Object> of;

        WholePart(Function<Timeline, Object> of) {
            this.of = of;
        }
    }

    /**
     * What became of one event.
     *
     * @param before absent for one that was added
     * @param after absent for one that was removed
     * @param parts that have changed; none for one that was added or removed
     */
    public record Change(Optional<Event> before, Optional<Event> after, Set<Part> parts) {
        public Change {
            parts = Set.copyOf(parts);
        }

        public boolean isAdded() {
            return before.isEmpty();
        }

        public boolean isRemoved() {
            return after.isEmpty();
        }

        public Kind kind() {
            return isAdded() ? Kind.ADDED : isRemoved() ? Kind.REMOVED : Kind.CHANGED;
        }

        /** The event as it is now or, where it was removed, as it was. */
        public Event event() {
            return after.or(() -> before).orElseThrow();
        }
    }

    public Difference {
        changes = List.copyOf(changes);
        whole = Set.copyOf(whole);
    }

    /** Cost: linear in the events. */
    public static Difference between(Chronology before, Chronology after) {
        Map<String, Event> earlier = new HashMap<>();
        before.events().forEach(event -> earlier.put(event.id(), event));
        List<Change> changes = new ArrayList<>();
        for (Event event : after.events()) {
            Event was = earlier.remove(event.id());
            if (was == null) {
                changes.add(new Change(Optional.empty(), Optional.of(event), Set.of()));
            } else if (!was.equals(event)) {
                changes.add(new Change(Optional.of(was), Optional.of(event), parts(was, event)));
            }
        }
        before.events().stream()
                .filter(event -> earlier.containsKey(event.id()))
                .forEach(event -> changes.add(new Change(Optional.of(event), Optional.empty(), Set.of())));
        Set<WholePart> whole = EnumSet.noneOf(WholePart.class);
        for (WholePart part : WholePart.values()) {
            if (!Objects.equals(part.of.apply(before.timeline()), part.of.apply(after.timeline()))) {
                whole.add(part);
            }
        }
        if (changes.isEmpty() && !before.events().equals(after.events())) {
            whole.add(WholePart.ORDER);
        }
        return new Difference(
                changes, whole, before.timeline().extent(), after.timeline().extent());
    }

    private static Set<Part> parts(Event was, Event is) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values())
                .filter(part -> !part.of.apply(was).equals(part.of.apply(is)))
                .forEach(parts::add);
        return parts;
    }

    /** Of it only events that match, as they were or as they are; of the whole nothing, unless every event is asked for. */
    public Difference only(EventFilter filter) {
        return filter.equals(EventFilter.ALL)
                ? this
                : keeping(change -> change.before()
                                .filter(event ->
                                        filter.matches(event, event.dating().within(before)))
                                .isPresent()
                        || change.after()
                                .filter(event ->
                                        filter.matches(event, event.dating().within(after)))
                                .isPresent());
    }

    /** Of it only the event of this id. */
    public Difference onlyEvent(String id) {
        return keeping(change -> change.event().id().equals(id));
    }

    private Difference keeping(Predicate<Change> kept) {
        return new Difference(changes.stream().filter(kept).toList(), Set.of(), before, after);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return changes.isEmpty() && whole.isEmpty();
    }
}
