package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs a lane that is folded: all marks share one row; those that would cover one another, the less important first, are counted in
 * clusters.
 */
final class Rowless {
    private Rowless() {}

    static Packed pack(LanePlan plan) {
        Lane lane = new Lane(plan);
        Gather gather = new Gather(lane);
        List<Item> later = new ArrayList<>();
        for (Item item : plan.items()) {
            if (item.chosen()) {
                lane.placeChosen(item);
            } else if (!comesFirst(item, lane.some) || !lane.placeMark(item)) {
                later.add(item);
            }
        }
        plan.groups().forEach(gather::house);
        List<Item> homeless = new ArrayList<>();
        for (Item item : later) {
            if (!lane.placeMark(item)) {
                homeless.add(item);
            }
        }
        for (Item item : homeless) {
            // a cluster that was made since may have freed a place
            if (!lane.placeMark(item)) {
                gather.house(List.of(item.index()));
            }
        }
        return lane.result();
    }

    /**
     * @param some only some events are asked for
     */
    private static boolean comesFirst(Item item, boolean some) {
        return item.leads()
                || item.wanted()
                || (!item.steppedBack() && !item.quiet() && (item.importance() >= Placeable.TURNING || some));
    }
}
