package conflicttimeline.picture.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a scene is made from.
 *
 * @param widthPx of the drawing's box: axis, era strip and lanes
 * @param chosen position, or -1
 * @param linked what the chosen event is shown with; lanes without any of them fold
 * @param thread positions of a thread that is followed: they keep their colour, the rest steps back
 * @param matches positions of what matches the filter; the rest steps back. Absent when nothing is filtered
 */
public record SceneInput(
        Placeable events,
        List<String> lanes,
        List<EraInput> eras,
        Window window,
        double widthPx,
        double heightPx,
        Measure measure,
        AxisWords words,
        int chosen,
        List<Integer> linked,
        Optional<Set<Integer>> thread,
        Optional<Set<Integer>> matches) {
    public SceneInput {
        lanes = List.copyOf(lanes);
        eras = List.copyOf(eras);
        linked = List.copyOf(linked);
    }
}
