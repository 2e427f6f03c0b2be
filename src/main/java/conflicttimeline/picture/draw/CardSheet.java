package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Axis;
import conflicttimeline.picture.layout.AxisWords;
import conflicttimeline.picture.layout.Breaks;
import conflicttimeline.picture.layout.EraInput;
import conflicttimeline.picture.layout.FontKey;
import conflicttimeline.picture.layout.Layout;
import conflicttimeline.picture.layout.Measure;
import conflicttimeline.picture.layout.Mode;
import conflicttimeline.picture.layout.Placeable;
import conflicttimeline.picture.layout.Scale;
import conflicttimeline.picture.layout.Tick;
import conflicttimeline.picture.layout.Window;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws a card for messages and posts: a title in large type, and below it all events of a window piled on their time. The chosen one
 * is larger, in its ring, on the base line.
 */
public final class CardSheet {
    private static final double MARGIN_PX = 52;
    private static final double OVER_TITLE_PX = 20;
    private static final double TITLE_PX = 56;
    private static final double LONG_TITLE_PX = 44;
    private static final int LONG_TITLE_CHARACTERS = 60;
    /** Line height of a title, as a part of its size. */
    private static final double TITLE_LINE = 59.0 / 56;

    private static final double WHEN_PX = 24;
    private static final double AXIS_PX = 18;
    private static final double FOOT_PX = 17.5;
    private static final double PILE_TOP_PX = 252;
    private static final double BASE_PX = 501;
    /** The axis is laid out in small type and enlarged. */
    private static final double AXIS_TIMES = AXIS_PX / 12;

    private final Paper paper;
    private final Palette palette;
    private final Words words;
    private final Shown shown;
    private final Scale scale;
    private final Pen pen = new Pen();

    /**
     * The words of a card; absent ones are empty.
     *
     * @param over above the title
     * @param when in bold below it
     * @param where beside that
     * @param left at the foot
     * @param right at the foot
     * @param lang of the words, a BCP 47 tag
     * @param alternative what is seen, for whoever does not see it
     */
    public record Words(
            String over,
            String title,
            String when,
            String where,
            String left,
            String right,
            String lang,
            String alternative) {}

    /**
     * What is piled.
     *
     * @param chosen position, or -1
     */
    public record Shown(Placeable events, List<EraInput> eras, AxisWords axis, Window window, int chosen) {
        public Shown {
            eras = List.copyOf(eras);
        }
    }

    private CardSheet(Paper paper, Palette palette, Words words, Shown shown) {
        this.paper = paper;
        this.palette = palette;
        this.words = words;
        this.shown = shown;
        this.scale = new Scale(
                shown.window().startDay(), shown.window().endDay(), MARGIN_PX, paper.paperWidthPx() - MARGIN_PX);
    }

    public static Sheet of(Paper paper, Palette palette, Words words, Shown shown) {
        CardSheet card = new CardSheet(paper, palette, words, shown);
        card.draw();
        return new Sheet(
                paper.widthPx(),
                paper.heightPx(),
                paper.paperWidthPx(),
                palette.surface(),
                card.pen.inks(),
                words.lang(),
                words.title(),
                words.alternative());
    }

    private double room() {
        return paper.paperWidthPx() - 2 * MARGIN_PX;
    }

    private void draw() {
        Pen head = new Pen();
        head(head);
        pen.group("header", head);
        for (int i = 0; i < shown.eras().size(); i++) {
            EraInput era = shown.eras().get(i);
            double from = Math.max(scale.fromPx(), scale.dayToX(era.startDay()));
            double to = Math.min(scale.toPx(), scale.dayToX(era.endDay()));
            if (i % 2 == 1 && to > from) {
                pen.rectangle(from, PILE_TOP_PX, to - from, BASE_PX - PILE_TOP_PX, palette.band());
            }
        }
        new Pile(shown.events(), scale, PILE_TOP_PX + 4, BASE_PX - 5).draw(shown.chosen(), palette, pen);
        axis();
        foot();
    }

