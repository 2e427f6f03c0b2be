package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From an event to what is drawn of it along time: its symbol, its bar, its brackets. Where it lies across time is decided later. */
final class Items {
    /** Sides of marks by importance. */
    private static final double[] SIZES = {6, 6, 7.5, 9, 11.5, 14.5};
    /** Diamond, hourglass and half disc are drawn wider, so that they weigh the same. */
    private static final Set<Integer> WIDE_SHAPES = Set.of(0, 4, 5);

    private static final int SHAPES = 8;
    private static final double WIDER = 1.15;
    /** Free about a symbol. */
    private static final double AIR_PX = 1.5;

    private static final double TIGHT_AIR_PX = 0.5;
    /** The ring about what is chosen, with its air. */
    private static final double RING_PX = 8;
    /** Half of what a bar takes across, arrow heads and end bar included. */
    private static final int BAR_HALF_PX = 5;

    private static final int BRACKET_HALF_PX = 7;
    /** A bracket is taller than its mark by so much on either side, its stroke included. */
    private static final double BRACKET_OVER_PX = 1.75;
    /** Brackets are drawn as soon as the stretch is so much wider than the mark. */
    private static final double BRACKETS_WIDER_PX = 6;
    /** A bar shorter than this does not stand for an event without its symbol. */
    private static final double SHORT_BAR_PX = 12;
    /** What is approximate reaches so far beyond its mark or its end. */
    static final double WHISKER_PX = 4;
    /** What goes on beyond the view has an arrow head of this length, however little of it is seen. */
    private static final double ARROW_PX = 7;
    /** Dots towards a side of which nothing is known: a sign of so many px, not a stretch of time. */
    private static final double UNKNOWN_PX = 15;

    private static final int UNCERTAIN = 1;
    private static final int APPROXIMATE = 2;

    private final Placeable events;
    private final Scale scale;

    Items(Placeable events, Scale scale) {
        this.events = events;
        this.scale = scale;
    }

    static double markSize(int importance) {
        return SIZES[importance];
    }

    /** Where an event stands along time; inside the view. */
    double placeOf(int i) {
        double from = firstNamed(i);
        double until = lastNamed(i);
        double day = (from + until) / 2;
        // a day that an edge cuts is shown by the middle of what is seen of it
        if (until - from <= 1) {
            day = (Math.max(from, scale.startDay()) + Math.min(until, scale.endDay())) / 2;
        }
        return Math.max(scale.fromPx(), Math.min(scale.toPx(), scale.dayToX(day)));
    }

    /** The first of the days in whose middle the symbol stands; those of a point with an open side are the ones that its date names. */
    private double firstNamed(int i) {
        return events.form[i] == Placeable.POINT && events.startKind[i] == Placeable.OPEN
                ? events.endFrom[i]
                : firstStart(events, i);
    }

    private double lastNamed(int i) {
        boolean byEnd = events.form[i] == Placeable.POINT
                ? events.endKind[i] != Placeable.OPEN
                : events.startKind[i] == Placeable.UNKNOWN;
        return byEnd ? events.endDay[i] : events.startUntil[i];
    }

    /** The first day on which it may begin; the days of an event begin earlier when its end is vague. */
    static double firstStart(Placeable events, int i) {
        return events.startPrecision[i] == 0 && events.startKind[i] == Placeable.DATED
                ? events.startUntil[i] - 1
                : events.startDay[i];
    }

    private double lastEnd(int i) {
        return events.endPrecision[i] == 0 && events.endKind[i] == Placeable.DATED
                ? events.endFrom[i] + 1
                : events.endDay[i];
    }

