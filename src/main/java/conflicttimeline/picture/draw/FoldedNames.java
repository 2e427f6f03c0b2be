package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.LaneBand;
import conflicttimeline.picture.layout.Mode;
import conflicttimeline.picture.layout.Scene;
import conflicttimeline.picture.layout.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Names of folded lanes in a drawing that has no column for them: each where the row of its lane has room, from the left. A row without
 * room has none. Second reading of {@code web/draw/foldednames.js}.
 */
final class FoldedNames {
    /** From the left of the box to its text, for the shape. */
    static final double SHAPE_ROOM_PX = 16;
    /** About a name between marks. */
    private static final double GAP_PX = 5;

    private static final double HIGH_PX = 16;
    private static final double BESIDE_BAR_PX = 8;
    private static final double BESIDE_CLUSTER_PX = 2;

    /**
     * @param box in px of the drawing
     * @param shaped with the shape of its lane before it: among marks it would be taken for one
     */
    record Name(Box box, boolean shaped) {}

    private FoldedNames() {}

    /**
     * @param measure of the name in px, as it is drawn
     * @return by lane
     */
    static Map<Integer, Name> of(Scene scene, ToDoubleFunction<String> measure) {
        Map<Integer, Name> names = new LinkedHashMap<>();
        double left = scene.body().x();
        for (LaneBand lane : scene.lanes()) {
            if (scene.mode() != Mode.EMBED || !lane.folded() || lane.nameBox().isPresent() || lane.heightPx() <= 0) {
                continue;
            }
            double needPx = SHAPE_ROOM_PX + Math.ceil(measure.applyAsDouble(lane.name())) + 2 * GAP_PX;
            double at = left;
            for (Stretch taken : taken(scene, lane.index())) {
                if (taken.fromPx() - at >= needPx) {
                    break;
                }
                at = Math.max(at, taken.toPx());
            }
            if (at + needPx <= left + scene.body().widthPx()) {
                double y = (lane.fromPx() + lane.toPx() - HIGH_PX) / 2;
                names.put(lane.index(), new Name(new Box(at + GAP_PX, y, needPx - 2 * GAP_PX, HIGH_PX), at == left));
            }
        }
        return names;
    }

    /** What marks and clusters take of a lane along time, by where it begins. */
    private static List<Stretch> taken(Scene scene, int lane) {
        List<Stretch> taken = new ArrayList<>();
        for (Scene.Mark mark : scene.marks()) {
            if (mark.lane() == lane) {
                taken.add(about(mark.x(), mark.x(), mark.sizePx() + Bars.WHISKER_PX));
                mark.bar().ifPresent(bar -> taken.add(about(bar.fromPx(), bar.toPx(), BESIDE_BAR_PX)));
                mark.brackets().ifPresent(b -> taken.add(about(b.fromPx(), b.toPx(), BESIDE_BAR_PX)));
            }
        }
        for (Scene.Cluster cluster : scene.clusters()) {
            if (cluster.lane() == lane) {
                double x = cluster.box().x();
                taken.add(about(x, x + cluster.box().widthPx(), BESIDE_CLUSTER_PX));
            }
        }
        taken.sort(Comparator.comparingDouble(Stretch::fromPx));
        return taken;
    }

    private static Stretch about(double fromPx, double toPx, double besidePx) {
        return new Stretch(fromPx - besidePx, toPx + besidePx);
    }
}