    /** Title and what stands about it, so that what is there fills the room above the pile evenly. */
    private void head(Pen head) {
        boolean over = !words.over().isEmpty();
        double most = words.title().length() >= LONG_TITLE_CHARACTERS ? LONG_TITLE_PX : TITLE_PX;
        double overPx = over ? 34 : 0;
        double whenPx = 46;
        Fitted fitted = Fitted.of(
                new Breaks(Type.measure(Mode.WIDE)).forms(words.title(), FontKey.TURNING),
                FontKey.Style.SERIF_BOLD,
                most,
                room(),
                PILE_TOP_PX - 40 - overPx - whenPx,
                TITLE_LINE);
        List<String> lines = fitted.form().lines();
        double size = fitted.sizePx();
        double linePx = size * TITLE_LINE;
        double titlePx = lines.size() * linePx;
        double top = Math.max(28, (PILE_TOP_PX - 14 - overPx - titlePx - whenPx) / 2 + 12);
        if (over) {
            double overSize = Type.fitting(words.over(), FontKey.Style.SANS, OVER_TITLE_PX, room());
            head.words(words.over(), FontKey.Style.SANS, overSize, MARGIN_PX, top + 12, palette.ink2());
        }
        double at = top + overPx;
        for (String line : lines) {
            head.words(line, FontKey.Style.SERIF_BOLD, size, MARGIN_PX, at + linePx / 2, palette.ink());
            at += linePx;
        }
        when(head, at + 28);
    }

    private void when(Pen head, double middle) {
        String where = words.where().isEmpty() ? "" : " · " + words.where();
        double wide = Type.width(words.when(), FontKey.Style.SANS_BOLD, WHEN_PX)
                + Type.width(where, FontKey.Style.SANS, WHEN_PX);
        double size = WHEN_PX * Math.min(1, room() / wide);
        double whenPx = Type.width(words.when(), FontKey.Style.SANS_BOLD, size);
        head.words(words.when(), FontKey.Style.SANS_BOLD, size, MARGIN_PX, middle, palette.ink());
        head.words(where, FontKey.Style.SANS, size, MARGIN_PX + whenPx, middle, palette.ink2());
    }

    private void axis() {
        Measure measure = Type.measure(Mode.WIDE);
        Scale small =
                new Scale(scale.startDay(), scale.endDay(), scale.fromPx() / AXIS_TIMES, scale.toPx() / AXIS_TIMES);
        Axis axis = Layout.axis(small, shown.axis(), measure);
        Path2D strokes = new Path2D.Double();
        Pen.line(strokes, scale.fromPx(), BASE_PX, scale.toPx(), BASE_PX);
        boolean years = false;
        Pen texts = new Pen();
        for (Tick tick : axis.lower()) {
            if (tick.text().isEmpty()) {
                continue;
            }
            years |= tick.text().matches(".*\\d{3,}.*");
            double at = tick.atPx() * AXIS_TIMES;
            if (at >= scale.fromPx()) {
                Pen.line(strokes, at, BASE_PX, at, BASE_PX + 8);
            }
            double half = Type.width(tick.text(), FontKey.Style.SANS, AXIS_PX) / 2;
            texts.words(
                    tick.text(),
                    FontKey.Style.SANS,
                    AXIS_PX,
                    tick.textPx() * AXIS_TIMES - half,
                    BASE_PX + 24,
                    palette.ink());
        }
        for (Tick tick : axis.upper()) {
            if (!years) {
                double x = tick.textPx() * AXIS_TIMES;
                texts.words(tick.text(), FontKey.Style.SANS_BOLD, AXIS_PX, x, BASE_PX + 47, palette.ink());
            }
        }
        pen.stroke(strokes, palette.ink(), 2);
        pen.group("axis", texts);
    }

    private void foot() {
        Pen foot = new Pen();
        double wide = Type.width(words.left(), FontKey.Style.SANS, FOOT_PX)
                + Type.width(words.right(), FontKey.Style.SANS, FOOT_PX)
                + MARGIN_PX;
        double size = FOOT_PX * Math.min(1, room() / wide);
        double middle = paper.paperHeightPx() - 40;
        foot.words(words.left(), FontKey.Style.SANS, size, MARGIN_PX, middle, palette.ink2());
        double rightPx = Type.width(words.right(), FontKey.Style.SANS, size);
        foot.words(
                words.right(),
                FontKey.Style.SANS,
                size,
                paper.paperWidthPx() - MARGIN_PX - rightPx,
                middle,
                palette.ink());
        pen.group("source", foot);
    }
}
