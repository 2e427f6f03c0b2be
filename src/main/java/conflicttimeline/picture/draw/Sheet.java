package conflicttimeline.picture.draw;

import java.util.List;

/**
 * A finished picture, before it is written as SVG or PNG.
 *
 * @param widthPx of the picture
 * @param paperWidthPx of the paper that {@code inks} are drawn on; it is scaled to the picture
 * @param lang language of title and description, a BCP 47 tag
 * @param title its name
 * @param description what is seen, for whoever does not see it
 */
public record Sheet(
        int widthPx,
        int heightPx,
        double paperWidthPx,
        String ground,
        List<Ink> inks,
        String lang,
        String title,
        String description) {
    public Sheet {
        inks = List.copyOf(inks);
    }

    double scale() {
        return widthPx / paperWidthPx;
    }

    double paperHeightPx() {
        return heightPx / scale();
    }

    /** As SVG. */
    public String svg() {
        return new Svg(this).write();
    }

    /** As PNG; equal bytes for equal sheets. */
    public byte[] png() {
        return Png.write(this);
    }
}
