package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.Breaks;
import conflicttimeline.picture.layout.FontKey;
import conflicttimeline.picture.layout.Layout;
import conflicttimeline.picture.layout.Mode;
import conflicttimeline.picture.layout.Scene;
import conflicttimeline.picture.layout.SceneInput;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;

/**
 * Draws a view of a timeline: its title, the drawing, and a line that says where it is from. Where the lanes need more height than the
 * picture has, the paper grows and all of it is drawn smaller: nothing is cut.
 */
public final class TimelineSheet {
    private static final double MARGIN_PX = 20;
    private static final double HEADER_PX = 62;
    private static final double HEADER_EMBED_PX = 54;
    private static final double FOOTER_PX = 34;
    private static final double TITLE_PX = 28;
    private static final double TITLE_EMBED_PX = 22;
    /** A longer title stands in two lines, and then as small as it needs to be. */
    private static final double LEAST_TITLE_PX = 17;

    private static final double ABOUT_PX = 13;
    private static final double SOURCE_PX = 11.5;
    private static final double NONE_PX = 16;
    private static final double WIDE_FROM_PX = 1000;
    /** So often the paper may grow. */
    private static final int MOST_GROWTHS = 5;

    private final Palette palette;
    private final Wording wording;
    private final SceneMaker scenes;
    private final List<ArcLink> links;
    private final double paperWidthPx;
    private final double paperHeightPx;
    private final Scene scene;
    private final SceneInput input;

    /** What is laid out, in a box that is found while drawing. */
    @FunctionalInterface
    public interface SceneMaker {
        SceneInput in(double widthPx, double heightPx);
    }

    private TimelineSheet(Paper paper, Palette palette, Wording wording, SceneMaker scenes, List<ArcLink> links) {
        this.palette = palette;
        this.wording = wording;
        this.scenes = scenes;
        this.links = List.copyOf(links);
        double width = paper.paperWidthPx();
        double height = paper.paperHeightPx();
        SceneInput asked = input(width, height);
        Scene found = Layout.of(asked);
        for (int grown = 0; grown < MOST_GROWTHS && found.heightPx() > asked.heightPx() + 0.5; grown++) {
            double times = 1 + (found.heightPx() - asked.heightPx()) / height;
            width *= times;
            height *= times;
            asked = input(width, height);
            found = Layout.of(asked);
        }
        this.paperWidthPx = width;
        this.paperHeightPx = height;
        this.input = asked;
        this.scene = found;
    }

    private SceneInput input(double width, double height) {
        double left = isWide(width) ? 0 : MARGIN_PX;
        return scenes.in(width - left - MARGIN_PX, height - headerPx(width) - FOOTER_PX);
    }

    private static boolean isWide(double width) {
        return width - MARGIN_PX >= WIDE_FROM_PX;
    }

    private static double headerPx(double width) {
        return isWide(width) ? HEADER_PX : HEADER_EMBED_PX;
    }

    /**
     * @param links what is joined by arcs, where both ends are in view
     */
    public static Sheet of(Paper paper, Palette palette, Wording wording, SceneMaker scenes, List<ArcLink> links) {
        TimelineSheet made = new TimelineSheet(paper, palette, wording, scenes, links);
        return new Sheet(
                paper.widthPx(),
                paper.heightPx(),
                made.paperWidthPx,
                palette.surface(),
                made.inks(),
                wording.lang(),
                wording.title(),
                wording.alternative());
    }

    private List<Ink> inks() {
        Pen pen = new Pen();
        header(pen);
        Pen drawing = new Pen();
        drawing(drawing);
        pen.group("drawing", isWide(paperWidthPx) ? 0 : MARGIN_PX, headerPx(paperWidthPx), drawing);
        footer(pen);
        return pen.inks();
    }

