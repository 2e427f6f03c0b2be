package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays out what a window shows, time to the right, lanes below one another.
 *
 * <p>What it promises at any zoom, width from 560 px and number of events: no two names meet, none is cut by an edge, none covers a mark
 * or a bar of another event, and every event of the window is a named mark, a mark, or in exactly one cluster. The one exception is a
 * lane that holds no event and is folded away.
 *
 * <p>Cost: O(n) in the events of the window for placing them along time; packing is bounded by the size of the box, not by n.
 */
public final class Layout {
    /** The column of lane names beside the lanes. */
    private static final double LANE_COLUMN_PX = 136;
    /** Height of the axis above the lanes. */
    public static final double AXIS_PX = 40;
    /** From this width of a day the axis has days, and names have their dates. */
    private static final double DAYS_FROM_PX = 14;
    /** Up to so many events each lane is packed in several ways, and lanes share their heights by what came of it. */
    private static final int FEW_IN_WINDOW = 300;
    /** At most so many marks without names in a scene of more. */
    private static final double MOST_MARKS = 250;

    private static final double LEAST_MARKS_OF_LANE = 30;
    /** Of the marks of a folded lane, so many. */
    private static final double MOST_FOLDED = 600;
    /** So many turning points are named before all others, where there are far more events than names. */
    private static final double MOST_LEADING = 14;

    private static final int EMBED_ERA_LINES = 2;

    private final SceneInput input;
    private final Placeable events;
    private final Mode mode;
    private final Scale scale;
    private final Cast cast;
    private final int shown;
    private final boolean few;
    private final Sizes sizes;
    private final Breaks breaks;
    private final NameRules rules;
    private final double offsetPx;
    private final List<Integer> leaders;

    private Layout(SceneInput input) {
        this.input = input;
        this.events = input.events();
        this.mode = Mode.at(input.widthPx());
        double bodyX = mode == Mode.WIDE ? LANE_COLUMN_PX : 0;
        this.scale = new Scale(
                input.window().startDay(), input.window().endDay(), bodyX, Math.max(bodyX + 1, input.widthPx()));
        this.cast = new Cast(input, scale);
        this.shown = cast.byLane.stream().mapToInt(List::size).sum();
        this.few = shown <= FEW_IN_WINDOW;
        this.sizes = few ? Sizes.USUAL : Sizes.CROWDED;
        this.breaks = new Breaks(input.measure());
        boolean days = scale.pxPerDay() >= DAYS_FROM_PX;
        double chosenStart = input.chosen() >= 0 ? events.startDay[input.chosen()] : 0;
        this.rules = new NameRules(
                scale.fromPx(),
                scale.toPx(),
                breaks,
                events.titles,
                i -> days ? events.labels.get(i) : input.words().shortDate(events.labels.get(i)),
                days,
                // arcs leave to the right, so names of what led to the chosen event stand left of their marks
                i -> cast.thread && cast.linked.contains(i) && events.startDay[i] <= chosenStart,
                !few,
                8,
                2);
        this.offsetPx = scale.startDay() * scale.pxPerDay() - scale.fromPx();
        this.leaders = cast.leaders.stream().filter(this::leads).toList();
    }

    public static Scene of(SceneInput input) {
        return new Layout(input).scene();
    }

    /** The axis alone. */
    public static Axis axis(Scale scale, AxisWords words, Measure measure) {
        return Ticks.axis(scale, words, measure);
    }

    private boolean leads(int i) {
        return cast.isWanted(i) || (cast.leads(i) && (few || cast.order(i) < MOST_LEADING));
    }