    /**
     * @param rowless marks of a lane share one row, and bars run below them
     * @param tight less air across, where rows are many
     * @param ringed it is chosen
     * @return without its part
     */
    Item of(int i, boolean rowless, boolean tight, boolean ringed) {
        int importance = events.importance[i];
        int lane = events.lane[i];
        double fullSize = markSize(importance);
        double shapeHalf = fullSize * (WIDE_SHAPES.contains(lane % SHAPES) ? WIDER : 1) / 2;
        double at = placeOf(i);
        boolean vague =
                (events.startKind[i] == Placeable.UNKNOWN ? events.endPrecision[i] : events.startPrecision[i]) > 0;
        boolean openStart = events.startKind[i] == Placeable.OPEN;
        boolean isPoint = events.form[i] == Placeable.POINT;
        double firstPx = scale.dayToX(firstNamed(i));
        double untilPx = scale.dayToX(lastNamed(i));
        double middlePx = (firstPx + untilPx) / 2;
        // a known day has its symbol as long as any of the day is seen
        boolean symbolSeen = vague
                ? middlePx >= scale.fromPx() && middlePx <= scale.toPx()
                : untilPx > scale.fromPx() && firstPx < scale.toPx();
        Optional<Stretch> brackets =
                isPoint && vague ? bracketsOf(i, openStart, firstPx, untilPx, fullSize) : Optional.empty();
        Optional<Bar> bar = isPoint
                ? Optional.empty()
                : barOf(i, symbolSeen && !vague && !openStart ? at : firstPx, at, symbolSeen ? shapeHalf : 0);
        if (bar.isPresent()
                && symbolSeen
                && bar.get().fromPx() >= at - shapeHalf
                && bar.get().toPx() <= at + shapeHalf + 1) {
            bar = Optional.empty();
        }
        // a mark that stands alone speaks for the end too: it is solid only where all is known to the day
        boolean alone = bar.isEmpty() && brackets.isEmpty() && !isPoint;
        int qualifier = (events.startKind[i] == Placeable.UNKNOWN ? events.endQualifier[i] : events.startQualifier[i])
                | (alone ? events.endQualifier[i] : 0);
        Form form = Form.SOLID;
        if ((qualifier & UNCERTAIN) != 0) {
            form = Form.DASHED;
        } else if (qualifier != 0
                || vague
                || events.startKind[i] != Placeable.DATED
                || alone && (events.endPrecision[i] > 0 || events.endKind[i] == Placeable.UNKNOWN)) {
            form = Form.HOLLOW;
        }
        boolean about = (qualifier & APPROXIMATE) != 0;
        double fullHalf = shapeHalf + (about ? WHISKER_PX : 0);
        boolean bareBar = bar.isPresent() && bar.get().lengthPx() >= SHORT_BAR_PX && openStart;
        boolean seen = !bareBar && (symbolSeen || (brackets.isEmpty() && bar.isEmpty()));
        double halfPx = seen ? fullHalf : 0;
        Optional<Stretch> stretch = bar.map(Items::stretchOf).or(() -> brackets.map(this::seenOf));
        double middle = seen || stretch.isEmpty()
                ? at
                : (stretch.get().fromPx() + stretch.get().toPx()) / 2;
        double ringPx = seen && ringed ? RING_PX - AIR_PX : 0;
        double airPx = ringed ? RING_PX : AIR_PX;
        int up = (int) Math.round(shapeHalf + (tight && !ringed ? TIGHT_AIR_PX : airPx));
        List<RowBox> boxes = new ArrayList<>();
        if (seen) {
            boxes.add(new RowBox(middle - fullHalf - airPx, middle + fullHalf + airPx, up, up));
        }
        if (!rowless && stretch.isPresent()) {
            int half = bar.isPresent()
                    ? BAR_HALF_PX
                    : Math.max(Math.max(up, BRACKET_HALF_PX), (int) Math.ceil(fullSize / 2 + BRACKET_OVER_PX));
            boxes.add(new RowBox(stretch.get().fromPx() - AIR_PX, stretch.get().toPx() + AIR_PX, half, half));
        }
        return new Item(
                i,
                lane,
                importance,
                events.rank[i],
                middle,
                seen ? fullSize : 0,
                form,
                about,
                false,
                false,
                bar,
                brackets,
                Math.min(middle - halfPx - ringPx, stretch.map(Stretch::fromPx).orElse(Double.POSITIVE_INFINITY)),
                Math.max(middle + halfPx + ringPx, stretch.map(Stretch::toPx).orElse(Double.NEGATIVE_INFINITY)),
                boxes,
                false,
                false,
                false);
    }

    private Optional<Stretch> bracketsOf(int i, boolean openStart, double firstPx, double untilPx, double fullSize) {
        // an open side goes on past the edge of the view, where no bracket ends it
        boolean openEnd = events.endKind[i] == Placeable.OPEN;
        double beginPx = openStart ? scale.fromPx() - 100 : Math.max(firstPx, scale.fromPx() - 100);
        double endPx = openEnd ? scale.toPx() + 100 : Math.min(untilPx, scale.toPx() + 100);
        boolean wide = openStart || openEnd
                ? beginPx < scale.toPx() && endPx > scale.fromPx()
                : untilPx - firstPx >= fullSize + BRACKETS_WIDER_PX;
        return wide ? Optional.of(new Stretch(beginPx, endPx)) : Optional.empty();
    }

