package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.Breaks;
import conflicttimeline.picture.layout.Broken;
import conflicttimeline.picture.layout.EraBand;
import conflicttimeline.picture.layout.FontKey;
import conflicttimeline.picture.layout.LaneBand;
import conflicttimeline.picture.layout.Placeable;
import conflicttimeline.picture.layout.Scene;
import conflicttimeline.picture.layout.Side;
import conflicttimeline.picture.layout.Tick;
import java.util.Map;
import java.util.function.Function;

/** All text of the drawing, and the shapes that stand beside the names of lanes. As {@code web/draw/words.js}. */
final class Lettering {
    /** Middle of the two rows of the axis. */
    private static final double UPPER_PX = 9;

    private static final double LOWER_PX = 26;
    /** A lane's name in the column beside the lanes. */
    private static final double NAME_X_PX = 38;

    private static final double NAME_Y_PX = 8.5;
    private static final double NAME_END_PX = 6;
    private static final double SHAPE_X_PX = 24.5;
    private static final double SHAPE_Y_PX = 16;
    private static final double SHAPE_PX = 11.5;
    private static final double COUNT_PX = 11.5;
    private static final double COUNT_LINE_PX = 14;
    private static final double FOLDED_SHAPE_PX = 10;
    private static final double SMALL_SHAPE_PX = 8;
    private static final double FOLDED_NAME_PX = 10.5;
    /** A smaller date stands on the same line as its title when its middle is so much lower. */
    private static final double BESIDE_DROP_PX = 1;
    /** Line height of a name, as a part of its size. */
    private static final double LANE_LINE = 1.2;

    private final Palette palette;
    private final Scene scene;
    private final Map<Integer, FoldedNames.Name> folded;
    private final Breaks breaks;

    /**
     * @param folded names of folded lanes that have no column, by lane
     */
    Lettering(Palette palette, Scene scene, Map<Integer, FoldedNames.Name> folded) {
        this.palette = palette;
        this.scene = scene;
        this.folded = folded;
        this.breaks = new Breaks(Type.measure(scene.mode()));
    }

    void axis(Pen pen) {
        for (Tick tick : scene.axis().upper()) {
            pen.words(tick.text(), FontKey.AXIS_STRONG, scene.mode(), tick.textPx(), UPPER_PX, palette.ink());
        }
        for (Tick tick : scene.axis().lower()) {
            FontKey font = tick.text().matches("\\d{1,2}") ? FontKey.AXIS_DAY : FontKey.AXIS;
            double half = Type.measure(scene.mode()).width(tick.text(), font) / 2;
            pen.words(tick.text(), font, scene.mode(), tick.textPx() - half, LOWER_PX, palette.ink());
        }
    }

    void eras(Pen pen) {
        for (EraBand era : scene.eras()) {
            for (int n = 0; n < era.lines().size(); n++) {
                double middle = era.textY() + (n + 0.5) * FontKey.ERA.linePx();
                pen.words(era.lines().get(n), FontKey.ERA, scene.mode(), era.textX(), middle, palette.ink2());
            }
        }
    }

    /**
     * @param countOf what stands below a name in the column
     * @param halo whether arcs may pass behind names
     */
    void lanes(Pen pen, Function<LaneBand, String> countOf, boolean halo) {
        for (LaneBand lane : scene.lanes()) {
            if (lane.heightPx() <= 0) {
                continue;
            }
            Pen one = new Pen(halo ? palette.surface() : "");
            if (lane.nameBox().isPresent()) {
                within(one, lane, lane.nameBox().get());
            } else if (scene.body().x() > 0) {
                beside(one, lane, countOf.apply(lane));
            } else {
                FoldedNames.Name name = folded.get(lane.index());
                if (name != null) {
                    between(one, lane, name);
                }
            }
            pen.group("lane-name", one);
        }
    }

    /** In px, as {@link #between} writes it. */
    static double foldedWidth(String name) {
        return Type.width(name, FontKey.Style.SANS, FOLDED_NAME_PX);
    }

    /** A folded lane of a narrow drawing has its name where its row has room; a still picture has no other way to say it. */
    private void between(Pen pen, LaneBand lane, FoldedNames.Name name) {
        double middle = (lane.fromPx() + lane.toPx()) / 2;
        double x = name.box().x();
        if (name.shaped()) {
            pen.fill(
                    Shapes.of(lane.index(), x + (FoldedNames.SHAPE_ROOM_PX - 4) / 2, middle, SMALL_SHAPE_PX),
                    palette.lane(lane.index()));
            x += FoldedNames.SHAPE_ROOM_PX;
        }
        pen.words(lane.name(), FontKey.Style.SANS, FOLDED_NAME_PX, x, middle, palette.ink3());
    }

    private void within(Pen pen, LaneBand lane, Box box) {
        double middle = box.y() + box.heightPx() / 2;
        pen.fill(
                Shapes.of(lane.index(), box.x() + (FoldedNames.SHAPE_ROOM_PX - 4) / 2, middle, FOLDED_SHAPE_PX),
                palette.lane(lane.index()));
        double size = Type.fitting(
                lane.name(),
                FontKey.LANE.style(),
                FontKey.LANE.sizePx(scene.mode()),
                box.widthPx() - FoldedNames.SHAPE_ROOM_PX);
        pen.words(lane.name(), FontKey.LANE.style(), size, box.x() + FoldedNames.SHAPE_ROOM_PX, middle, palette.ink());
    }

