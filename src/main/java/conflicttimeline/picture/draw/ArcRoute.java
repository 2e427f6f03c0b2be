package conflicttimeline.picture.draw;

/**
 * The ways an arc may take: over the top, below, an S that turns in the middle, early or late, a bow beside both on either hand, and from
 * the side of one to the top or the bottom of the other. Second reading of {@code ROUTES} and {@code curveOf} in {@code web/draw/arcs.js}.
 */
enum ArcRoute {
    OVER(ArcSide.TOP, ArcSide.TOP, 0),
    UNDER(ArcSide.BOTTOM, ArcSide.BOTTOM, 0),
    DOWN(ArcSide.BOTTOM, ArcSide.TOP, 0.5),
    DOWN_EARLY(ArcSide.BOTTOM, ArcSide.TOP, 0.15),
    DOWN_LATE(ArcSide.BOTTOM, ArcSide.TOP, 0.85),
    UP(ArcSide.TOP, ArcSide.BOTTOM, 0.5),
    UP_EARLY(ArcSide.TOP, ArcSide.BOTTOM, 0.15),
    UP_LATE(ArcSide.TOP, ArcSide.BOTTOM, 0.85),
    BESIDE(ArcSide.RIGHT, ArcSide.RIGHT, 0),
    BESIDE_LEFT(ArcSide.LEFT, ArcSide.LEFT, 0),
    ASIDE_DOWN(ArcSide.RIGHT, ArcSide.TOP, 0),
    ASIDE_UP(ArcSide.RIGHT, ArcSide.BOTTOM, 0),
    DOWN_INTO(ArcSide.BOTTOM, ArcSide.LEFT, 0),
    UP_INTO(ArcSide.TOP, ArcSide.LEFT, 0);

    private static final double RISE_PX = 14;
    private static final double RISE_PART = 0.24;
    private static final double LEAST_RISE_PX = 8;
    private static final double MOST_RISE_PX = 120;
    /** A cubic with both controls at one height reaches so much of it. */
    private static final double REACHED = 0.75;
    /** Of the width, from an end to the control above or below. */
    private static final double LEAN = 0.2;
    /** Bows beside both ends, for pairs that stand nearly one above the other. */
    private static final double LEAST_BOW_PX = 20;

    private static final double MOST_BOW_PX = 90;
    private static final double BOW_PART = 0.3;
    /** A bow keeps so far from the edges of the view. */
    private static final double EDGE_PX = 4;

    /** Of width or height, from an end to its control, where an arc turns once. */
    private static final double TURN = 0.6;

    private final ArcSide from;
    private final ArcSide to;
    private final double bend;

    /**
     * @param bend where an S turns, as a part of its height; 0 for what is none
     */
    ArcRoute(ArcSide from, ArcSide to, double bend) {
        this.from = from;
        this.to = to;
        this.bend = bend;
    }

    /** The side of the cause on which it begins. */
    ArcSide from() {
        return from;
    }

    /** The side of the effect on which it ends. */
    ArcSide to() {
        return to;
    }

    /**
     * @param fromPx how far it begins from the middle of the side
     * @param toPx how far it ends from the middle of the side
     * @param room what it should stay in
     */
    Curve curve(ArcEnd a, ArcEnd b, double fromPx, double toPx, Area room) {
        Point p = a.on(from, fromPx);
        Point q = b.on(to, toPx);
        if (from == to) {
            return from.level() ? bow(p, q, room) : arch(p, q, room);
        }
        double wide = Math.abs(q.x() - p.x());
        double high = Math.abs(q.y() - p.y());
        if (bend > 0) {
            // upright ends, and in between from one column to the other: in the middle, or nearer to an end
            double y = p.y() + (q.y() - p.y()) * bend;
            return new Curve(p, new Point(p.x(), y), new Point(q.x(), y), q);
        }
        return new Curve(p, turn(p, from, wide, high), turn(q, to, wide, high), q);
    }

    private static Point turn(Point end, ArcSide side, double wide, double high) {
        return end.plus(side.x() * (TURN * wide), side.y() * (TURN * high));
    }

    /** Over the top, or below. */
    private Curve arch(Point p, Point q, Area room) {
        int way = from.y();
        double wide = q.x() - p.x();
        double furthest = way < 0 ? Math.min(p.y(), q.y()) : Math.max(p.y(), q.y());
        double free = way < 0 ? furthest - room.fromY() : room.toY() - furthest;
        double wished = Math.min(Math.min(MOST_RISE_PX, RISE_PX + RISE_PART * Math.abs(wide)), free);
        double y = furthest + way * Math.max(LEAST_RISE_PX, wished) / REACHED;
        return new Curve(p, new Point(p.x() + wide * LEAN, y), new Point(q.x() - wide * LEAN, y), q);
    }

    /** Beside both, as far as there is room. */
    private Curve bow(Point p, Point q, Area room) {
        int way = from.x();
        double high = Math.abs(q.y() - p.y());
        double furthest = way < 0 ? Math.min(p.x(), q.x()) : Math.max(p.x(), q.x());
        double free = ((way < 0 ? furthest - room.fromX() : room.toX() - furthest) - EDGE_PX) / REACHED;
        double wished = Math.min(Math.min(MOST_BOW_PX, BOW_PART * high), free);
        double x = furthest + way * Math.max(LEAST_BOW_PX, wished);
        return new Curve(p, new Point(x, p.y()), new Point(x, q.y()), q);
    }
}
