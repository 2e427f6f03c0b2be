package conflicttimeline.picture;

import conflicttimeline.chronology.CauseThread;
import conflicttimeline.picture.draw.ArcLink;
import conflicttimeline.picture.layout.Placeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the chosen event, or a thread, is shown with. Second reading of {@code arcs} and {@code linked} in {@code web/app/stage.js}.
 *
 * @param arcs what led to what, each to be drawn where both ends are in view
 * @param named positions of what has its name with the chosen event
 */
record Links(List<ArcLink> arcs, List<Integer> named) {
    /** More steps of a thread than this would be a thicket. */
    static final int MOST_ARCS = 400;

    static final Links NONE = new Links(List.of(), List.of());

    Links {
        arcs = List.copyOf(arcs);
        named = List.copyOf(named);
    }

    /**
     * What led to the chosen event and what followed.
     *
     * @param chosen position, or -1
     */
    static Links of(int chosen, Placeable events) {
        if (chosen < 0) {
            return NONE;
        }
        List<ArcLink> arcs = new ArrayList<>();
        events.causesOf(chosen).forEach(cause -> arcs.add(link(cause, chosen, chosen)));
        events.effectsOf(chosen).forEach(effect -> arcs.add(link(chosen, effect, chosen)));
        return new Links(arcs.subList(0, Math.min(MOST_ARCS, arcs.size())), direct(chosen, events));
    }

    /**
     * The steps of a thread between events that are told first, and those to and from the chosen one.
     *
     * @param chosen position
     */
    static Links of(CauseThread thread, int chosen, Placeable events) {
        Set<Integer> told = thread.members().stream()
                .filter(member -> member.first() || member.position() == chosen)
                .map(CauseThread.Member::position)
                .collect(Collectors.toSet());
        Set<Integer> members =
                thread.members().stream().map(CauseThread.Member::position).collect(Collectors.toSet());
        List<ArcLink> arcs = thread.members().stream()
                .flatMap(member -> steps(thread.way(), member.position(), chosen, events))
                .filter(link ->
                        link.kind() != ArcLink.Kind.THREAD || (told.contains(link.from()) && told.contains(link.to())))
                .limit(MOST_ARCS)
                .toList();
        List<Integer> named = new ArrayList<>(List.of(thread.of()));
        direct(chosen, events).stream().filter(members::contains).forEach(named::add);
        return new Links(arcs, named);
    }

    private static Stream<ArcLink> steps(CauseThread.Way way, int position, int chosen, Placeable events) {
        return way == CauseThread.Way.BACK
                ? events.causesOf(position).stream().map(cause -> link(cause, position, chosen))
                : events.effectsOf(position).stream().map(effect -> link(position, effect, chosen));
    }

    private static ArcLink link(int from, int to, int chosen) {
        ArcLink.Kind kind =
                to == chosen ? ArcLink.Kind.LED : from == chosen ? ArcLink.Kind.FOLLOWED : ArcLink.Kind.THREAD;
        return new ArcLink(from, to, kind);
    }

    private static List<Integer> direct(int chosen, Placeable events) {
        return Stream.concat(events.causesOf(chosen).stream(), events.effectsOf(chosen).stream())
                .toList();
    }
}
