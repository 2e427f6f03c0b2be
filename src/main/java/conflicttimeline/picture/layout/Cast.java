package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which events a window has, in which lane, in which part. */
final class Cast {
    /** Order of service: stepped back after all others. */
    private static final double LATER = 1e9;

    /** Positions in the window. */
    final List<List<Integer>> byLane = new ArrayList<>();

    /** All that may lead, of all events. */
    final List<Integer> leaders;

    /** Whether anything steps back. */
    final boolean someBack;

    /** Something is chosen together with what it is linked to. */
    final boolean thread;

    /** By lane. */
    final boolean[] folds;

    final Set<Integer> linked;

    private final SceneInput input;
    private final Placeable events;
    private final Items items;
    private final Map<Integer, Integer> turning;

    Cast(SceneInput input, Scale scale) {
        this.input = input;
        this.events = input.events();
        this.items = new Items(events, scale);
        this.linked = new HashSet<>(input.linked());
        this.thread = input.thread().isPresent() || (input.chosen() >= 0 && !linked.isEmpty());
        this.someBack = thread || input.matches().isPresent();
        int lanes = input.lanes().size();
        input.lanes().forEach(lane -> byLane.add(new ArrayList<>()));
        if (lanes > 0) {
            events.inWindow(scale.startDay(), scale.endDay())
                    .forEach(
                            i -> byLane.get(Math.min(events.lane[i], lanes - 1)).add(i));
        }
        Set<Integer> held = new HashSet<>();
        input.thread().orElse(linked).forEach(i -> held.add(events.lane[i]));
        if (input.chosen() >= 0) {
            held.add(events.lane[input.chosen()]);
        }
        this.folds = new boolean[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            folds[lane] = thread && !held.contains(lane);
        }
        this.turning = Landmarks.places(events, input.eras());
        this.leaders = new ArrayList<>(turning.keySet());
        for (int i : input.linked()) {
            addLeader(i);
        }
        addLeader(input.chosen());
    }

    private void addLeader(int i) {
        if (i >= 0 && !leaders.contains(i)) {
            leaders.add(i);
        }
    }

    double place(int i) {
        return items.placeOf(i);
    }

    boolean isWanted(int i) {
        return i == input.chosen() || linked.contains(i);
    }

    boolean stepsBack(int i) {
        if (thread) {
            return i != input.chosen() && !input.thread().orElse(linked).contains(i);
        }
        return input.matches().isPresent() && !input.matches().get().contains(i) && i != input.chosen();
    }

    boolean quiet(int i) {
        return input.thread().isPresent() && !isWanted(i);
    }

    boolean leads(int i) {
        return i == input.chosen()
                || linked.contains(i)
                || (events.importance[i] == Placeable.TURNING && !stepsBack(i) && !quiet(i));
    }

    double order(int i) {
        if (i == input.chosen()) {
            return -3 * LATER;
        }
        if (linked.contains(i)) {
            return events.rank[i] - 2 * LATER;
        }
        return Optional.ofNullable(turning.get(i)).orElse(events.rank[i]) + (stepsBack(i) ? LATER : 0);
    }

    /** An event in its part. */
    Item item(int i, boolean rowless, boolean tight) {
        boolean chosen = i == input.chosen();
        return items.of(i, rowless, tight, chosen).as(order(i), stepsBack(i), chosen, leads(i), quiet(i), isWanted(i));
    }

    /** In the order in which they are served. */
    List<Item> items(List<Integer> positions, boolean rowless) {
        return positions.stream()
                .map(i -> item(i, rowless, false))
                .sorted(Comparator.comparingDouble(Item::order))
                .toList();
    }
}
