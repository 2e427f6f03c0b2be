package conflicttimeline.picture.draw;

import java.util.List;

/**
 * A cubic curve, in px of the drawing. Second reading of {@code Curve} in {@code web/draw/gaps.js}.
 *
 * @param from where it begins
 * @param first control of its beginning
 * @param second control of its end
 * @param to where it ends
 */
record Curve(Point from, Point first, Point second, Point to) {

    List<Point> points() {
        return List.of(from, first, second, to);
    }

    /**
     * @param t 0 where it begins, 1 where it ends
     */
    Point at(double t) {
        return new Point(
                at(t, from.x(), first.x(), second.x(), to.x()), at(t, from.y(), first.y(), second.y(), to.y()));
    }

    private static double at(double t, double p, double a, double b, double q) {
        double s = 1 - t;
        return s * s * s * p + 3 * s * s * t * a + 3 * s * t * t * b + t * t * t * q;
    }

    /** In px, a little more than its length. */
    double lengthPx() {
        return (from.distance(first) + first.distance(second) + second.distance(to) + from.distance(to)) / 2;
    }

    /** So far before its end, in the direction that it ends in. */
    Point beforeEnd(double px) {
        double length = second.distance(to);
        return to.towards(second, px / (length == 0 ? 1 : length));
    }

    /** The stretch of it between two places, by de Casteljau. */
    Curve between(double start, double end) {
        Curve head = end < 1 ? split(end)[0] : this;
        return start > 0 ? head.split(start / end)[1] : head;
    }

    private Curve[] split(double t) {
        Point pa = from.towards(first, t);
        Point ab = first.towards(second, t);
        Point bq = second.towards(to, t);
        Point pab = pa.towards(ab, t);
        Point abq = ab.towards(bq, t);
        Point middle = pab.towards(abq, t);
        return new Curve[] {new Curve(from, pa, pab, middle), new Curve(middle, abq, bq, to)};
    }
}
