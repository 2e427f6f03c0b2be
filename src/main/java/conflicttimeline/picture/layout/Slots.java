package conflicttimeline.picture.layout;

import java.util.List;

/** How many marks are still to come, along the lane. */
final class Slots {
    /** What a cluster takes across, air included. */
    private static final int PILL_ROWS = 18;
    /** Half of the slot that is kept for a mark to come, and half the length of the one for a cluster. */
    private static final int MARK_HALF_PX = 6;

    private static final int PILL_HALF_PX = 13;

    private final double fromPx;
    private final int[] cells;
    private final double[] sums;
    private final boolean[] groups;

    Slots(LanePlan plan) {
        this.fromPx = plan.fromPx();
        this.cells = new int[(int) Math.ceil((plan.toPx() - plan.fromPx()) / Gather.REACH_PX) + 1];
        this.sums = new double[cells.length];
        this.groups = new boolean[cells.length];
        plan.items().stream().filter(item -> !item.steppedBack()).forEach(this::enter);
        plan.groups().forEach(group -> groups[cellOf(Gather.mean(group, plan.placeOf()))] = true);
    }

    private int cellOf(double px) {
        return Math.max(0, Math.min(cells.length - 1, (int) Math.floor((px - fromPx) / Gather.REACH_PX)));
    }

    void enter(Item item) {
        int cell = cellOf(item.at());
        cells[cell]++;
        sums[cell] += item.at();
    }

    void leave(Item item) {
        int cell = cellOf(item.at());
        cells[cell]--;
        sums[cell] -= item.at();
    }

    /**
     * Whether the marks to come along boxes that are about to be taken keep a slot: one of a mark for one, of a cluster for more.
     */
    boolean leaveRoom(Rows rows, List<RowBox> boxes, int y) {
        for (RowBox box : boxes) {
            int last = cellOf(box.toPx());
            for (int cell = cellOf(box.fromPx()); cell <= last; cell++) {
                int waiting = cells[cell];
                if (waiting == 0 && !groups[cell]) {
                    continue;
                }
                double middle = waiting > 0 ? sums[cell] / waiting : fromPx + (cell + 0.5) * Gather.REACH_PX;
                boolean single = waiting == 1 && !groups[cell];
                if (!hasFree(rows, boxes, y, middle, single)
                        && (single
                                || (!hasFree(rows, boxes, y, middle - PILL_HALF_PX, false)
                                        && !hasFree(rows, boxes, y, middle + PILL_HALF_PX, false)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasFree(Rows rows, List<RowBox> boxes, int y, double at, boolean single) {
        int half = single ? MARK_HALF_PX : PILL_HALF_PX;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (RowBox other : boxes) {
            if (other.fromPx() < at + half && other.toPx() > at - half) {
                top = Math.min(top, y - other.up());
                bottom = Math.max(bottom, y + other.down());
            }
        }
        return rows.hasRun(at - half, at + half, single ? 2 * MARK_HALF_PX : PILL_ROWS, top, bottom);
    }
}
