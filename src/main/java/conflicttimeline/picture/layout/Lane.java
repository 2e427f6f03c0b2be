package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One lane while it is packed: which events have a row, and which of these a name. Who comes first is decided by those who fill it:
 * {@link CrowdedLane} with names, {@link Rowless} without. Clusters are made by {@link Gather}.
 *
 * <p>No two boxes meet, whatever is asked: a name that has no room is left out.
 */
final class Lane {
    static final int PAD_PX = 4;
    private static final int ROWLESS_PAD_PX = 1;
    /** What is looked at for a name that is left over. */
    private static final int TRIES = 120;
    /** Of names for the rest, so many events in a row may find no room. */
    private static final int VAIN_TRIES = 40;
    /** No name is shorter than this: where there is less room none is measured. */
    private static final double LEAST_NAME_PX = 34;
    /** What a name is worth by importance, when two ways of packing are compared, and what an event in a cluster costs. */
    private static final double[] WORTH = {1, 1, 1.2, 2, 4, 9};

    private static final double CLUSTERED_COST = 0.8;
    private static final double DATED_WORTH = 2.5;
    private static final double BESIDE_WORTH = 0.5;

    final LanePlan plan;
    /** Whether only some events are asked for: these are all named before what stepped back has its place. */
    boolean some;

    final Rows rows;
    final List<Pill> pills = new ArrayList<>();
    /** By position, in the order in which they were placed. */
    final Map<Integer, Spot> placed = new LinkedHashMap<>();

    private final int middle;

    Lane(LanePlan plan) {
        this.plan = plan;
        this.some = plan.items().stream().anyMatch(Item::steppedBack);
        double height = Math.floor(plan.heightPx());
        this.rows = new Rows(plan.fromPx(), plan.toPx(), height, plan.rowless() ? ROWLESS_PAD_PX : plan.padPx());
        this.middle = (int) Math.round(height / 2);
        plan.blocked()
                .ifPresent(b -> rows.set(new RowBox(b.fromPx(), b.toPx(), 0, b.bottomPx() - b.topPx()), b.topPx()));
    }

    Packed result() {
        return new Packed(List.copyOf(placed.values()), List.copyOf(pills));
    }

    Optional<Spot> spotOf(Item item) {
        return Optional.ofNullable(placed.get(item.index()));
    }

    boolean isNamed(Item item) {
        return spotOf(item).filter(Spot::isNamed).isPresent();
    }

    /** Orders of what leads and is not named, ascending. */
    List<Double> missing() {
        return plan.items().stream()
                .filter(item -> item.leads() && !isNamed(item))
                .map(Item::order)
                .toList();
    }

    double worth() {
        double sum = 0;
        for (Spot spot : placed.values()) {
            if (spot.isNamed()) {
                Name name = spot.name().get();
                sum += WORTH[spot.item().importance()]
                        + (name.dateless() ? 0 : name.dateBeside() ? BESIDE_WORTH : DATED_WORTH);
            }
        }
        for (Pill pill : pills) {
            sum -= pill.indices.size() * CLUSTERED_COST;
        }
        return sum;
    }

    /**
     * Of two lists of what leads and is not named, the better: the one whose first entry is less important, and so on.
     *
     * @return above 0 when {@code a} is better, 0 when they are the same
     */
    static double compare(List<Double> a, List<Double> b) {
        for (int n = 0; n < Math.max(a.size(), b.size()); n++) {
            double mine = n < a.size() ? a.get(n) : Double.POSITIVE_INFINITY;
            double other = n < b.size() ? b.get(n) : Double.POSITIVE_INFINITY;
            if (mine != other) {
                return mine - other;
            }
        }
        return 0;
    }

    int findRow(List<RowBox> boxes, Rows.Order order) {
        if (!plan.rowless()) {
            return rows.find(boxes, order);
        }
        return boxes.stream().allMatch(box -> rows.isFree(box, middle)) ? middle : -1;
    }

    void put(Item item, int y, Optional<Name> name) {
        item.boxes().forEach(box -> rows.set(box, y));
        name.ifPresent(n -> rows.set(n.box(), y));
        placed.put(item.index(), new Spot(item, y, name));
    }

    void take(Item item) {
        Spot spot = placed.remove(item.index());
        if (spot == null) {
            return;
        }
        item.boxes().forEach(box -> rows.clear(box, spot.y()));
        spot.name().ifPresent(name -> rows.clear(name.box(), spot.y()));
    }

    /** What is chosen has its place and its name before all others, whatever that leaves them. */
    void placeChosen(Item item) {
        if (plan.rules().isPresent()
                && (placeName(item, Optional.empty(), true) || placeName(item, Optional.empty(), false))) {
            return;
        }
        if (!placeMark(item)) {
            put(item, leastBadRow(item), Optional.empty());
        }
    }

    /** The middle of what the lane's own name leaves. */
    int leastBadRow(Item item) {
        double top = plan.blocked()
                .filter(b -> b.toPx() > item.fromPx())
                .map(b -> (double) b.bottomPx())
                .orElse(0.0);
        return (int) Math.round((top + plan.heightPx()) / 2);
    }