    private void header(Pen pen) {
        Pen header = new Pen();
        double room = paperWidthPx - 2 * MARGIN_PX;
        double usual = isWide(paperWidthPx) ? TITLE_PX : TITLE_EMBED_PX;
        double heightPx = headerPx(paperWidthPx);
        double aboutPx = Type.width(wording.about(), FontKey.Style.SANS, ABOUT_PX);
        double titlePx = Type.width(wording.title(), FontKey.Style.SERIF_BOLD, usual);
        if (titlePx + 2 * MARGIN_PX + aboutPx <= room) {
            double middle = heightPx / 2;
            header.words(wording.title(), FontKey.Style.SERIF_BOLD, usual, MARGIN_PX, middle, palette.ink());
            double x = paperWidthPx - MARGIN_PX - aboutPx;
            // both stand on one line
            double lower = middle + Type.BASELINE * (usual - ABOUT_PX);
            header.words(wording.about(), FontKey.Style.SANS, ABOUT_PX, x, lower, palette.ink2());
        } else {
            title(header, room, Math.min(usual, 20), heightPx - 22);
            double size = Type.fitting(wording.about(), FontKey.Style.SANS, ABOUT_PX - 1, room);
            header.words(wording.about(), FontKey.Style.SANS, size, MARGIN_PX, heightPx - 13, palette.ink2());
        }
        pen.group("header", header);
    }

    /** In one line or, where that would be small, in two. */
    private void title(Pen header, double room, double usual, double heightPx) {
        double one = Type.fitting(wording.title(), FontKey.Style.SERIF_BOLD, usual, room);
        List<String> lines = List.of(wording.title());
        double size = one;
        if (one < LEAST_TITLE_PX) {
            var forms = new Breaks(Type.measure(Mode.WIDE)).forms(wording.title(), FontKey.TURNING);
            List<String> two = forms.get(Math.min(1, forms.size() - 1)).lines();
            double widest = two.stream()
                    .mapToDouble(line -> Type.fitting(line, FontKey.Style.SERIF_BOLD, LEAST_TITLE_PX - 2, room))
                    .min()
                    .orElse(one);
            if (two.size() > 1 && widest > one) {
                lines = two;
                size = widest;
            }
        }
        for (int n = 0; n < lines.size(); n++) {
            double middle = heightPx * (n + 1) / (lines.size() + 1.0) + 3;
            header.words(lines.get(n), FontKey.Style.SERIF_BOLD, size, MARGIN_PX, middle, palette.ink());
        }
    }

    private void drawing(Pen pen) {
        new Ground(palette, scene).draw(pen);
        Map<Integer, FoldedNames.Name> folded = FoldedNames.of(scene, Lettering::foldedWidth);
        Lettering lettering = new Lettering(palette, scene, folded);
        Bars bars = new Bars(palette, scene);
        scene.marks().forEach(mark -> bars.draw(mark, pen));
        List<Box> others = folded.values().stream().map(FoldedNames.Name::box).toList();
        new ArcInk(palette).draw(Arcs.of(scene, links, Type.measure(scene.mode()), others), pen);
        new Marks(palette).draw(scene.marks(), pen);
        lettering.clusters(pen);
        lettering.labels(pen, input.events(), !links.isEmpty());
        lettering.axis(pen);
        lettering.eras(pen);
        lettering.lanes(pen, wording.laneCount(), !links.isEmpty());
        if (scene.marks().isEmpty() && scene.clusters().isEmpty()) {
            none(pen);
        }
    }

    private void none(Pen pen) {
        Box body = scene.body();
        double size = Type.fitting(wording.none(), FontKey.Style.SERIF_BOLD, NONE_PX, body.widthPx() - 2 * MARGIN_PX);
        double widthPx = Type.width(wording.none(), FontKey.Style.SERIF_BOLD, size);
        double x = body.x() + (body.widthPx() - widthPx) / 2;
        double middle = body.y() + body.heightPx() / 2;
        Pen sentence = new Pen();
        sentence.rectangle(x - 12, middle - 18, widthPx + 24, 36, palette.surface());
        sentence.words(wording.none(), FontKey.Style.SERIF_BOLD, size, x, middle, palette.ink());
        pen.group("none", sentence);
    }

    private void footer(Pen pen) {
        Pen footer = new Pen();
        double top = paperHeightPx - FOOTER_PX;
        Path2D rule = new Path2D.Double();
        Pen.line(rule, 0, top, paperWidthPx, top);
        footer.stroke(rule, palette.line(), 1);
        double size = Type.fitting(wording.source(), FontKey.Style.SANS, SOURCE_PX, paperWidthPx - 2 * MARGIN_PX);
        footer.words(wording.source(), FontKey.Style.SANS, size, MARGIN_PX, top + FOOTER_PX / 2, palette.ink3());
        pen.group("source", footer);
    }
}
