package conflicttimeline.picture.draw;

import java.util.List;

/**
 * An arc as it is drawn.
 *
 * @param parts of its line, in order; it is open between them, where words stand. The last ends within the head, so that the tip is sharp
 * @param head its three corners, the tip first
 */
record Arc(ArcLink link, ArcRoute route, List<Curve> parts, List<Point> head) {
    private static final double HEAD_HALF_PX = 3.6;

    Arc {
        parts = List.copyOf(parts);
        head = List.copyOf(head);
    }

    /** A curve from end to end, open where it meets words. Second reading of {@code drawn} in {@code web/draw/arcs.js}. */
    static Arc along(Curve curve, ArcLink link, ArcRoute route, List<Area> words) {
        Point tip = curve.to();
        double length = curve.second().distance(tip);
        double span = length == 0 ? 1 : length;
        double right = (tip.x() - curve.second().x()) / span;
        double down = (tip.y() - curve.second().y()) / span;
        double back = link.kind() == ArcLink.Kind.THREAD ? 0 : ArcRoutes.HEAD_PX - 1;
        Point neck = tip.plus(-right * ArcRoutes.HEAD_PX, -down * ArcRoutes.HEAD_PX);
        Curve line = new Curve(
                curve.from(),
                curve.first(),
                curve.second().plus(-right * back, -down * back),
                tip.plus(-right * back, -down * back));
        return new Arc(
                link,
                route,
                ArcGaps.openParts(line, words),
                List.of(
                        tip,
                        neck.plus(-down * HEAD_HALF_PX, right * HEAD_HALF_PX),
                        neck.plus(down * HEAD_HALF_PX, -right * HEAD_HALF_PX)));
    }
}
