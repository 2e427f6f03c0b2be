package conflicttimeline.picture.draw;

import conflicttimeline.picture.type.Typesetter;
import java.awt.geom.Path2D;
import java.util.List;

/** Something drawn, in px of the sheet's own paper, y down. Colours are {@code #rrggbb}. */
public sealed interface Ink {

    /** A filled path. */
    record Filled(Path2D path, String color) implements Ink {}

    /**
     * The line along a path, with flat ends.
     *
     * @param dash lengths of strokes and gaps; empty for a whole line
     */
    record Stroked(Path2D path, String color, double widthPx, double opacity, List<Double> dash) implements Ink {
        public Stroked {
            dash = List.copyOf(dash);
        }
    }

    /**
     * A line of text, as outlines.
     *
     * @param halo colour of the paper that is kept free about the letters; empty for none
     */
    record Words(Typesetter.Line line, double x, double baselineY, double sizePx, String color, String halo)
            implements Ink {
        /** How wide a halo is, on both sides of an outline together. */
        static final double HALO_PX = 4;

        double widthPx() {
            return line.ems() * sizePx;
        }
    }

    /**
     * What belongs together.
     *
     * @param name of its kind, such as {@code label}
     * @param x how far right of its place it is drawn
     * @param y how far below
     */
    record Group(String name, double x, double y, List<Ink> inks) implements Ink {
        public Group {
            inks = List.copyOf(inks);
        }
    }
}
