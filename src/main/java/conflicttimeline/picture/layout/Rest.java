package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has no name is a mark, or in the cluster of its cell. */
final class Rest {
    /** So many events of a cluster are looked at for a mark of their own. */
    private static final int MARK_TRIES = 4;
    /** What has no place of its own joins a cluster so near, if there is one. */
    private static final double JOIN_PX = 110;

    private final CrowdedLane crowded;
    private final Lane lane;
    private double marks;

    Rest(CrowdedLane crowded) {
        this.crowded = crowded;
        this.lane = crowded.lane;
        this.marks = crowded.crowd.mostMarks();
    }

    void count() {
        List<List<Integer>> homeless = new ArrayList<>();
        List<List<Integer>> byCell = crowded.cells.byCell();
        for (int c = 0; c < byCell.size(); c++) {
            List<Integer> rest = new ArrayList<>();
            for (int n : byCell.get(c)) {
                if (!crowded.settled[n]) {
                    rest.add(crowded.crowd.positions().get(n));
                }
            }
            if (rest.isEmpty()) {
                continue;
            }
            crowded.releaseCell(c);
            if (rest.size() > 1) {
                markSome(c, rest);
            }
            if (rest.size() == 1 && mark(rest.get(0))) {
                marks--;
            } else if (!(rest.size() > 1 && addPill(c, rest))) {
                homeless.add(rest);
            }
        }
        for (List<Integer> indices : homeless) {
            if (indices.size() != 1 || !lane.placeMark(crowded.itemOf(indices.get(0)))) {
                house(indices);
            }
        }
    }

    private boolean mark(int index) {
        return crowded.settle(index, () -> lane.placeMark(crowded.itemOf(index)));
    }

    /** Marks of a small cluster that find places of their own leave it; the cell stays free while they look. */
    private void markSome(int cell, List<Integer> rest) {
        List<Integer> tried = rest.size() > MARK_TRIES ? List.of() : new ArrayList<>(rest);
        if (tried.isEmpty()) {
            return;
        }
        tried.sort(Comparator.comparingDouble(index -> crowded.crowd.orderOf().applyAsDouble(index)));
        RowBox box = crowded.cells.boxOf(cell);
        boolean isFree = crowded.isFree(box, crowded.bandY);
        if (isFree) {
            lane.rows.set(box, crowded.bandY);
        }
        for (Integer index : tried) {
            if (marks <= 0 || rest.size() < 2) {
                break;
            }
            if (mark(index)) {
                marks--;
                rest.remove(index);
            }
        }
        if (isFree) {
            lane.rows.clear(box, crowded.bandY);
        }
    }

    private boolean addPill(int cell, List<Integer> indices) {
        LanePlan plan = crowded.plan;
        double halfPx = plan.pillLength().applyAsDouble(indices.size()) / 2;
        RowBox room = crowded.cells.boxOf(cell);
        if (room.toPx() - room.fromPx() < 2 * halfPx + 3) {
            return false;
        }
        double wished = Gather.mean(indices, plan.placeOf());
        double at = Math.max(room.fromPx() + halfPx + 1.5, Math.min(room.toPx() - halfPx - 1.5, wished));
        RowBox box = Gather.pillBox(lane, at, halfPx);
        int y = crowded.isFree(box, crowded.bandY) ? crowded.bandY : lane.findRow(List.of(box), Rows.Order.BOTTOM);
        if (y < 0) {
            return false;
        }
        lane.rows.set(box, y);
        lane.pills.add(new Pill(indices, at, halfPx, y, box));
        return true;
    }

    /** Events without a place join the nearest cluster that has room for their number. */
    private void house(List<Integer> indices) {
        double at = crowded.plan.placeOf().applyAsDouble(indices.get(0));
        Gather gather = new Gather(lane);
        List<Pill> pills = new ArrayList<>(lane.pills);
        pills.sort(Comparator.comparingDouble(pill -> Math.abs(pill.at - at)));
        for (Pill pill : pills) {
            if (Math.abs(pill.at - at) >= JOIN_PX) {
                break;
            }
            if (gather.joins(pill, indices)) {
                return;
            }
        }
        indices.forEach(crowded::itemOf);
        gather.house(indices);
    }
}
