package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Bar;
import conflicttimeline.picture.layout.Scene;
import conflicttimeline.picture.layout.Stretch;
import java.awt.geom.Path2D;

/**
 * What a mark says about time beyond its own place: bars, dots where a day is not known, brackets, end bars, whiskers and arrow heads.
 * As {@code web/draw/bars.js}.
 */
final class Bars {
    static final double WHISKER_PX = 4;
    private static final double CAP_HALF_PX = 5;
    private static final double ARROW_PX = 6;
    private static final double ARROW_HALF_PX = 5.5;
    private static final double BRACKET_LIP_PX = 3.5;
    /** Between a bracket or a mark and the dots. */
    private static final double DOTS_OFF_PX = 2.5;
    /** Between a bar and an end bar of dashes. */
    private static final double DOUBT_OFF_PX = 3.5;

    private static final double BAR_PX = 5;
    private static final double BACK_BAR_PX = 3;

    private final Palette palette;
    private final double fromPx;
    private final double toPx;

    Bars(Palette palette, Scene scene) {
        this.palette = palette;
        this.fromPx = scene.body().x();
        this.toPx = scene.body().x() + scene.body().widthPx();
    }

    void draw(Scene.Mark mark, Pen pen) {
        String color = mark.steppedBack() && !mark.chosen() ? palette.step() : palette.lane(mark.lane());
        double widthPx = mark.steppedBack() && !mark.chosen() ? BACK_BAR_PX : BAR_PX;
        Path2D solid = new Path2D.Double();
        mark.bar().ifPresent(bar -> bar.solid().ifPresent(part -> {
            Stretch shorter = shortened(bar, part);
            along(solid, mark, shorter.fromPx(), shorter.toPx());
        }));
        pen.stroke(solid, color, widthPx);
        pen.stroke(dots(mark), color, widthPx, 1, 3.2, 2.8);
        Path2D ends = new Path2D.Double();
        mark.bar().ifPresent(bar -> ends(ends, mark, bar));
        pen.stroke(ends, color, 2);
        pen.stroke(brackets(mark), color, 1.5);
    }

    private static void along(Path2D path, Scene.Mark mark, double from, double to) {
        if (to - from >= 0.05) {
            Pen.line(path, from, mark.y(), to, mark.y());
        }
    }

    /** A bar stops short of the tip of its arrow, which would else be blunt, and of an end bar of dashes. */
    private static Stretch shortened(Bar bar, Stretch part) {
        double off = bar.endArrow() ? 2 : bar.endDoubt() ? DOUBT_OFF_PX : 0;
        return new Stretch(
                bar.startArrow() && part.fromPx() - bar.fromPx() < 2
                        ? Math.min(bar.fromPx() + 2, part.toPx())
                        : part.fromPx(),
                bar.toPx() - part.toPx() < off ? Math.max(bar.toPx() - off, part.fromPx()) : part.toPx());
    }

    /** Dots leave the symbol free. */
    private Path2D dots(Scene.Mark mark) {
        Path2D path = new Path2D.Double();
        if (mark.bar().isPresent()) {
            Bar bar = mark.bar().get();
            bar.dotsBefore()
                    .ifPresent(
                            dots -> around(path, mark, dots.fromPx() + (bar.startArrow() ? ARROW_PX : 0), dots.toPx()));
            double off = bar.endArrow() ? ARROW_PX : bar.endDoubt() ? DOUBT_OFF_PX : 0;
            bar.dotsAfter().ifPresent(dots -> around(path, mark, dots.fromPx(), dots.toPx() - off));
        } else if (mark.brackets().isPresent()) {
            Stretch brackets = mark.brackets().get();
            around(
                    path,
                    mark,
                    Math.max(brackets.fromPx() + BRACKET_LIP_PX + DOTS_OFF_PX, fromPx + ARROW_PX),
                    Math.min(brackets.toPx() - BRACKET_LIP_PX - DOTS_OFF_PX, toPx - ARROW_PX));
        }
        return path;
    }

    private static void around(Path2D path, Scene.Mark mark, double from, double to) {
        if (mark.sizePx() == 0) {
            along(path, mark, from, to);
            return;
        }
        double half = mark.sizePx() / 2 + (mark.about() ? WHISKER_PX : 0) + DOTS_OFF_PX;
        along(path, mark, from, Math.min(to, mark.x() - half));
        along(path, mark, Math.max(from, mark.x() + half), to);
    }

    /**
     * @param way 1: it points to later; -1: to earlier
     */
    private static void arrow(Path2D path, Scene.Mark mark, double tip, int way) {
        double back = tip - way * (ARROW_PX + 1);
        Pen.line(path, back, mark.y() - ARROW_HALF_PX, tip - way * 1.5, mark.y(), back, mark.y() + ARROW_HALF_PX);
    }

    private static void ends(Path2D path, Scene.Mark mark, Bar bar) {
        double at = bar.toPx() - 1;
        if (bar.startArrow()) {
            arrow(path, mark, bar.fromPx(), -1);
        }
        if (bar.endArrow()) {
            arrow(path, mark, bar.toPx(), 1);
        }
        if (bar.endCap()) {
            Pen.line(path, at, mark.y() - CAP_HALF_PX, at, mark.y() + CAP_HALF_PX);
        }
        if (bar.endDoubt()) {
            for (double from : new double[] {-CAP_HALF_PX, -1, CAP_HALF_PX - 2}) {
                Pen.line(path, at, mark.y() + from, at, mark.y() + from + 2);
            }
        }
        if (bar.endAbout()) {
            Pen.line(path, bar.toPx(), mark.y(), bar.toPx() + WHISKER_PX, mark.y());
        }
    }

    /** What reaches beyond the view has an arrow head in place of its bracket. */
    private Path2D brackets(Scene.Mark mark) {
        Path2D path = new Path2D.Double();
        mark.brackets().ifPresent(brackets -> {
            double half = Math.max(CAP_HALF_PX, mark.sizePx() / 2 + 1);
            double lip = Math.min(BRACKET_LIP_PX, (brackets.toPx() - brackets.fromPx()) / 3);
            if (brackets.fromPx() < fromPx - 0.5) {
                arrow(path, mark, fromPx, -1);
            } else {
                bracket(path, mark, brackets.fromPx(), -1, half, lip);
            }
            if (brackets.toPx() > toPx + 0.5) {
                arrow(path, mark, toPx, 1);
            } else {
                bracket(path, mark, brackets.toPx(), 1, half, lip);
            }
        });
        return path;
    }

    private static void bracket(Path2D path, Scene.Mark mark, double at, int way, double half, double lip) {
        double back = at - way * 0.75;
        double top = mark.y() - half;
        double bottom = mark.y() + half;
        Pen.line(path, at - way * lip, top, back, top, back, bottom, at - way * lip, bottom);
    }
}
