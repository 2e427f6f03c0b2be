package conflicttimeline.picture.draw;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The shapes of the lanes, so that a category is never told by colour alone; the eight of {@code web/draw/shapes.js}. Diamond, hourglass
 * and half disc are 15% wider than the side of their box, so that all weigh about the same.
 */
final class Shapes {
    private static final int COUNT = 8;
    private static final double WIDER = 1.15;

    /** From the middle to the outline to the right, in halves of the box. */
    private static final double[] EDGES = {WIDER, 1, 0.58, 1, WIDER, 1, 0.92, 0.58};

    private Shapes() {}

    /**
     * @param sizePx side of the box that layout keeps free for it
     * @return closed, its middle at (x, y)
     */
    static Path2D of(int lane, double x, double y, double sizePx) {
        double half = sizePx / 2;
        double wide = half * WIDER;
        Path2D path = new Path2D.Double();
        switch (lane % COUNT) {
            case 0 -> polygon(path, x, y, 0, -wide, wide, 0, 0, wide, -wide, 0);
            case 1 -> path.append(new Ellipse2D.Double(x - half, y - half, sizePx, sizePx), false);
            case 2 -> polygon(path, x, y, 0, -half * 0.96, half * 1.12, half * 0.88, -half * 1.12, half * 0.88);
            case 3 -> polygon(path, x, y, -half, -half, half, -half, half, half, -half, half);
            case 4 ->
                polygon(path, x, y, new double[] {
                    -wide,
                    -half * 0.82,
                    0,
                    -half * 0.14,
                    wide,
                    -half * 0.82,
                    wide,
                    half * 0.82,
                    0,
                    half * 0.14,
                    -wide,
                    half * 0.82
                });
            case 5 ->
                path.append(
                        new Arc2D.Double(x - wide, y + wide / 2 - wide, 2 * wide, 2 * wide, 0, 180, Arc2D.CHORD),
                        false);
            case 6 -> pentagon(path, x, y, half);
            default -> polygon(path, x, y, 0, half * 0.96, half * 1.12, -half * 0.88, -half * 1.12, -half * 0.88);
        }
        return path;
    }

    private static void pentagon(Path2D path, double x, double y, double half) {
        double[] corners = new double[10];
        for (int corner = 0; corner < 5; corner++) {
            double turn = corner * 2 * Math.PI / 5;
            corners[2 * corner] = Math.sin(turn) * half * 1.08;
            corners[2 * corner + 1] = -Math.cos(turn) * half * 1.08;
        }
        polygon(path, x, y, corners);
    }

    /** Whiskers along time, from the outline of a shape on either side: about then. */
    static Path2D whiskers(int lane, double x, double y, double sizePx) {
        double side = EDGES[lane % COUNT] * sizePx / 2;
        double end = Math.max(1, EDGES[lane % COUNT]) * sizePx / 2 + Bars.WHISKER_PX;
        Path2D path = new Path2D.Double();
        Pen.line(path, x - end, y, x - side, y);
        Pen.line(path, x + side, y, x + end, y);
        return path;
    }

    static Path2D circle(double x, double y, double radiusPx) {
        Path2D path = new Path2D.Double();
        path.append(new Ellipse2D.Double(x - radiusPx, y - radiusPx, 2 * radiusPx, 2 * radiusPx), false);
        return path;
    }

    static Path2D pill(double x, double y, double widthPx, double heightPx) {
        Path2D path = new Path2D.Double();
        double round = Math.min(widthPx, heightPx);
        path.append(new RoundRectangle2D.Double(x, y, widthPx, heightPx, round, round), false);
        return path;
    }

    private static void polygon(Path2D path, double x, double y, double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            if (i == 0) {
                path.moveTo(x + corners[i], y + corners[i + 1]);
            } else {
                path.lineTo(x + corners[i], y + corners[i + 1]);
            }
        }
        path.closePath();
    }
}