    private Scene scene() {
        Eras eras =
                Eras.of(input.eras(), scale, breaks, AXIS_PX, mode == Mode.WIDE ? sizes.eraLines() : EMBED_ERA_LINES);
        double top = AXIS_PX + eras.stripPx();
        Bands stacked = Bands.of(
                input,
                mode,
                scale,
                cast,
                top,
                Math.max(0, input.heightPx() - top),
                sizes,
                few ? Optional.of(plans()) : Optional.empty());
        List<Packed> packed =
                new ArrayList<>(stacked.lanes().stream().map(this::packedIn).toList());
        List<LaneBand> bands = few ? evened(stacked, packed) : stacked.lanes();
        double heightPx = Math.max(
                input.heightPx(),
                bands.isEmpty() ? top : bands.get(bands.size() - 1).toPx());
        return new Scene(
                mode,
                !few,
                input.widthPx(),
                heightPx,
                new Box(scale.fromPx(), top, scale.toPx() - scale.fromPx(), Math.max(0, heightPx - top)),
                eras.stripPx(),
                Ticks.axis(scale, input.words(), input.measure()),
                eras.bands(),
                bands,
                each(bands, packed, this::marks),
                each(bands, packed, this::clusters),
                each(bands, packed, this::labels));
    }

    private List<LanePlan> plans() {
        return IntStream.range(0, input.lanes().size())
                .mapToObj(lane -> planOf(lane, Double.POSITIVE_INFINITY, cast.folds[lane])
                        .withItems(cast.items(cast.byLane.get(lane), cast.folds[lane]), List.of()))
                .toList();
    }

    /** What lanes do not need goes to those in which names are missing. */
    private List<LaneBand> evened(Bands stacked, List<Packed> packed) {
        List<LaneBand> bands = stacked.lanes();
        List<EvenOut.Filled> lanes = new ArrayList<>();
        for (int lane = 0; lane < bands.size(); lane++) {
            lanes.add(filled(bands.get(lane), packed.get(lane), leastOf(stacked, lane)));
        }
        EvenOut.run(lanes, (lane, heightPx) -> {
            LaneBand band = higher(bands.get(lane), heightPx);
            Packed now = packedIn(band);
            if (now.names() <= packed.get(lane).names()) {
                return Optional.empty();
            }
            packed.set(lane, now);
            return Optional.of(filled(band, now, leastOf(stacked, lane)));
        });
        return Bands.restacked(
                bands, lanes.stream().map(EvenOut.Filled::heightPx).toList());
    }

    private double leastOf(Bands stacked, int lane) {
        return stacked.leastPx().get(lane) + sizes.padPx();
    }

    private static LaneBand higher(LaneBand band, double heightPx) {
        return new LaneBand(
                band.index(),
                band.name(),
                band.fromPx(),
                band.fromPx() + heightPx,
                band.shown(),
                band.total(),
                band.folded(),
                band.nameBox());
    }

    private LanePlan planOf(int lane, double heightPx, boolean folded) {
        return new LanePlan(
                scale.fromPx(),
                scale.toPx(),
                heightPx,
                folded,
                List.of(),
                List.of(),
                cast::place,
                mode == Mode.EMBED && !folded
                        ? Optional.of(Bands.nameBox(input.lanes().get(lane), input.measure(), scale))
                        : Optional.empty(),
                folded ? Optional.empty() : Optional.of(rules),
                count -> Math.max(22, Math.ceil(input.measure().width(Integer.toString(count), FontKey.COUNT)) + 12),
                sizes.pillPx(),
                Lane.PAD_PX,
                new HashMap<>());
    }

    private Packed packedIn(LaneBand band) {
        List<Integer> positions = cast.byLane.get(band.index());
        if (positions.isEmpty() || band.toPx() <= band.fromPx()) {
            return Packed.NOTHING;
        }
        if (band.folded()) {
            return foldedIn(band, positions);
        }
        LanePlan plan = planOf(band.index(), band.heightPx(), false)
                .withRules(rules.apart(sizes.afterPx(), sizes.leadingPx()), sizes.padPx());
        double most = few
                ? Double.POSITIVE_INFINITY
                : Math.max(LEAST_MARKS_OF_LANE, Math.floor(MOST_MARKS * positions.size() / shown));
        CrowdPlan crowd = new CrowdPlan(
                positions,
                events,
                i -> cast.item(i, false, true),
                cast::order,
                leaders,
                this::leads,
                cast.someBack ? Optional.of(cast::stepsBack) : Optional.empty(),
                offsetPx,
                most);
        return Crowd.pack(plan, crowd).result();
    }

