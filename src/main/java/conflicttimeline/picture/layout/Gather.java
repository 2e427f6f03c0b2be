package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Clusters of a lane: events that have no place of their own get one together. */
final class Gather {
    /** The stretch in which marks compete for their places. */
    static final double REACH_PX = 26;
    /** When neighbours do not make room, a cluster so near is joined. */
    private static final double FAR_REACH_PX = 80;
    /** From so far marks that stepped back are gathered, before a name is given up for them. */
    private static final double WIDE_REACH_PX = 200;
    /** So far a cluster stands from the middle of its events, as a rule. */
    private static final double PILL_AWAY_PX = 16;

    private static final double AIR_PX = 1.5;

    private final Lane lane;

    Gather(Lane lane) {
        this.lane = lane;
    }

    /**
     * Finds a place for events that have none, together. What makes room, in this order: unnamed neighbours within reach, the least
     * important first, that join; a cluster nearby that takes all; unnamed neighbours further away; dates of names here, then names
     * here, the least important first; in the end all of the lane.
     */
    void house(List<Integer> homeless) {
        List<Integer> indices = new ArrayList<>(homeless);
        double at = mean(indices, lane.plan.placeOf());
        if (joinsWithin(lane.pills, at, REACH_PX, indices)
                || addPill(indices, PILL_AWAY_PX)
                || recruit(indices, at, REACH_PX, PILL_AWAY_PX)) {
            return;
        }
        List<Pill> others = new ArrayList<>(lane.pills);
        others.sort(Comparator.comparingDouble(pill -> Math.abs(pill.at - at)));
        if (joinsWithin(others, at, FAR_REACH_PX, indices) || recruit(indices, at, FAR_REACH_PX, PILL_AWAY_PX)) {
            return;
        }
        // before a name is given up for what stepped back, clusters and marks further away are asked
        if (lane.some && isBack(indices) && askFurther(others, at, indices)) {
            return;
        }
        List<Item> here = new ArrayList<>(lane.placed.values().stream()
                .filter(spot -> spot.name()
                        .filter(name -> name.box().fromPx() < at + REACH_PX
                                && name.box().toPx() > at - REACH_PX)
                        .isPresent())
                .map(Spot::item)
                .toList());
        here.sort(Comparator.comparingDouble(item -> -item.order()));
        for (Item item : here) {
            Spot spot = lane.spotOf(item).orElseThrow();
            Optional<Name> shorter = lane.withoutDate(spot);
            if (shorter.isEmpty()) {
                continue;
            }
            lane.rename(spot, shorter);
            if (housed(indices)) {
                return;
            }
        }
        if (unname(here, false, indices, at)) {
            return;
        }
        // and before what leads gives up its name
        if (here.stream().anyMatch(item -> item.leads() && lane.isNamed(item)) && askFurther(others, at, indices)) {
            return;
        }
        if (unname(here, true, indices, at)) {
            return;
        }
        clear(indices, others, at);
    }

    private boolean askFurther(List<Pill> others, double at, List<Integer> indices) {
        return recruit(indices, at, WIDE_REACH_PX, FAR_REACH_PX) || joinsWithin(others, at, WIDE_REACH_PX, indices);
    }

    private boolean joinsWithin(List<Pill> pills, double at, double reachPx, List<Integer> indices) {
        return pills.stream().anyMatch(pill -> Math.abs(pill.at - at) <= reachPx && joins(pill, indices));
    }

    private boolean unname(List<Item> here, boolean leading, List<Integer> indices, double at) {
        for (Item item : here) {
            if (item.wanted() || item.leads() != leading) {
                continue;
            }
            Optional<Spot> spot = lane.spotOf(item);
            if (spot.isEmpty()) {
                continue;
            }
            lane.rename(spot.get(), Optional.empty());
            if (housed(indices) || recruit(indices, at, REACH_PX, PILL_AWAY_PX)) {
                return true;
            }
        }
        return false;
    }

    /** The last ways, for lanes that are far too low. */
    private void clear(List<Integer> indices, List<Pill> others, double at) {
        List<Item> rest = new ArrayList<>(lane.placed.values().stream()
                .map(Spot::item)
                .filter(item -> !item.chosen())
                .toList());
        rest.sort(Comparator.comparing(Item::wanted).thenComparingDouble(item -> Math.abs(item.at() - at)));
        for (Item item : rest) {
            if (item.wanted() && others.stream().anyMatch(pill -> joins(pill, indices))) {
                return;
            }
            lane.take(item);
            indices.add(item.index());
            if (addPill(indices, PILL_AWAY_PX)) {
                return;
            }
        }
        // nothing but clusters is left: they become one
        while (!lane.pills.isEmpty()) {
            Pill pill = lane.pills.remove(lane.pills.size() - 1);
            lane.rows.clear(pill.box, pill.y);
            indices.addAll(pill.indices);
            if (addPill(indices, PILL_AWAY_PX)) {
                return;
            }
        }
        if (addPill(indices, Double.POSITIVE_INFINITY)) {
            return;
        }
        List.copyOf(lane.placed.values()).forEach(spot -> lane.rename(spot, Optional.empty()));
        if (addPill(indices, Double.POSITIVE_INFINITY)) {
            return;
        }
        // one event alone in a lane that is too low for it: it stands there all the same
        for (Item item : List.copyOf(lane.plan.items())) {
            if (indices.contains(item.index())) {
                lane.put(item, lane.leastBadRow(item), Optional.empty());
            }
        }
    }

