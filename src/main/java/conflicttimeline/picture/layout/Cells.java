package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;

/** A lane cut into cells, each as wide as the widest cluster. */
final class Cells {
    /** A cluster, its air, and what columns are rounded to. */
    private static final double ABOUT_PILL_PX = 8;

    private static final double LEAST_CELL_PX = 26;

    /** Half of what a cluster takes across, with its air. */
    final int halfPx;

    final int count;
    /** By place in the lane's list. */
    final int[] cellOf;

    final int[] waiting;
    final boolean[] kept;

    private final double cellPx;
    private final double fromPx;
    private final double toPx;
    private final double startPx;

    Cells(LanePlan plan, CrowdPlan crowd) {
        this.halfPx = (int) Math.ceil(plan.pillAcrossPx() / 2.0) + 1;
        this.fromPx = plan.fromPx();
        this.toPx = plan.toPx();
        int total = crowd.positions().size();
        double[] places = new double[total];
        int[] coarse = new int[(int) Math.ceil((toPx - fromPx) / LEAST_CELL_PX) + 2];
        int most = 2;
        for (int n = 0; n < total; n++) {
            places[n] = plan.placeOf().applyAsDouble(crowd.positions().get(n));
            most = Math.max(most, ++coarse[(int) Math.floor((places[n] - fromPx) / LEAST_CELL_PX)]);
        }
        // a cell is not cut as these are: it may hold what two of them hold
        this.cellPx = Math.max(LEAST_CELL_PX, Math.ceil(plan.pillLength().applyAsDouble(2 * most)) + ABOUT_PILL_PX);
        // cells that an edge cuts belong to those beside them
        this.startPx = Math.ceil((fromPx + crowd.offsetPx()) / cellPx) * cellPx - crowd.offsetPx();
        this.count = Math.max(1, (int) Math.floor((toPx - startPx) / cellPx));
        this.cellOf = new int[total];
        for (int n = 0; n < total; n++) {
            cellOf[n] = (int) Math.max(0, Math.min(count - 1, Math.floor((places[n] - startPx) / cellPx)));
        }
        this.waiting = new int[count];
        this.kept = new boolean[count];
    }

    /** What is kept of the lane for a cell: 1 px less on each side, so that no column of it is shared. */
    RowBox boxOf(int cell) {
        double from = cell == 0 ? fromPx : startPx + cell * cellPx;
        double to = cell == count - 1 ? toPx : startPx + (cell + 1) * cellPx;
        return new RowBox(from + 1, to - 1, halfPx, halfPx);
    }

    /** Places of events in the lane's list, cell by cell. */
    List<List<Integer>> byCell() {
        List<List<Integer>> cells = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            cells.add(new ArrayList<>());
        }
        for (int n = 0; n < cellOf.length; n++) {
            cells.get(cellOf[n]).add(n);
        }
        return cells;
    }
}
