package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Form;
import conflicttimeline.picture.layout.Scene;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The symbols, and the ring of what is chosen. Solid: known to the day. Hollow: not known to the day, with whiskers: about then. Dashed:
 * uncertain. As {@code web/draw/marks.js}.
 */
final class Marks {
    /** So far outside the mark runs the ring of what is chosen. */
    static final double RING_PX = 5.5;

    private static final double OUTLINE_PX = 2.5;
    private static final double HOLLOW_PX = 2;
    /** Under this size the outline of a hollow mark is thinner, so that it stays hollow. */
    private static final double SMALL_PX = 8.5;

    private static final double SMALL_HOLLOW_PX = 1.4;

    private final Palette palette;

    Marks(Palette palette) {
        this.palette = palette;
    }

    void draw(List<Scene.Mark> marks, Pen pen) {
        List<Scene.Mark> seen =
                new ArrayList<>(marks.stream().filter(mark -> mark.sizePx() > 0).toList());
        seen.sort(Comparator.comparing(Scene.Mark::chosen)
                .thenComparing(mark -> !mark.steppedBack())
                .thenComparingInt(Scene.Mark::importance)
                .thenComparingInt(Scene.Mark::index));
        for (Scene.Mark mark : seen) {
            if (mark.chosen()) {
                Path2D ring = Shapes.circle(mark.x(), mark.y(), mark.sizePx() / 2 + RING_PX);
                pen.fill(ring, palette.chosen());
                pen.stroke(ring, palette.ink(), 1.75);
            }
            Pen one = new Pen();
            draw(mark, one);
            pen.group("mark", one);
        }
    }

    private void draw(Scene.Mark mark, Pen pen) {
        String color = mark.steppedBack() && !mark.chosen() ? palette.step() : palette.lane(mark.lane());
        if (mark.form() == Form.SOLID) {
            Path2D shape = Shapes.of(mark.lane(), mark.x(), mark.y(), mark.sizePx());
            if (!mark.chosen()) {
                pen.stroke(shape, palette.surface(), OUTLINE_PX);
            }
            pen.fill(shape, color);
            return;
        }
        double stroke = mark.sizePx() < SMALL_PX ? SMALL_HOLLOW_PX : HOLLOW_PX;
        Path2D shape = Shapes.of(mark.lane(), mark.x(), mark.y(), mark.sizePx() - stroke);
        pen.fill(shape, palette.surface());
        Double[] dash = mark.form() == Form.DASHED ? new Double[] {2.5, 2.0} : new Double[] {};
        pen.stroke(shape, color, stroke, 1, dash);
        if (mark.about()) {
            pen.stroke(Shapes.whiskers(mark.lane(), mark.x(), mark.y(), mark.sizePx()), color, stroke);
        }
    }
}
