package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.Scene;
import java.util.HashMap;
import java.util.Map;

/**
 * What an arc leads from or to: a mark, or the cluster that holds it. Second reading of {@code End} in {@code web/draw/arcs.js}.
 *
 * @param x of its middle, in px of the drawing
 * @param halfPx half of its height
 * @param chosen it has a ring about it
 */
record ArcEnd(double x, double y, double halfPx, boolean chosen) {
    /** Between a mark and the end of an arc. */
    private static final double OFF_PX = 3.5;

    /** Where every event of a scene is drawn, by its position. */
    static Map<Integer, ArcEnd> of(Scene scene) {
        Map<Integer, ArcEnd> ends = new HashMap<>();
        for (Scene.Cluster cluster : scene.clusters()) {
            Box box = cluster.box();
            ArcEnd end =
                    new ArcEnd(box.x() + box.widthPx() / 2, box.y() + box.heightPx() / 2, box.heightPx() / 2, false);
            cluster.indices().forEach(index -> ends.put(index, end));
        }
        for (Scene.Mark mark : scene.marks()) {
            if (mark.sizePx() > 0) {
                ends.put(mark.index(), new ArcEnd(mark.x(), mark.y(), mark.sizePx() / 2, mark.chosen()));
            }
        }
        return ends;
    }

    /** From its middle to where arcs begin or end. */
    double reachPx() {
        return halfPx + (chosen ? Marks.RING_PX : 0) + OFF_PX;
    }

    /**
     * @param alongPx so far from the middle of a side, to the right or down
     */
    Point on(ArcSide side, double alongPx) {
        return side.level()
                ? new Point(x + side.x() * reachPx(), y + alongPx)
                : new Point(x + alongPx, y + side.y() * reachPx());
    }

    boolean isWhere(ArcEnd other) {
        return x == other.x && y == other.y;
    }
}
