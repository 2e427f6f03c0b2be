package conflicttimeline.picture.layout;

import java.util.List;

/** A cluster on its way into the scene; it grows while its lane is packed. */
final class Pill {
    List<Integer> indices;
    /** Along time, its middle. */
    final double at;

    double halfPx;
    final int y;
    RowBox box;

    Pill(List<Integer> indices, double at, double halfPx, int y, RowBox box) {
        this.indices = indices;
        this.at = at;
        this.halfPx = halfPx;
        this.y = y;
        this.box = box;
    }
}
