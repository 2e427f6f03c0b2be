package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.FontKey;
import conflicttimeline.picture.layout.Measure;
import conflicttimeline.picture.layout.Mode;
import conflicttimeline.picture.type.Face;
import conflicttimeline.picture.type.Typesetter;

/**
 * The faces behind the fonts of the drawing. DejaVu's small letters are larger than those of most fonts of the same size, so it is set
 * smaller and then looks as large.
 */
public final class Type {
    /** From the middle of a line of text down to its base line, as a part of the font's size. */
    static final double BASELINE = 0.345;

    private static final double SANS_FACTOR = 0.94;
    private static final double SERIF_FACTOR = 0.92;

    private Type() {}

    static double factor(FontKey.Style style) {
        return switch (style) {
            case SANS, SANS_BOLD -> SANS_FACTOR;
            case SERIF_BOLD, SERIF_ITALIC -> SERIF_FACTOR;
        };
    }

    static Typesetter.Line set(String text, FontKey.Style style) {
        return Typesetter.set(text, face(style));
    }

    private static Face face(FontKey.Style style) {
        return switch (style) {
            case SANS -> Face.SANS;
            case SANS_BOLD -> Face.SANS_BOLD;
            case SERIF_BOLD -> Face.SERIF_BOLD;
            case SERIF_ITALIC -> Face.SERIF_ITALIC;
        };
    }

    /** Measures as {@link Pen} draws. */
    public static Measure measure(Mode mode) {
        return (text, font) -> width(text, font.style(), font.sizePx(mode));
    }

    static double width(String text, FontKey.Style style, double sizePx) {
        return Typesetter.ems(text, face(style)) * sizePx * factor(style);
    }

    /** The largest size up to a given one in which a text is no wider than the room; no text is cut. */
    static double fitting(String text, FontKey.Style style, double sizePx, double roomPx) {
        double widthPx = width(text, style, sizePx);
        return widthPx <= roomPx ? sizePx : sizePx * Math.max(1, roomPx) / widthPx;
    }
}
