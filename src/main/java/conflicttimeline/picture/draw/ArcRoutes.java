package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.Measure;
import conflicttimeline.picture.layout.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the route of an arc: the one that meets the fewest words and foreign signs; of equals the usual one. Second reading of {@code
 * routeOf} in {@code web/draw/arcs.js}.
 */
final class ArcRoutes {
    /** Between a mark and the line of an arc lies its head. */
    static final double HEAD_PX = 8;

    /** Of height to width, from which an arc is an S. */
    private static final double STEEP = 0.5;
    /** Steeper than this, in height to width, a pair may be joined beside. */
    private static final double UPRIGHT = 1.6;
    /** Less than this apart either way, no arc turns from one side to another. */
    private static final double LEAST_TURN_PX = 26;
    /** What a route costs that is not the usual one, and each px of one through words, signs, and outside the lanes. */
    private static final double OTHER_COST = 10;

    private static final double WORD_COST = 1.5;
    private static final double SIGN_COST = 2.5;
    private static final double OUTSIDE_COST = 8;
    private static final double LENGTH_COST = 0.06;
    /** Of a head that stands on a word, which no gap can free. */
    private static final double HEAD_COST = 120;

    /** In so many parts a curve is looked at where it may leave its room. */
    private static final int PARTS = 8;
    /** The era strip keeps so much free below the axis. */
    private static final double BELOW_AXIS_PX = 4;

    private final List<Area> words;
    private final List<Sign> signs;
    private final Area room;

    private record Sign(Set<Integer> of, Area area) {}

    /**
     * @param measure of the era's font
     * @param others words that the scene does not know
     */
    ArcRoutes(Scene scene, Measure measure, Collection<Box> others) {
        this.words = WordAreas.of(scene, measure, others);
        this.signs = signs(scene);
        Box body = scene.body();
        this.room = new Area(
                body.x(),
                body.x() + body.widthPx(),
                body.y() - scene.stripPx() + BELOW_AXIS_PX,
                body.y() + body.heightPx());
    }

    /** Where signs stand, and whose they are. */
    private static List<Sign> signs(Scene scene) {
        List<Sign> signs = new ArrayList<>();
        for (Scene.Mark mark : scene.marks()) {
            double half = mark.sizePx() / 2;
            if (half > 0) {
                Area area = new Area(mark.x() - half, mark.x() + half, mark.y() - half, mark.y() + half);
                signs.add(new Sign(Set.of(mark.index()), area));
            }
        }
        scene.clusters()
                .forEach(cluster -> signs.add(new Sign(new HashSet<>(cluster.indices()), Area.of(cluster.box()))));
        return signs;
    }

    /** Where words stand. */
    List<Area> words() {
        return words;
    }

    /** What an arc should stay in: the lanes and the era strip. */
    Area room() {
        return room;
    }

    /** Over the top, or up or down. */
    static ArcRoute usual(ArcEnd a, ArcEnd b) {
        double high = Math.abs(b.y() - a.y());
        if (high <= STEEP * Math.abs(b.x() - a.x()) || high < a.reachPx() + b.reachPx() + 2 * HEAD_PX) {
            return ArcRoute.OVER;
        }
        return b.y() < a.y() ? ArcRoute.UP : ArcRoute.DOWN;
    }

    ArcRoute of(ArcLink link, ArcEnd a, ArcEnd b) {
        ArcRoute usual = usual(a, b);
        if (link.kind() == ArcLink.Kind.THREAD) {
            return usual;
        }
        List<Area> foreign = signs.stream()
                .filter(sign -> !sign.of().contains(link.from()) && !sign.of().contains(link.to()))
                .map(Sign::area)
                .toList();
        ArcRoute best = usual;
        double least = Double.POSITIVE_INFINITY;
        for (ArcRoute route : tried(usual, a, b)) {
            double cost = cost(route.curve(a, b, 0, 0, room), foreign) + (route == usual ? 0 : OTHER_COST);
            if (cost < least) {
                best = route;
                least = cost;
            }
        }
        return best;
    }

    /** What fits a pair, the usual one first. */
    private static Set<ArcRoute> tried(ArcRoute usual, ArcEnd a, ArcEnd b) {
        double wide = b.x() - a.x();
        double high = Math.abs(b.y() - a.y());
        boolean tall = high >= a.reachPx() + b.reachPx() + 2 * HEAD_PX;
        boolean down = b.y() > a.y();
        Set<ArcRoute> tried = new LinkedHashSet<>(EnumSet.of(usual));
        if (usual != ArcRoute.OVER && wide != 0 && high < 2 * Math.abs(wide)) {
            tried.add(ArcRoute.OVER);
        }
        if (high < Math.abs(wide)) {
            tried.add(ArcRoute.UNDER);
        }
        if (tall) {
            tried.addAll(
                    down
                            ? List.of(ArcRoute.DOWN, ArcRoute.DOWN_EARLY, ArcRoute.DOWN_LATE)
                            : List.of(ArcRoute.UP, ArcRoute.UP_EARLY, ArcRoute.UP_LATE));
        }
        if (tall && high > UPRIGHT * Math.abs(wide)) {
            tried.add(ArcRoute.BESIDE);
            tried.add(ArcRoute.BESIDE_LEFT);
        }
        if (wide > LEAST_TURN_PX && high > LEAST_TURN_PX) {
            tried.addAll(
                    down
                            ? List.of(ArcRoute.ASIDE_DOWN, ArcRoute.DOWN_INTO)
                            : List.of(ArcRoute.ASIDE_UP, ArcRoute.UP_INTO));
        }
        return tried;
    }

    private double cost(Curve curve, List<Area> foreign) {
        Point head = curve.beforeEnd(HEAD_PX / 2);
        return WORD_COST * ArcGaps.lengthWithin(curve, words)
                + SIGN_COST * ArcGaps.lengthWithin(curve, foreign)
                + LENGTH_COST * curve.lengthPx()
                + (words.stream().anyMatch(area -> area.holds(head)) ? HEAD_COST : 0)
                + OUTSIDE_COST * outsidePx(curve);
    }

    /** How far a curve reaches beyond its room. */
    private double outsidePx(Curve curve) {
        double most = 0;
        for (int i = 1; i < PARTS; i++) {
            Point point = curve.at((double) i / PARTS);
            most = Math.max(most, Math.max(room.fromX() - point.x(), point.x() - room.toX()));
            most = Math.max(most, Math.max(room.fromY() - point.y(), point.y() - room.toY()));
        }
        return most;
    }
}
