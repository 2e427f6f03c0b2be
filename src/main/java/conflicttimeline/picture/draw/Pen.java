package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.FontKey;
import conflicttimeline.picture.layout.Mode;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Collects ink. What is drawn later lies on top. */
final class Pen {
    private final List<Ink> inks = new ArrayList<>();
    private final String halo;

    Pen() {
        this("");
    }

    /**
     * @param halo colour of the paper kept free about letters; empty for none
     */
    Pen(String halo) {
        this.halo = halo;
    }

    List<Ink> inks() {
        return List.copyOf(inks);
    }

    void fill(Path2D path, String color) {
        if (path.getCurrentPoint() != null) {
            inks.add(new Ink.Filled(path, color));
        }
    }

    void rectangle(double x, double y, double widthPx, double heightPx, String color) {
        Path2D path = new Path2D.Double();
        path.append(new Rectangle2D.Double(x, y, widthPx, heightPx), false);
        fill(path, color);
    }

    void stroke(Path2D path, String color, double widthPx) {
        stroke(path, color, widthPx, 1);
    }

    void stroke(Path2D path, String color, double widthPx, double opacity, Double... dash) {
        if (path.getCurrentPoint() != null) {
            inks.add(new Ink.Stroked(path, color, widthPx, opacity, List.of(dash)));
        }
    }

    /** Text whose line box is centred at {@code middleY}. */
    void words(String text, FontKey font, Mode mode, double x, double middleY, String color) {
        words(text, font.style(), font.sizePx(mode), x, middleY, color);
    }

    void words(String text, FontKey.Style style, double sizePx, double x, double middleY, String color) {
        if (!text.isEmpty()) {
            inks.add(new Ink.Words(
                    Type.set(text, style),
                    x,
                    middleY + Type.BASELINE * sizePx,
                    sizePx * Type.factor(style),
                    color,
                    halo));
        }
    }

    void group(String name, Pen other) {
        group(name, 0, 0, other);
    }

    /** What another pen drew, so far to the right and down. */
    void group(String name, double x, double y, Pen other) {
        if (!other.inks.isEmpty()) {
            inks.add(new Ink.Group(name, x, y, other.inks));
        }
    }

    /** A line from one point to another, then to the next, as pairs of coordinates. */
    static void line(Path2D path, double... points) {
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
    }
}
