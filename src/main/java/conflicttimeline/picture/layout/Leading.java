package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How high a lane must be for what leads in it.
 *
 * @param named heights from which on one, two, ... of them are named
 * @param dated heights from which on all of them are named and one, two, ... have their dates
 * @param orders whose they are; those for whom even the highest lane is not enough are left out
 */
record Leading(List<Double> named, List<Double> dated, List<Double> orders) {
    /** Heights of lanes are tried so far apart. */
    private static final double HEIGHT_STEP_PX = 5;

    /**
     * Cost: what leads is placed once for each height tried, so for lanes of few events.
     *
     * @param plan its own height is not looked at
     */
    static Leading heights(LanePlan plan, double leastPx, double mostPx) {
        // those that find no room in the highest lane do not count
        Lane highest = laneAt(plan, mostPx, 0);
        List<Item> leading = plan.items().stream()
                .filter(item -> item.leads() && highest.isNamed(item))
                .toList();
        int all = leading.size();
        List<Double> named = new ArrayList<>();
        List<Double> dated = new ArrayList<>();
        for (double heightPx = leastPx; heightPx <= mostPx && dated.size() < all; heightPx += HEIGHT_STEP_PX) {
            if (named.size() < all) {
                int count = placedOf(leading, laneAt(plan, heightPx, 0));
                while (named.size() < count) {
                    named.add(heightPx);
                }
            }
            while (named.size() == all
                    && dated.size() < all
                    && placedOf(leading, laneAt(plan, heightPx, dated.size() + 1)) == all) {
                dated.add(heightPx);
            }
        }
        return new Leading(named, dated, leading.stream().map(Item::order).toList());
    }

    /**
     * A lane in which only what leads and what is wanted has its place, each name so that the marks to come keep theirs.
     *
     * @param dated so many of those that lead are to have their dates
     */
    private static Lane laneAt(LanePlan plan, double heightPx, int dated) {
        Lane lane = new Lane(plan.withHeight(heightPx));
        Slots slots = new Slots(plan);
        int led = 0;
        for (Item item : plan.items()) {
            boolean early = item.leads()
                    || item.wanted()
                    || (!item.steppedBack() && !item.quiet() && (item.importance() >= Placeable.TURNING || lane.some));
            if (item.chosen()) {
                slots.leave(item);
                lane.placeChosen(item);
            } else if (early) {
                if (!item.steppedBack()) {
                    slots.leave(item);
                }
                if (!lane.placeName(item, Optional.of(slots), !item.leads() || led++ < dated) && !item.steppedBack()) {
                    slots.enter(item);
                }
            }
        }
        return lane;
    }

    /** How many are named before the first that is not. */
    private static int placedOf(List<Item> leading, Lane lane) {
        int count = 0;
        while (count < leading.size() && lane.isNamed(leading.get(count))) {
            count++;
        }
        return count;
    }
}
