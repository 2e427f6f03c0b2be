package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Where there are far more marks than a folded lane can hold, decides before packing which of them are drawn and which are counted: the
 * lane is cut into cells of equal width that move with time, and each keeps its weightiest.
 *
 * @param kept positions, in no order
 * @param groups positions of each cell that are not kept, at least two each
 */
record Split(List<Integer> kept, List<List<Integer>> groups) {
    /** How many marks a cell holds. */
    private static final int PER_CELL = 2;

    /**
     * @param orderOf the smaller is kept first; below 0 always
     * @param most how many the lane may draw in all
     */
    static Split of(
            List<Integer> indices,
            IntToDoubleFunction placeOf,
            IntToDoubleFunction orderOf,
            double cellOffsetPx,
            int most) {
        if (indices.size() <= PER_CELL && indices.size() <= most) {
            return new Split(indices, List.of());
        }
        SortedMap<Long, List<Integer>> cells = new TreeMap<>();
        for (int index : indices) {
            long cell = (long) Math.floor((placeOf.applyAsDouble(index) + cellOffsetPx) / Gather.REACH_PX);
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(index);
        }
        int quota = PER_CELL;
        while (quota > 0 && drawn(cells, quota) > most) {
            quota--;
        }
        List<Integer> kept = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> cell : cells.values()) {
            if (cell.size() <= quota) {
                kept.addAll(cell);
                continue;
            }
            // a cluster takes the room of about two marks, and holds at least two
            double limit = limitOf(cell, Math.min(quota - 2, cell.size() - 2), orderOf);
            List<Integer> group = new ArrayList<>();
            for (int index : cell) {
                (orderOf.applyAsDouble(index) <= limit ? kept : group).add(index);
            }
            if (group.size() > 1) {
                groups.add(group);
            } else {
                kept.addAll(group);
            }
        }
        return new Split(kept, groups);
    }

    private static int drawn(SortedMap<Long, List<Integer>> cells, int quota) {
        return cells.values().stream()
                .mapToInt(cell -> Math.min(cell.size(), quota))
                .sum();
    }

    /** The largest order among the smallest {@code count}; the largest below 0, that of what must be kept, when it is larger. */
    private static double limitOf(List<Integer> cell, int count, IntToDoubleFunction orderOf) {
        // orders of what must be kept are whole numbers below 0
        double kept = -0.5;
        if (count <= 0) {
            return kept;
        }
        List<Double> orders = new ArrayList<>();
        cell.forEach(index -> orders.add(orderOf.applyAsDouble(index)));
        Collections.sort(orders);
        return Math.max(orders.get(count - 1), kept);
    }
}
