package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Packs a lane of any number of events: names first, and what is left is counted.
 *
 * <ol>
 *   <li>What leads is named.
 *   <li>The lowest stretch of the lane is kept, cell by cell, for events that are still to come. A cell holds one cluster.
 *   <li>Names where there is room: the shorter and the more important first, so that many are readable.
 *   <li>Each cell with several events left becomes a cluster; a single one a mark; and marks that find room leave their clusters.
 * </ol>
 *
 * <p>What finds no place in all that joins a cluster nearby; see {@link Gather}. Cost: bounded by the lane's size and a little for each event.
 */
final class Crowd {
    /** In a lane of so many events names do without their dates first, and there is one way. */
    private static final int DENSE = 40;

    private final LanePlan plan;
    private final CrowdPlan crowd;
    private Lane best;
    private Way bestWay;

    private Crowd(LanePlan plan, CrowdPlan crowd, Way usual) {
        this.plan = plan;
        this.crowd = crowd;
        this.bestWay = usual;
        this.best = new CrowdedLane(plan, crowd, usual).packed();
    }

    /** Where a lane has few events it is packed in up to eight ways, of which the best is taken. */
    static Lane pack(LanePlan plan, CrowdPlan crowd) {
        List<Way> ways = ways(plan, crowd);
        Crowd packing = new Crowd(plan, crowd, ways.get(0));
        packing.tryAll(ways.subList(1, ways.size()));
        if (ways.size() > 1) {
            packing.tryAll(packing.datelessWays());
        }
        return packing.best;
    }

    private void tryAll(List<Way> ways) {
        for (Way way : ways) {
            if (best.placed.size() == crowd.positions().size()
                    && best.placed.values().stream()
                            .allMatch(spot ->
                                    spot.name().filter(name -> !name.dateless()).isPresent())) {
                return;
            }
            Lane other = new CrowdedLane(plan, crowd, way).packed();
            double better = Lane.compare(other.missing(), best.missing());
            if (better > 0 || (better == 0 && other.worth() > best.worth())) {
                best = other;
                bestWay = way;
            }
        }
    }

    private static List<Way> ways(LanePlan plan, CrowdPlan crowd) {
        if (plan.rules().isEmpty()) {
            return List.of(new Way(Way.ALL, Way.Order.SHORT));
        }
        if (crowd.positions().size() > DENSE) {
            return List.of(new Way(plan.rules().get().days() ? Way.ALL : 0, Way.Order.ROWS));
        }
        return List.of(
                new Way(Way.ALL, Way.Order.SHORT),
                new Way(Way.ALL, Way.Order.ROWS),
                new Way(Way.ALL, Way.Order.LAST),
                new Way(Way.ALL, Way.Order.FIRST));
    }

    /** More names instead of dates: in the order that named most, and in the one that fills gaps best. */
    private List<Way> datelessWays() {
        boolean days = plan.rules().map(NameRules::days).orElse(false);
        if (days || crowd.positions().stream().noneMatch(crowd.leads()::test)) {
            return List.of();
        }
        Set<Way.Order> orders = new LinkedHashSet<>(List.of(bestWay.order()));
        orders.add(Way.Order.LAST);
        List<Way> ways = new ArrayList<>();
        for (int dated = 1; dated >= 0; dated--) {
            for (Way.Order order : orders) {
                ways.add(new Way(dated, order));
            }
        }
        return ways;
    }
}
