package conflicttimeline.picture.layout;

import java.util.List;

/**
 * What a lane asks for.
 *
 * @param leastPx of a folded lane all that it gets
 * @param steps heights at which one more of what leads in it is named, or dated
 * @param count of its events
 */
record LaneWish(double leastPx, List<Step> steps, int count, boolean folded) {
    /**
     * @param weight the smaller is served first
     * @param extra a date, not a name: served last
     */
    record Step(double px, double weight, boolean extra) {}
}
