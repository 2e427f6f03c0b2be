package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import java.util.List;

/** What arcs go round, in px of the drawing. Its edges are no part of it. */
record Area(double fromX, double toX, double fromY, double toY) {

    static Area of(Box box) {
        return about(box, 0, 0);
    }

    /** A box with so much free beside it, and above and below. */
    static Area about(Box box, double besidePx, double abovePx) {
        return new Area(
                box.x() - besidePx,
                box.x() + box.widthPx() + besidePx,
                box.y() - abovePx,
                box.y() + box.heightPx() + abovePx);
    }

    boolean holds(Point point) {
        return point.x() > fromX && point.x() < toX && point.y() > fromY && point.y() < toY;
    }

    /** Whether a curve may come into it: it stays between its four points. */
    boolean mayMeet(Curve curve) {
        List<Point> points = curve.points();
        return points.stream().anyMatch(point -> point.x() > fromX)
                && points.stream().anyMatch(point -> point.x() < toX)
                && points.stream().anyMatch(point -> point.y() > fromY)
                && points.stream().anyMatch(point -> point.y() < toY);
    }
}