    /**
     * Gives an event its row and its name at once.
     *
     * @param item without a row
     * @param slots of the marks still to come; absent when there are none
     * @param dated false: without its date, if it can be
     * @return false when there is no room; nothing has changed then
     */
    boolean placeName(Item item, Optional<Slots> slots, boolean dated) {
        List<Name> places = placesOf(item);
        boolean needsDate = dated || places.stream().noneMatch(Name::dateless);
        List<RowBox> boxes = new ArrayList<>(item.boxes());
        int own = boxes.size();
        rows.lookAt(boxes);
        for (Name name : places) {
            if (name.dateless() == needsDate) {
                continue;
            }
            List<RowBox> all = withOne(item.boxes(), name.box());
            int y = rows.find(all, Rows.Order.TOP, own);
            if (y < 0 || slots.isPresent() && !slots.get().leaveRoom(rows, all, y)) {
                continue;
            }
            put(item, y, Optional.of(name));
            return true;
        }
        return false;
    }

    static List<RowBox> withOne(List<RowBox> boxes, RowBox more) {
        List<RowBox> all = new ArrayList<>(boxes);
        all.add(more);
        return all;
    }

    /** Where its name may stand, the best first. */
    List<Name> placesOf(Item item) {
        return plan.rules()
                .map(rules -> plan.places().computeIfAbsent(item.index(), i -> Names.places(item, rules, 0)))
                .orElse(List.of());
    }

    boolean placeMark(Item item) {
        int y = findRow(item.boxes(), item.hasLongBar() ? Rows.Order.BOTTOM : Rows.Order.MIDDLE);
        if (y < 0) {
            return false;
        }
        put(item, y, Optional.empty());
        return true;
    }

    /** The same name in the same place, without its date. */
    Optional<Name> withoutDate(Spot spot) {
        Optional<Name> dated = spot.name().filter(name -> !name.dateText().isEmpty());
        return dated.flatMap(name -> placesOf(spot.item()).stream()
                .filter(place -> place.dateless() && place.side() == name.side() && place.lines() == name.lines())
                .findFirst());
    }

    Spot rename(Spot spot, Optional<Name> name) {
        spot.name().ifPresent(old -> rows.clear(old.box(), spot.y()));
        name.ifPresent(other -> rows.set(other.box(), spot.y()));
        Spot renamed = new Spot(spot.item(), spot.y(), name);
        // an entry that is there keeps its place
        placed.replace(spot.item().index(), renamed);
        return renamed;
    }

    /** Names for marks that have none, the most important first; a mark may change its row for it, never its day. */
    void nameTheRest() {
        List<Spot> unnamed = new ArrayList<>(placed.values().stream()
                .filter(spot -> !spot.isNamed() && !spot.item().steppedBack())
                .toList());
        unnamed.sort(Comparator.comparingDouble((Spot spot) -> -weight(spot.item()))
                .thenComparingDouble(spot -> spot.item().order()));
        int vain = 0;
        for (Spot spot : unnamed.subList(0, Math.min(TRIES, unnamed.size()))) {
            Item item = spot.item();
            item.boxes().forEach(box -> rows.clear(box, spot.y()));
            if (hasRoom(item)
                    && (placeName(item, Optional.empty(), true) || placeName(item, Optional.empty(), false))) {
                vain = 0;
                continue;
            }
            item.boxes().forEach(box -> rows.set(box, spot.y()));
            if (++vain >= VAIN_TRIES) {
                return;
            }
        }
    }

    private static double weight(Item item) {
        return item.wanted() ? 9 : item.importance();
    }

    /** Gives those that did without it their date, where there is room after all: below the title, or else in its line. */
    void addDates() {
        for (Spot spot : List.copyOf(placed.values())) {
            Name name = spot.name().orElse(null);
            if (name == null || !name.dateless()) {
                continue;
            }
            int y = spot.y();
            rows.clear(name.box(), y);
            Optional<Name> dated = placesOf(spot.item()).stream()
                    .filter(place -> !place.dateless()
                            && place.side() == name.side()
                            && place.lines() == name.lines()
                            && place.topPx() == name.topPx()
                            && y + place.box().down() <= rows.height - rows.padPx
                            && rows.isFree(place.box(), y))
                    .findFirst()
                    .or(() -> Names.withDateBeside(spot.item(), plan.rules().orElseThrow(), name)
                            .filter(beside -> rows.isFree(beside.box(), y)));
            Name now = dated.orElse(name);
            placed.replace(spot.item().index(), new Spot(spot.item(), y, Optional.of(now)));
            rows.set(now.box(), y);
        }
    }

    /** Whether a short name would have room at all, so that measuring is worth while. */
    private boolean hasRoom(Item item) {
        if (item.bar().isPresent() || item.brackets().isPresent()) {
            return true;
        }
        RowBox right = new RowBox(item.toPx() + 2, item.toPx() + LEAST_NAME_PX, 7, 7);
        RowBox left = new RowBox(item.fromPx() - LEAST_NAME_PX, item.fromPx() - 2, 7, 7);
        return rows.find(withOne(item.boxes(), right), Rows.Order.TOP) >= 0
                || rows.find(withOne(item.boxes(), left), Rows.Order.TOP) >= 0;
    }
}