    private boolean isBack(List<Integer> indices) {
        return lane.plan.items().stream().allMatch(item -> item.steppedBack() || !indices.contains(item.index()));
    }

    /** Room was made: a single event takes it with its mark, several as a cluster. */
    private boolean housed(List<Integer> indices) {
        Optional<Item> single = indices.size() == 1
                ? lane.plan.items().stream()
                        .filter(item -> item.index() == indices.get(0))
                        .findFirst()
                : Optional.empty();
        return single.map(lane::placeMark).orElseGet(() -> addPill(indices, PILL_AWAY_PX));
    }

    /** Lets unnamed marks join, the least important first, until what they held is room for a cluster. Without success nothing has changed. */
    private boolean recruit(List<Integer> indices, double at, double reachPx, double awayPx) {
        List<Spot> neighbours = new ArrayList<>(lane.placed.values().stream()
                .filter(spot -> Math.abs(spot.item().at() - at) <= reachPx
                        && !spot.isNamed()
                        && !spot.item().wanted())
                .toList());
        neighbours.sort(Comparator.comparingDouble(spot -> -spot.item().order()));
        int before = indices.size();
        for (int n = 0; n < neighbours.size(); n++) {
            lane.take(neighbours.get(n).item());
            indices.add(neighbours.get(n).item().index());
            if (addPill(indices, awayPx)) {
                letGo(neighbours.subList(0, n + 1).stream().map(Spot::item).toList());
                return true;
            }
        }
        neighbours.forEach(spot -> lane.put(spot.item(), spot.y(), Optional.empty()));
        indices.subList(before, indices.size()).clear();
        return false;
    }

    /** Gives back to marks of the newest cluster the places that it did not need. */
    private void letGo(List<Item> items) {
        Pill pill = lane.pills.get(lane.pills.size() - 1);
        List<Item> byOrder = new ArrayList<>(items);
        byOrder.sort(Comparator.comparingDouble(Item::order));
        for (Item item : byOrder) {
            if (pill.indices.size() <= 2) {
                return;
            }
            if (lane.placeMark(item)) {
                pill.indices = pill.indices.stream()
                        .filter(index -> index != item.index())
                        .toList();
            }
        }
    }

    /** Whether a cluster takes these too; when its number would need more room than there is, nothing has changed. */
    boolean joins(Pill pill, List<Integer> indices) {
        List<Integer> all = new ArrayList<>(pill.indices);
        all.addAll(indices);
        double halfPx = lane.plan.pillLength().applyAsDouble(all.size()) / 2;
        if (halfPx > pill.halfPx) {
            RowBox box = pillBox(lane, pill.at, halfPx);
            lane.rows.clear(pill.box, pill.y);
            if (pill.at - halfPx < lane.plan.fromPx()
                    || pill.at + halfPx > lane.plan.toPx()
                    || !lane.rows.isFree(box, pill.y)) {
                lane.rows.set(pill.box, pill.y);
                return false;
            }
            lane.rows.set(box, pill.y);
            pill.box = box;
            pill.halfPx = halfPx;
        }
        pill.indices = all;
        return true;
    }

    static RowBox pillBox(Lane lane, double at, double halfPx) {
        double half = lane.plan.pillAcrossPx() / 2.0 + 1;
        return new RowBox(at - halfPx - AIR_PX, at + halfPx + AIR_PX, (int) Math.floor(half), (int) Math.ceil(half));
    }

    /**
     * @param indices at least two, or there is no cluster
     * @param awayPx so far it may stand from where its events would have it
     */
    private boolean addPill(List<Integer> indices, double awayPx) {
        if (indices.size() < 2) {
            return false;
        }
        LanePlan plan = lane.plan;
        double halfPx = plan.pillLength().applyAsDouble(indices.size()) / 2;
        double least = plan.fromPx() + halfPx + 1;
        double largest = plan.toPx() - halfPx - 1;
        double wishedAt = Math.max(least, Math.min(largest, mean(indices, plan.placeOf())));
        double most = Math.min(awayPx, plan.toPx() - plan.fromPx());
        for (int away = 0; away <= most; away += 4) {
            double[] tried = away == 0 ? new double[] {wishedAt} : new double[] {wishedAt - away, wishedAt + away};
            for (double at : tried) {
                if (Math.max(least, Math.min(largest, at)) != at) {
                    continue;
                }
                RowBox box = pillBox(lane, at, halfPx);
                int y = lane.findRow(List.of(box), Rows.Order.MIDDLE);
                if (y < 0) {
                    continue;
                }
                lane.rows.set(box, y);
                lane.pills.add(new Pill(List.copyOf(indices), at, halfPx, y, box));
                return true;
            }
        }
        return false;
    }

    static double mean(List<Integer> indices, IntToDoubleFunction placeOf) {
        double sum = 0;
        for (int index : indices) {
            sum += placeOf.applyAsDouble(index);
        }
        return sum / indices.size();
    }
}
