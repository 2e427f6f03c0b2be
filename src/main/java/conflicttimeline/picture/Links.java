package conflicttimeline.picture;

import conflicttimeline.picture.draw.ArcLink;
import conflicttimeline.picture.layout.Placeable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the chosen event is shown with. Second reading of {@code arcs} and {@code linked} in {@code web/app/stage.js}.
 *
 * @param arcs what led to what, each to be drawn where both ends are in view
 * @param named positions of what has its name with the chosen event
 */
record Links(List<ArcLink> arcs, List<Integer> named) {
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
        return new Links(arcs, direct(chosen, events));
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
