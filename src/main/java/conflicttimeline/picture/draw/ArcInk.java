package conflicttimeline.picture.draw;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;

/** Draws arcs, as the styles of {@code web/css/drawing.css} say. */
final class ArcInk {
    private static final double LINE_PX = 2;
    private static final double CASING_PX = 5;
    private static final double THREAD_PX = 1;
    private static final double THREAD_OPACITY = 0.75;
    private static final Double[] DASHED = {6.0, 3.5};

    private final Palette palette;

    ArcInk(Palette palette) {
        this.palette = palette;
    }

    /** What joins nothing that is chosen lies below the rest; casings lie below all lines, so that crossings read. */
    void draw(List<Arc> arcs, Pen pen) {
        List<Arc> strong = arcs.stream()
                .filter(arc -> arc.link().kind() != ArcLink.Kind.THREAD)
                .toList();
        Pen casings = new Pen();
        strong.forEach(arc -> casings.stroke(line(arc), palette.surface(), CASING_PX));
        pen.group("arc-casings", casings);
        Pen lines = new Pen();
        arcs.stream()
                .filter(arc -> arc.link().kind() == ArcLink.Kind.THREAD)
                .forEach(arc -> lines.stroke(line(arc), palette.step(), THREAD_PX, THREAD_OPACITY));
        for (Arc arc : strong) {
            Double[] dash = arc.link().kind() == ArcLink.Kind.FOLLOWED ? DASHED : new Double[] {};
            lines.stroke(line(arc), palette.ink(), LINE_PX, 1, dash);
        }
        pen.group("arcs", lines);
        Pen heads = new Pen();
        strong.forEach(arc -> heads.fill(head(arc), palette.ink()));
        pen.group("arc-heads", heads);
    }

    private static Path2D line(Arc arc) {
        Path2D line = new Path2D.Double();
        for (Curve part : arc.parts()) {
            line.moveTo(part.from().x(), part.from().y());
            line.curveTo(
                    part.first().x(),
                    part.first().y(),
                    part.second().x(),
                    part.second().y(),
                    part.to().x(),
                    part.to().y());
        }
        return line;
    }

    private static Path2D head(Arc arc) {
        Path2D head = new Path2D.Double();
        Pen.line(
                head,
                arc.head().stream()
                        .flatMap(corner -> Stream.of(corner.x(), corner.y()))
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        head.closePath();
        return head;
    }
}
