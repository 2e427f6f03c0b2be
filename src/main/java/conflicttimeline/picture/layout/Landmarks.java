package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which turning points lead when not all of them can be named: those that begin an era, then the first of each lane, where a lane
 * that has fewer of them comes earlier. The others follow by their rank.
 */
final class Landmarks {
    private Landmarks() {}

    /** Place of each turning point among them, by position; 0 leads. */
    static Map<Integer, Integer> places(Placeable events, List<EraInput> eras) {
        List<Integer> turning = new ArrayList<>();
        for (int i = 0; i < events.count; i++) {
            if (events.importance[i] == Placeable.TURNING) {
                turning.add(i);
            }
        }
        turning.sort(Comparator.comparingInt(i -> events.rank[i]));
        Set<Double> starts = new HashSet<>();
        eras.forEach(era -> starts.add(era.startDay()));
        List<Integer> landmarks = turning.stream()
                .filter(i -> starts.remove(Items.firstStart(events, i)))
                .toList();
        Map<Integer, List<Integer>> byLane = new LinkedHashMap<>();
        turning.forEach(i -> byLane.computeIfAbsent(events.lane[i], lane -> new ArrayList<>())
                .add(i));
        landmarks.forEach(i -> byLane.remove(events.lane[i]));
        List<List<Integer>> lanes = new ArrayList<>(byLane.values());
        lanes.sort(Comparator.comparingInt((List<Integer> lane) -> lane.size())
                .thenComparingInt(lane -> events.rank[lane.get(0)]));
        Set<Integer> ordered = new LinkedHashSet<>(landmarks);
        lanes.forEach(lane -> ordered.add(lane.get(0)));
        ordered.addAll(turning);
        Map<Integer, Integer> places = new LinkedHashMap<>();
        ordered.forEach(i -> places.put(i, places.size()));
        return places;
    }
}
