package conflicttimeline.picture.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * What fills a lane.
 *
 * @param positions of all events of the lane in the window, ascending
 * @param leaders all that lead, each once, in any lane
 * @param stepsBack absent when nothing does
 * @param offsetPx cells move with time: place + offset is the same for the same day
 * @param mostMarks that have no name
 */
record CrowdPlan(
        List<Integer> positions,
        Placeable events,
        IntFunction<Item> itemOf,
        IntToDoubleFunction orderOf,
        List<Integer> leaders,
        IntPredicate leads,
        Optional<IntPredicate> stepsBack,
        double offsetPx,
        double mostMarks) {}
