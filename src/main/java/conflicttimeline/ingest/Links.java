package conflicttimeline.ingest;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseGraph;
import conflicttimeline.chronology.Event;
import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges causes once all rows are read: they name events of the file, began in time, and go round in no circle. */
final class Links {
    /** Names are looked for only so often: it takes a walk through all ids. */
    private static final int MOST_HINTS = 100;

    private record Node(String id, Place place, Optional<Dating> dating, List<Cause> causes) {}

    private final Ids ids;
    private final Problems problems;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> nodeOfId = new HashMap<>();
    private int hints;

    Links(Ids ids, Problems problems) {
        this.ids = ids;
        this.problems = problems;
    }

    /**
     * Adds an event, sound or not.
     *
     * @param named whether its id is its own, so that others can name it; {@link Ids} knows it then. The causes of an event
     *     whose id is at fault are judged too, so that all is said at once
     */
    void add(String id, boolean named, Place place, Optional<Dating> dating, List<Cause> causes) {
        if (named) {
            nodeOfId.put(id, nodes.size());
        }
        nodes.add(new Node(id, place, dating, causes));
    }

    /**
     * Says what is wrong with the causes. Linear in events and causes.
     *
     * @param complete false if rows are missing; then no id is called unknown
     */
    void check(boolean complete) {
        int[][] graph = new int[nodes.size()][];
        for (int effect = 0; effect < graph.length; effect++) {
            Node node = nodes.get(effect);
            graph[effect] = node.causes.stream()
                    .flatMap(cause -> earlier(node, cause.id(), complete).stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (CauseGraph.Cycle cycle : new CauseGraph(graph).cycles()) {
            complain(nodes.get(cycle.effect()), circle(cycle));
        }
    }

    private Optional<Integer> earlier(Node effect, String id, boolean complete) {
        Optional<Ids.Known> known = ids.find(id);
        if (known.isEmpty() && !complete) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            String hint = hints++ < MOST_HINTS ? Shown.nearest(id, ids.events()) : "";
            complain(effect, Shown.quoted(id) + " is no id in this file" + hint);
            return Optional.empty();
        }
        if (!known.get().type().equals("event")) {
            complain(
                    effect,
                    Shown.quoted(id) + " is the id of the " + known.get().type() + " row on line "
                            + known.get().place().line() + "; expected the id of an event");
            return Optional.empty();
        }
        Integer at = nodeOfId.get(known.get().id());
        if (at == null) {
            // its row is too broken to judge; that has been said there
            return Optional.empty();
        }
        Node cause = nodes.get(at);
        if (cause == effect) {
            complain(effect, Shown.quoted(id) + " is the event itself; expected an earlier one");
            return Optional.empty();
        }
        if (cause.dating.isPresent() && effect.dating.isPresent()) {
            judgeTime(cause, cause.dating.get(), effect, effect.dating.get());
        }
        return Optional.of(at);
    }

    private void judgeTime(Node cause, Dating causeDating, Node effect, Dating effectDating) {
        Bound last = effectDating.end().orElse(effectDating.start());
        if (causeDating.start() instanceof EdtfDate begins
                && last instanceof EdtfDate ends
                && begins.extent().startDay() >= ends.extent().endDay()) {
            complain(
                    effect,
                    Shown.quoted(cause.id) + " begins " + Shown.brief(begins.text()) + ", after this event has ended ("
                            + Shown.brief(ends.text()) + "); expected a cause that began by then");
        }
    }

    private String circle(CauseGraph.Cycle cycle) {
        String walk = cycle.first().stream()
                .map(node -> Shown.brief(nodes.get(node).id))
                .collect(Collectors.joining(" ← "));
        String cause = Shown.brief(nodes.get(cycle.cause()).id);
        return "\"" + cause + "\" closes a circle of " + cycle.length() + " events: " + walk
                + (cycle.length() > cycle.first().size() ? " ← … ← " : " ← ")
                + cause + "; no event can lead to itself; take one of these causes out";
    }

    private void complain(Node effect, String message) {
        problems.error(effect.place, CauseCell.COLUMN, message);
    }

    /** The event with its causes written as their own rows write them. */
    Event resolved(Event event) {
        List<Cause> causes = event.causes().stream()
                .map(cause -> new Cause(
                        ids.find(cause.id()).map(Ids.Known::id).orElse(cause.id()), cause.kind(), cause.reason()))
                .toList();
        return causes.equals(event.causes())
                ? event
                : new Event(
                        event.id(),
                        event.dating(),
                        event.title(),
                        event.summary(),
                        event.category(),
                        event.importance(),
                        event.place(),
                        event.coordinates(),
                        event.actors(),
                        event.aliases(),
                        causes,
                        event.note(),
                        event.perspectives(),
                        event.sources());
    }
}