    /** All that is drawn of a bar, along time. */
    private static Stretch stretchOf(Bar bar) {
        return new Stretch(
                bar.endArrow() ? Math.min(bar.fromPx(), bar.toPx() - ARROW_PX) : bar.fromPx(),
                Math.max(
                        bar.toPx() + (bar.endAbout() ? WHISKER_PX : 0),
                        bar.startArrow() ? bar.fromPx() + ARROW_PX : 0));
    }

    /** All that is drawn of brackets, along time. */
    private Stretch seenOf(Stretch brackets) {
        double from = Math.max(brackets.fromPx(), scale.fromPx());
        double to = Math.min(brackets.toPx(), scale.toPx());
        return new Stretch(
                brackets.toPx() > scale.toPx() ? Math.min(from, scale.toPx() - ARROW_PX) : from,
                brackets.fromPx() < scale.fromPx() ? Math.max(to, scale.fromPx() + ARROW_PX) : to);
    }

    private double clip(double px) {
        return Math.max(scale.fromPx(), Math.min(scale.toPx(), px));
    }

    private Optional<Stretch> part(double from, double to) {
        return clip(to) - clip(from) > 0.01 ? Optional.of(new Stretch(clip(from), clip(to))) : Optional.empty();
    }

    /**
     * @param beginPx where it begins: the middle of its symbol, or the first day that it may begin on
     * @param at middle of its symbol
     * @param halfPx of its symbol, 0 when that is out of view
     * @return absent when nothing of it is in view
     */
    private Optional<Bar> barOf(int i, double beginPx, double at, double halfPx) {
        boolean vagueStart = events.startPrecision[i] > 0;
        // of a set with an open end, such as 1984 or later, all days after its first are only possible
        boolean vagueEnd = events.endPrecision[i] > 0 && events.endKind[i] != Placeable.UNKNOWN;
        double endPx = scale.dayToX(lastEnd(i));
        int qualifier = events.endKind[i] == Placeable.DATED ? events.endQualifier[i] : 0;
        if (events.startKind[i] == Placeable.UNKNOWN || events.endKind[i] == Placeable.UNKNOWN) {
            return halfPx == 0
                    ? Optional.empty()
                    : Optional.of(halfKnown(i, beginPx, endPx, at, halfPx, vagueStart, vagueEnd));
        }
        double sureFrom = Math.min(endPx, vagueStart ? scale.dayToX(events.startUntil[i]) : beginPx);
        double sureTo = Math.max(sureFrom, vagueEnd ? scale.dayToX(events.endFrom[i]) : endPx);
        double fromPx = clip(beginPx);
        double toPx = clip(endPx);
        if (toPx <= fromPx) {
            return Optional.empty();
        }
        boolean endArrow = events.endKind[i] == Placeable.OPEN || endPx > scale.toPx() + 0.5;
        return Optional.of(new Bar(
                fromPx,
                toPx,
                events.startKind[i] == Placeable.OPEN || beginPx < scale.fromPx() - 0.5,
                endArrow,
                !endArrow && !vagueEnd && qualifier == 0,
                !endArrow && (qualifier & UNCERTAIN) != 0,
                !endArrow && (qualifier & APPROXIMATE) != 0 && endPx + WHISKER_PX <= scale.toPx(),
                part(sureFrom, sureTo),
                vagueStart ? part(beginPx, sureFrom) : Optional.empty(),
                vagueEnd ? part(sureTo, endPx) : Optional.empty()));
    }

    /** One side is known and has the symbol, in the middle of its days; towards the other a few dots. */
    private Bar halfKnown(
            int i, double beginPx, double endPx, double at, double halfPx, boolean vagueStart, boolean vagueEnd) {
        boolean before = events.startKind[i] == Placeable.UNKNOWN;
        double fromPx = before ? scale.dayToX(events.endFrom[i]) : beginPx;
        double untilPx = before ? endPx : scale.dayToX(events.startUntil[i]);
        Optional<Stretch> dotsBefore = before
                ? part(Math.min(fromPx, at - halfPx) - UNKNOWN_PX, at - halfPx)
                : vagueStart ? part(fromPx, at - halfPx) : Optional.empty();
        Optional<Stretch> dotsAfter = !before
                ? part(at + halfPx, Math.max(untilPx, at + halfPx) + UNKNOWN_PX)
                : vagueEnd ? part(at + halfPx, untilPx) : Optional.empty();
        return new Bar(
                dotsBefore.map(Stretch::fromPx).orElse(at),
                dotsAfter.map(Stretch::toPx).orElse(at),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                dotsBefore,
                dotsAfter);
    }
}
