package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.EraBand;
import conflicttimeline.picture.layout.LaneBand;
import conflicttimeline.picture.layout.Scene;
import conflicttimeline.picture.layout.Tick;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The paper under the events: bands and hairlines of eras, grid, rules between lanes, and the strokes of the axis. As {@code web/draw/ground.js}. */
final class Ground {
    /** Lower ticks nearer than this stand without a stroke on the axis: the grid below says where they are. */
    private static final double LEAST_TICK_PX = 26;

    private static final double TICK_PX = 4;
    private static final double STRONG_TICK_PX = 7;
    /** The separator before a text of the upper level. */
    private static final double SEPARATOR_FROM_PX = 3;

    private static final double SEPARATOR_TO_PX = 16;

    private final Palette palette;
    private final Scene scene;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    Ground(Palette palette, Scene scene) {
        this.palette = palette;
        this.scene = scene;
        this.left = scene.body().x();
        this.right = left + scene.body().widthPx();
        this.top = scene.body().y() - scene.stripPx();
        this.bottom = scene.body().y() + scene.body().heightPx();
    }

    void draw(Pen pen) {
        for (EraBand era : scene.eras()) {
            double from = Math.max(era.fromPx(), left);
            double to = Math.min(era.toPx(), right);
            if (era.tinted() && to > from) {
                pen.rectangle(from, top, to - from, bottom - top, palette.band());
            }
        }
        List<Tick> lower = scene.axis().lower().stream()
                .filter(tick -> inside(tick.atPx()))
                .toList();
        Set<Double> strongAt = scene.axis().upper().stream()
                .map(tick -> hundredths(tick.atPx()))
                .filter(this::inside)
                .collect(Collectors.toCollection(TreeSet::new));
        Path2D grid = new Path2D.Double();
        // a bare tick has no grid line, but a unit whose text stands in its middle has one where it begins
        lower.stream()
                .filter(tick -> !tick.text().isEmpty() || tick.textPx() != tick.atPx())
                .filter(tick -> !strongAt.contains(hundredths(tick.atPx())))
                .forEach(tick -> upright(grid, tick.atPx(), scene.body().y(), bottom));
        pen.stroke(grid, palette.line(), 1, 0.8);
        Path2D strong = new Path2D.Double();
        strongAt.forEach(at -> upright(strong, at, scene.body().y(), bottom));
        pen.stroke(strong, palette.strongLine(), 1);
        Path2D borders = new Path2D.Double();
        Set<Double> ends = new TreeSet<>();
        scene.eras().forEach(era -> {
            ends.add(hundredths(era.fromPx()));
            ends.add(hundredths(era.toPx()));
        });
        ends.stream().filter(this::inside).forEach(at -> upright(borders, at, top, bottom));
        pen.stroke(borders, palette.control(), 1, 0.55, 1.0, 3.0);
        Path2D rules = new Path2D.Double();
        scene.lanes().stream().skip(1).map(LaneBand::fromPx).forEach(at -> Pen.line(rules, 0, at, scene.widthPx(), at));
        pen.stroke(rules, palette.line(), 1);
        axis(pen, lower, strongAt);
    }

    private void axis(Pen pen, List<Tick> lower, Set<Double> strongAt) {
        double spacing = lower.size() > 1
                ? (lower.get(lower.size() - 1).atPx() - lower.get(0).atPx()) / (lower.size() - 1)
                : Double.POSITIVE_INFINITY;
        boolean bare = lower.stream().anyMatch(tick -> tick.text().isEmpty() && tick.textPx() == tick.atPx());
        Path2D ticks = new Path2D.Double();
        if (spacing >= LEAST_TICK_PX || bare) {
            lower.forEach(tick -> upright(ticks, tick.atPx(), top - TICK_PX, top));
        }
        for (double at : strongAt) {
            upright(ticks, at, top - STRONG_TICK_PX, top);
            if (at > left + 1) {
                upright(ticks, at, SEPARATOR_FROM_PX, SEPARATOR_TO_PX);
            }
        }
        pen.stroke(ticks, palette.control(), 1);
        Path2D edge = new Path2D.Double();
        if (left > 0) {
            upright(edge, left, top, bottom);
        }
        pen.stroke(edge, palette.line(), 1);
        Path2D line = new Path2D.Double();
        Pen.line(line, left, top, scene.widthPx(), top);
        pen.stroke(line, palette.ink(), 1);
    }

    private boolean inside(double at) {
        return at >= left - 0.01 && at <= right + 0.01;
    }

    private static void upright(Path2D path, double x, double from, double to) {
        Pen.line(path, x, from, x, to);
    }

    private static double hundredths(double px) {
        return Math.round(px * 100) / 100.0;
    }
}
