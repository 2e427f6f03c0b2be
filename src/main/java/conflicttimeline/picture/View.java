package conflicttimeline.picture;

import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.CauseThread;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Folding;
import conflicttimeline.http.Address;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Query;
import conflicttimeline.picture.layout.Framing;
import conflicttimeline.picture.layout.Window;
import conflicttimeline.store.Snapshot;
import conflicttimeline.time.Extent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a picture shows: an address, with what it means for the data that are served.
 *
 * @param window snapped, where the address has one
 * @param chosen position, or -1
 * @param links what the chosen event, or a thread, is shown with
 * @param thread positions of a thread that is followed
 * @param filter what else is asked for, in any window
 */
record View(
        Known known,
        Address address,
        Size size,
        Window window,
        int chosen,
        Links links,
        Optional<Set<Integer>> thread,
        EventFilter filter) {

    /** How many ids are named when one is unknown. */
    private static final int MOST_NEAREST = 3;

    /**
     * @throws Failure 404 if the chosen event, or the one whose thread is followed, is not there
     */
    static View of(Snapshot snapshot, Known known, Address address, Size size) {
        int asked = address.event().map(id -> position(snapshot, known, id)).orElse(-1);
        if (size == Size.CARD) {
            return new View(
                    known, address, size, known.opening(), asked, Links.NONE, Optional.empty(), EventFilter.ALL);
        }
        Optional<CauseThread> followed = address.thread()
                .map(thread -> followed(snapshot, known, position(snapshot, known, thread.of()), thread.way()));
        // as in the page, a thread without a chosen event begins with the one that it is asked about
        int chosen = asked >= 0 ? asked : followed.map(CauseThread::of).orElse(-1);
        Links links = followed.map(thread -> Links.of(thread, chosen, known.events()))
                .orElseGet(() -> Links.of(chosen, known.events()));
        Optional<Set<Integer>> thread = followed.map(View::members);
        return new View(
                known,
                address,
                size,
                window(known, address, size, chosen, thread),
                chosen,
                links,
                thread,
                address.withWindow(Optional.empty(), Optional.empty()).filter());
    }

    /** Positions of what matches; absent when nothing is filtered. */
    Optional<Set<Integer>> matches(Snapshot snapshot) {
        return filter.equals(EventFilter.ALL)
                ? Optional.empty()
                : Optional.of(new TreeSet<>(snapshot.positions(filter)));
    }

    private static int position(Snapshot snapshot, Known known, String id) {
        int position = known.events().positionOf(id);
        if (position < 0) {
            throw new Failure(ProblemDetails.unknownEvent(id, snapshot.nearestIds(id, MOST_NEAREST)));
        }
        return position;
    }

    private static CauseThread followed(Snapshot snapshot, Known known, int of, CauseThread.Way way) {
        List<CauseStep> steps = snapshot.causes().stream()
                .map(step -> new CauseStep(step.effect(), step.cause()))
                .toList();
        return CauseThread.follow(
                of, way, steps, position -> known.events().importance(position) == Event.TURNING_POINT);
    }

    private static Set<Integer> members(CauseThread thread) {
        return thread.members().stream()
                .map(CauseThread.Member::position)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Window window(Known known, Address address, Size size, int chosen, Optional<Set<Integer>> thread) {
        Optional<Extent> asked = address.window();
        if (asked.isPresent()) {
            Window limits = known.limits();
            Window days = new Window(
                    Math.max(asked.get().startDay(), limits.startDay()),
                    Math.min(asked.get().endDay(), limits.endDay()));
            // a window beyond the timeline shows its nearest end
            Window inside = days.days() > 0
                    ? days
                    : new Window(asked.get().startDay(), asked.get().endDay());
            return Snapping.snapped(inside.clamped(limits));
        }
        if (thread.isPresent()) {
            return Snapping.snapped(Framing.ofAll(known.limits(), known.events(), thread.get()));
        }
        if (chosen < 0) {
            return known.opening();
        }
        // about what the picture's own margins and names of lanes leave
        double lengthPx = size.paper().paperWidthPx() * 0.85;
        return Snapping.snapped(Framing.ofChosen(known.opening(), known.limits(), known.events(), chosen, lengthPx));
    }

    /** Equal for views that look the same: what decides the picture and nothing else, in one order. */
    String query() {
        Address plain = address.withStep(Optional.empty())
                .withView(Address.START.view())
                .withLang(Address.START.lang())
                .withTheme(Optional.of(address.theme().orElse(Address.Theme.LIGHT)))
                .withPage(1)
                .withWindow(Optional.empty(), Optional.empty());
        if (size == Size.CARD) {
            Address card = Address.START.withTheme(plain.theme());
            plain = address.event().map(card::withEvent).orElse(card);
        } else {
            plain = plain.withQ(String.join(
                    " ", Folding.words(address.q()).stream().sorted().toList()));
        }
        Query query = new Query(plain.query()).add("size", size.word());
        if (size != Size.CARD && address.window().isPresent()) {
            query.add("days", (long) window.startDay() + ".." + (long) window.endDay());
        }
        return query.toString();
    }
}
