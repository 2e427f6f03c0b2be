package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Scene;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What led to what, as arcs from cause to effect. Level pairs are joined over the top, steep ones by an S with upright ends. As {@code
 * web/draw/arcs.js}.
 */
final class Arcs {
    private static final double RISE_PX = 14;
    private static final double RISE_PART = 0.24;
    private static final double MOST_RISE_PX = 120;
    /** Of height to width, from which an arc is an S. */
    private static final double STEEP = 0.5;
    /** Between a mark and the end of an arc. */
    private static final double OFF_PX = 3.5;

    private static final double HEAD_PX = 8;
    private static final double HEAD_HALF_PX = 3.6;
    /** Between heads that meet, and between tails; less where they would spread wider than their mark. */
    private static final double HEADS_APART_PX = 5;

    private static final double TAILS_APART_PX = 2.5;
    private static final double HEADS_SPREAD_PX = 26;
    private static final double TAILS_SPREAD_PX = 10;

    /**
     * A link to be drawn.
     *
     * @param from position of the cause
     * @param to position of the effect
     * @param followed it leads on from what is chosen: dashed
     */
    record Link(int from, int to, boolean followed) {}

    private record End(double x, double y, double halfPx, boolean chosen) {
        double reach() {
            return halfPx + (chosen ? Marks.RING_PX : 0) + OFF_PX;
        }
    }

    private record Arc(Link link, End a, End b) {
        boolean over() {
            double high = Math.abs(b.y - a.y);
            return high <= STEEP * Math.abs(b.x - a.x) || high < a.reach() + b.reach() + 2 * HEAD_PX;
        }

        boolean up() {
            return b.y < a.y;
        }
    }

    private final Palette palette;
    private final double ceiling;
    private final List<Arc> arcs = new ArrayList<>();

    Arcs(Palette palette, Scene scene, List<Link> links) {
        this.palette = palette;
        this.ceiling = scene.body().y() - scene.stripPx() + 4;
        Map<Integer, End> ends = ends(scene);
        for (Link link : links) {
            End a = ends.get(link.from());
            End b = ends.get(link.to());
            if (a != null && b != null && (a.x != b.x || a.y != b.y)) {
                arcs.add(new Arc(link, a, b));
            }
        }
    }

    /** Where an event is drawn: its mark, or the cluster that holds it. */
    private static Map<Integer, End> ends(Scene scene) {
        Map<Integer, End> ends = new HashMap<>();
        for (Scene.Cluster cluster : scene.clusters()) {
            var box = cluster.box();
            End end = new End(box.x() + box.widthPx() / 2, box.y() + box.heightPx() / 2, box.heightPx() / 2, false);
            cluster.indices().forEach(index -> ends.put(index, end));
        }
        for (Scene.Mark mark : scene.marks()) {
            if (mark.sizePx() > 0) {
                ends.put(mark.index(), new End(mark.x(), mark.y(), mark.sizePx() / 2, mark.chosen()));
            }
        }
        return ends;
    }

    void draw(Pen pen) {
        Pen lines = new Pen();
        for (int i = 0; i < arcs.size(); i++) {
            draw(i, pen, lines);
        }
        // casings lie below all lines, so that crossings read
        pen.group("arcs", lines);
    }

    private void draw(int i, Pen casings, Pen lines) {
        Arc arc = arcs.get(i);
        boolean over = arc.over();
        double x1 = arc.a.x + shift(i, true, over || arc.up());
        double x2 = arc.b.x + shift(i, false, over || !arc.up());
        if (over) {
            double y1 = arc.a.y - arc.a.reach();
            double y2 = arc.b.y - arc.b.reach();
            double top = Math.min(y1, y2);
            double most = Math.min(MOST_RISE_PX, Math.min(RISE_PX + RISE_PART * Math.abs(x2 - x1), top - ceiling));
            // a cubic with both controls at one height reaches three quarters of it
            double control = top - Math.max(8, most) / 0.75;
            double part = (x2 - x1) * 0.2;
            curve(casings, lines, arc, x1, y1, x1 + part, control, x2 - part, control, x2, y2);
        } else {
            double y1 = arc.up() ? arc.a.y - arc.a.reach() : arc.a.y + arc.a.reach();
            double y2 = arc.up() ? arc.b.y + arc.b.reach() : arc.b.y - arc.b.reach();
            double middle = (y1 + y2) / 2;
            curve(casings, lines, arc, x1, y1, x1, middle, x2, middle, x2, y2);
        }
    }

    private record Here(int n, double x) {}

    /** Ends that meet on one side of a mark stand beside one another, in the order of where their arcs come from. */
    private double shift(int i, boolean atCause, boolean top) {
        int mark = atCause ? arcs.get(i).link.from() : arcs.get(i).link.to();
        List<Here> here = new ArrayList<>();
        for (int n = 0; n < arcs.size(); n++) {
            Arc arc = arcs.get(n);
            if (arc.link.from() == mark && (arc.over() || arc.up()) == top) {
                here.add(new Here(2 * n, arc.b.x));
            }
            if (arc.link.to() == mark && (arc.over() || !arc.up()) == top) {
                here.add(new Here(2 * n + 1, arc.a.x));
            }
        }
        here.sort(Comparator.comparingDouble(Here::x).thenComparingInt(Here::n));
        int place = 0;
        while (here.get(place).n() != 2 * i + (atCause ? 0 : 1)) {
            place++;
        }
        boolean heads = here.stream().anyMatch(h -> h.n() % 2 == 1);
        double spread = (heads ? HEADS_SPREAD_PX : TAILS_SPREAD_PX) / Math.max(1, here.size() - 1);
        double apart = Math.min(heads ? HEADS_APART_PX : TAILS_APART_PX, spread);
        return (place - (here.size() - 1) / 2.0) * apart;
    }

    /** The line ends within its head, so that the tip is sharp. */
    private void curve(Pen casings, Pen lines, Arc arc, double... p) {
        double length = Math.hypot(p[6] - p[4], p[7] - p[5]);
        double ux = length == 0 ? 0 : (p[6] - p[4]) / length;
        double uy = length == 0 ? 0 : (p[7] - p[5]) / length;
        double back = HEAD_PX - 1;
        Path2D line = new Path2D.Double();
        line.moveTo(p[0], p[1]);
        line.curveTo(p[2], p[3], p[4] - ux * back, p[5] - uy * back, p[6] - ux * back, p[7] - uy * back);
        casings.stroke(line, palette.surface(), 5);
        Double[] dash = arc.link.followed() ? new Double[] {6.0, 3.5} : new Double[] {};
        lines.stroke(line, palette.ink(), 2, 1, dash);
        double bx = p[6] - ux * HEAD_PX;
        double by = p[7] - uy * HEAD_PX;
        Path2D head = new Path2D.Double();
        Pen.line(
                head,
                p[6],
                p[7],
                bx - uy * HEAD_HALF_PX,
                by + ux * HEAD_HALF_PX,
                bx + uy * HEAD_HALF_PX,
                by - ux * HEAD_HALF_PX);
        head.closePath();
        lines.fill(head, palette.ink());
    }
}