    private Packed foldedIn(LaneBand band, List<Integer> positions) {
        int most = (int) Math.max(LEAST_MARKS_OF_LANE, Math.floor(MOST_FOLDED * positions.size() / shown));
        Split split = Split.of(positions, cast::place, cast::order, offsetPx, most);
        return Rowless.pack(
                planOf(band.index(), band.heightPx(), true).withItems(cast.items(split.kept(), true), split.groups()));
    }

    private EvenOut.Filled filled(LaneBand band, Packed packed, double leastPx) {
        double heightPx = band.heightPx();
        if (band.folded()) {
            return new EvenOut.Filled(heightPx, heightPx, 0);
        }
        int bottom = 0;
        int missing = 0;
        for (Spot spot : packed.spots()) {
            for (RowBox box : spot.item().boxes()) {
                bottom = Math.max(bottom, spot.y() + box.down());
            }
            if (spot.isNamed()) {
                bottom = Math.max(bottom, spot.y() + spot.name().get().box().down());
            } else if (!spot.item().steppedBack()) {
                missing++;
            }
        }
        for (Pill pill : packed.pills()) {
            missing +=
                    (int) pill.indices.stream().filter(i -> !cast.stepsBack(i)).count();
        }
        // what stepped back may stand anywhere
        return new EvenOut.Filled(
                heightPx, packed.pills().isEmpty() ? Math.max(leastPx, bottom + 2.0) : heightPx, missing);
    }

    /** Makes parts of the scene from a packed lane. */
    @FunctionalInterface
    private interface Parts<T> {
        List<T> of(LaneBand band, Packed packed);
    }

    private static <T> List<T> each(List<LaneBand> bands, List<Packed> packed, Parts<T> parts) {
        List<T> all = new ArrayList<>();
        for (int lane = 0; lane < bands.size(); lane++) {
            all.addAll(parts.of(bands.get(lane), packed.get(lane)));
        }
        return all;
    }

    private List<Scene.Mark> marks(LaneBand band, Packed packed) {
        return packed.spots().stream()
                .map(spot -> mark(spot.item(), band.fromPx() + spot.y()))
                .toList();
    }

    private static Scene.Mark mark(Item item, double y) {
        return new Scene.Mark(
                item.index(),
                item.lane(),
                item.at(),
                y,
                item.sizePx(),
                item.importance(),
                item.form(),
                item.about(),
                item.steppedBack(),
                item.chosen(),
                item.bar(),
                item.brackets());
    }

    private List<Scene.Cluster> clusters(LaneBand band, Packed packed) {
        return packed.pills().stream()
                .map(pill -> new Scene.Cluster(
                        band.index(),
                        new Box(
                                pill.at - pill.halfPx,
                                band.fromPx() + pill.y - sizes.pillPx() / 2.0,
                                2 * pill.halfPx,
                                sizes.pillPx()),
                        pill.indices.stream().sorted().toList(),
                        cast.someBack && pill.indices.stream().allMatch(cast::stepsBack)))
                .toList();
    }

    private List<Scene.Label> labels(LaneBand band, Packed packed) {
        return packed.spots().stream()
                .filter(Spot::isNamed)
                .map(spot -> label(spot.item(), spot.name().orElseThrow(), band.fromPx() + spot.y()))
                .toList();
    }

    private static Scene.Label label(Item item, Name name, double y) {
        return new Scene.Label(
                item.index(),
                new Box(name.x(), y + name.topPx(), name.widthPx(), name.heightPx()),
                name.side(),
                item.importance(),
                name.dateText(),
                name.dateBeside(),
                name.lines(),
                item.chosen());
    }
}