    private void beside(Pen pen, LaneBand lane, String count) {
        double roomPx = scene.body().x() - NAME_X_PX - NAME_END_PX;
        FontKey.Style style = lane.folded() ? FontKey.Style.SANS : FontKey.LANE.style();
        String color = lane.folded() ? palette.ink3() : palette.ink();
        double usual = FontKey.LANE.sizePx(scene.mode());
        double heightPx = lane.folded() ? lane.heightPx() - 2 : lane.heightPx() - NAME_Y_PX - COUNT_LINE_PX + 1;
        Fitted fitted = Fitted.of(breaks.forms(lane.name(), FontKey.LANE), style, usual, roomPx, heightPx, LANE_LINE);
        Broken form = fitted.form();
        double size = fitted.sizePx();
        double linePx = size * LANE_LINE;
        double top = lane.folded()
                ? (lane.fromPx() + lane.toPx() - linePx * form.lines().size()) / 2
                : lane.fromPx() + NAME_Y_PX;
        double shapeY = lane.folded() ? (lane.fromPx() + lane.toPx()) / 2 : lane.fromPx() + SHAPE_Y_PX;
        pen.fill(
                Shapes.of(lane.index(), SHAPE_X_PX, shapeY, lane.folded() ? FOLDED_SHAPE_PX : SHAPE_PX),
                palette.lane(lane.index()));
        for (int n = 0; n < form.lines().size(); n++) {
            pen.words(form.lines().get(n), style, size, NAME_X_PX, top + (n + 0.5) * linePx, color);
        }
        if (!lane.folded()) {
            double middle = top + form.lines().size() * linePx + COUNT_LINE_PX / 2;
            pen.words(count, FontKey.Style.SANS, COUNT_PX, NAME_X_PX, middle, palette.ink3());
        }
    }

    /**
     * @param halo whether arcs may pass behind names
     */
    void labels(Pen pen, Placeable events, boolean halo) {
        for (Scene.Label label : scene.labels()) {
            Pen one = new Pen(halo && !label.chosen() ? palette.surface() : "");
            label(one, label, events.title(label.index()));
            pen.group("label", one);
        }
    }

    private void label(Pen pen, Scene.Label label, String title) {
        Box box = label.box();
        if (label.chosen()) {
            pen.rectangle(box.x() - 3, box.y(), box.widthPx() + 6, box.heightPx(), palette.chosen());
        }
        FontKey font = FontKey.ofTitle(label.importance(), scene.crowded());
        String color = label.chosen() ? palette.onChosen() : palette.title(label.importance());
        double top = box.y();
        for (String line : breaks.forms(title, font).get(label.titleLines() - 1).lines()) {
            aligned(pen, label, line, font, top + font.linePx() / 2, color);
            top += font.linePx();
        }
        String dateColor = label.chosen() ? palette.onChosen() : palette.ink2();
        if (label.dateBeside()) {
            // on the baseline of the title, away from the mark
            double x = label.side() == Side.LEFT
                    ? box.x()
                    : box.x() + box.widthPx() - Type.measure(scene.mode()).width(label.dateText(), FontKey.DATE);
            pen.words(
                    label.dateText(),
                    FontKey.DATE,
                    scene.mode(),
                    x,
                    top - font.linePx() / 2 + BESIDE_DROP_PX,
                    dateColor);
        } else {
            aligned(pen, label, label.dateText(), FontKey.DATE, top + FontKey.DATE.linePx() / 2, dateColor);
        }
    }

    private void aligned(Pen pen, Scene.Label label, String text, FontKey font, double middle, String color) {
        double widthPx = Type.measure(scene.mode()).width(text, font);
        double x = label.side() == Side.LEFT
                ? label.box().x() + label.box().widthPx() - widthPx
                : label.box().x();
        pen.words(text, font, scene.mode(), x, middle, color);
    }

    void clusters(Pen pen) {
        for (Scene.Cluster cluster : scene.clusters()) {
            Pen one = new Pen();
            Box box = cluster.box();
            var outline = Shapes.pill(box.x() + 0.875, box.y() + 0.875, box.widthPx() - 1.75, box.heightPx() - 1.75);
            one.fill(outline, palette.surface());
            one.stroke(outline, cluster.steppedBack() ? palette.step() : palette.lane(cluster.lane()), 1.75);
            String count = Integer.toString(cluster.indices().size());
            double widthPx = Type.measure(scene.mode()).width(count, FontKey.COUNT);
            one.words(
                    count,
                    FontKey.COUNT,
                    scene.mode(),
                    box.x() + (box.widthPx() - widthPx) / 2,
                    box.y() + box.heightPx() / 2,
                    cluster.steppedBack() ? palette.ink3() : palette.ink());
            pen.group("cluster", one);
        }
    }
}
