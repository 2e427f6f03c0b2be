package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One way of packing a lane, step by step; see {@link Crowd}. */
final class CrowdedLane {
    /** After so many names in a row that found no room no more are tried. */
    private static final int VAIN_TRIES = 70;
    /** What leads is named at any rate, up to so many in a lane. */
    private static final int MOST_LEADING = 16;

    final LanePlan plan;
    final CrowdPlan crowd;
    final Lane lane;
    final Cells cells;
    /** The row of clusters. */
    final int bandY;
    /** True for what has its place, by place in the lane's list. */
    final boolean[] settled;

    private final Way way;
    private final Map<Integer, Item> items = new HashMap<>();
    /** The lane's items; events join as they are looked at. */
    private final List<Item> known = new ArrayList<>();

    private int led;

    CrowdedLane(LanePlan plan, CrowdPlan crowd, Way way) {
        this.plan = plan;
        this.crowd = crowd;
        this.way = way;
        this.lane = new Lane(plan.withItems(known, List.of()));
        this.cells = new Cells(plan, crowd);
        this.bandY = Math.max(cells.halfPx, lane.rows.height - lane.rows.padPx - cells.halfPx);
        this.settled = new boolean[crowd.positions().size()];
    }

    Lane packed() {
        List<Integer> leading = leading();
        for (int index : leading) {
            if (itemOf(index).chosen()) {
                settle(index, () -> {
                    lane.placeChosen(itemOf(index));
                    return true;
                });
            }
        }
        reserve(false);
        List<Integer> late = new ArrayList<>();
        for (int index : leading) {
            if (!name(index, true)) {
                late.add(index);
            }
        }
        if (!late.isEmpty()) {
            for (int c = 0; c < cells.count; c++) {
                releaseCell(c);
            }
            late.forEach(index -> name(index, true));
        }
        reserve(false);
        List<Candidates.Candidate> candidates = Candidates.of(crowd, n -> settled[n]);
        if (way.order() == Way.Order.ROWS) {
            plan.rules().ifPresent(rules -> new Sweep(this, rules).run(candidates));
        } else if (way.order() != Way.Order.SHORT) {
            int sign = way.order() == Way.Order.FIRST ? 1 : -1;
            candidates.sort(
                    Comparator.comparingDouble(c -> sign * plan.placeOf().applyAsDouble(c.index())));
        }
        nameOthers(candidates);
        if (lane.some) {
            reserve(true);
        }
        new Rest(this).count();
        if (plan.rules().isPresent()) {
            lane.nameTheRest();
            lane.addDates();
        }
        return lane;
    }

    Item itemOf(int index) {
        Item item = items.get(index);
        if (item == null) {
            item = crowd.itemOf().apply(index);
            items.put(index, item);
            known.add(item);
            lane.some |= item.steppedBack();
        }
        return item;
    }

    /** Its place in the lane's list; below 0 when it is not in it. */
    int slotOf(int index) {
        return Collections.binarySearch(crowd.positions(), index);
    }

    boolean isSettled(int index) {
        int slot = slotOf(index);
        return slot >= 0 && settled[slot];
    }

    /**
     * @param place says false when it found none
     */
    boolean settle(int index, BooleanSupplier place) {
        int slot = slotOf(index);
        if (slot < 0 || settled[slot] || !place.getAsBoolean()) {
            return false;
        }
        settled[slot] = true;
        return true;
    }

    /** What leads, in order, the first of them at most. */
    private List<Integer> leading() {
        List<Integer> found = new ArrayList<>(
                crowd.leaders().stream().filter(index -> slotOf(index) >= 0).toList());
        found.sort(Comparator.comparingDouble(index -> crowd.orderOf().applyAsDouble(index)));
        int wanted = (int) found.stream()
                .filter(index -> crowd.orderOf().applyAsDouble(index) < 0)
                .count();
        return found.subList(0, Math.min(found.size(), Math.max(wanted, MOST_LEADING)));
    }

    boolean isFree(RowBox box, int y) {
        Rows rows = lane.rows;
        return y - box.up() >= rows.padPx && y + box.down() <= rows.height - rows.padPx && rows.isFree(box, y);
    }

    /**
     * Keeps the row of clusters where something is still to come.
     *
     * @param back for what stepped back too
     */
    private void reserve(boolean back) {
        java.util.Arrays.fill(cells.waiting, 0);
        for (int n = 0; n < settled.length; n++) {
            int index = crowd.positions().get(n);
            boolean left = !back
                    && crowd.stepsBack().isPresent()
                    && crowd.stepsBack().get().test(index);
            if (!settled[n] && !left) {
                cells.waiting[cells.cellOf[n]]++;
            }
        }
        for (int c = 0; c < cells.count; c++) {
            if (cells.kept[c] || cells.waiting[c] == 0) {
                continue;
            }
            RowBox box = cells.boxOf(c);
            if (isFree(box, bandY)) {
                lane.rows.set(box, bandY);
                cells.kept[c] = true;
            }
        }
    }

    /** Whether it was kept. */
    boolean releaseCell(int cell) {
        if (!cells.kept[cell]) {
            return false;
        }
        lane.rows.clear(cells.boxOf(cell), bandY);
        cells.kept[cell] = false;
        return true;
    }

    /**
     * @param leads in more lines too, and without its date when it has to
     * @return whether it is named now
     */
    private boolean name(int index, boolean leads) {
        boolean briefly = leads ? led++ >= way.dated() : way.dated() == 0;
        if (plan.rules().isEmpty() || isSettled(index)) {
            return isSettled(index);
        }
        Item item = itemOf(index);
        boolean done = settle(index, () -> findName(item, leads, briefly));
        if (done && !item.steppedBack()) {
            left(index);
        }
        return done;
    }

    private boolean findName(Item item, boolean leads, boolean briefly) {
        Rows rows = lane.rows;
        int own = item.boxes().size();
        rows.lookAt(item.boxes());
        if (rows.find(item.boxes(), Rows.Order.TOP, own) < 0) {
            return false;
        }
        List<Name> places = lane.placesOf(item);
        if (briefly) {
            List<Name> briefFirst = new ArrayList<>(places);
            briefFirst.sort(Comparator.comparing(name -> !name.dateless()));
            places = briefFirst;
        }
        for (Name name : places) {
            if (!leads && name.dateless() && !briefly) {
                continue;
            }
            int y = rows.find(Lane.withOne(item.boxes(), name.box()), Rows.Order.TOP, own);
            if (y >= 0) {
                lane.put(item, y, Optional.of(name));
                return true;
            }
        }
        return false;
    }

    /** An event that waited has its place; whether rows are free now that were kept. */
    boolean left(int index) {
        int cell = cells.cellOf[slotOf(index)];
        return --cells.waiting[cell] <= 0 && releaseCell(cell);
    }

    /** For what finds room in more lines, or between rows. */
    private void nameOthers(List<Candidates.Candidate> candidates) {
        int vain = 0;
        for (Candidates.Candidate candidate : candidates) {
            if (isSettled(candidate.index())) {
                continue;
            }
            if (name(candidate.index(), false)) {
                vain = 0;
            } else if (++vain > VAIN_TRIES) {
                return;
            }
        }
    }
}
