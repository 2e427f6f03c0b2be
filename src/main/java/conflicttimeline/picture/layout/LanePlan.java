package conflicttimeline.picture.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * What a lane is to hold.
 *
 * @param rowless folded: one row for all marks, no names
 * @param items in the order in which they are served
 * @param groups positions that are more than their stretch of the lane holds; each of at least two
 * @param placeOf along time
 * @param rules absent when there are no names
 * @param pillLength px along time of a cluster of so many
 * @param places what was worked out for this lane, by position
 */
record LanePlan(
        double fromPx,
        double toPx,
        double heightPx,
        boolean rowless,
        List<Item> items,
        List<List<Integer>> groups,
        IntToDoubleFunction placeOf,
        Optional<Blocked> blocked,
        Optional<NameRules> rules,
        IntToDoubleFunction pillLength,
        int pillAcrossPx,
        int padPx,
        Map<Integer, List<Name>> places) {

    LanePlan withItems(List<Item> others, List<List<Integer>> otherGroups) {
        return new LanePlan(
                fromPx,
                toPx,
                heightPx,
                rowless,
                others,
                otherGroups,
                placeOf,
                blocked,
                rules,
                pillLength,
                pillAcrossPx,
                padPx,
                places);
    }

    LanePlan withHeight(double px) {
        return new LanePlan(
                fromPx,
                toPx,
                px,
                rowless,
                items,
                groups,
                placeOf,
                blocked,
                rules,
                pillLength,
                pillAcrossPx,
                padPx,
                places);
    }

    LanePlan withRules(NameRules others, int pad) {
        return new LanePlan(
                fromPx,
                toPx,
                heightPx,
                rowless,
                items,
                groups,
                placeOf,
                blocked,
                Optional.of(others),
                pillLength,
                pillAcrossPx,
                pad,
                new HashMap<>());
    }
}
