package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.Measure;
import conflicttimeline.picture.layout.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What led to what, as arcs from cause to effect. Level pairs are joined over the top, steep ones by an S with upright ends, unless another
 * route meets fewer words and signs; what words are met all the same, the arc is open for them. Second reading of {@code arcsOf} in {@code
 * web/draw/arcs.js}, for time to the right.
 */
final class Arcs {
    /** Between heads that meet, and between tails; less where they would spread wider than their mark. */
    private static final double HEADS_APART_PX = 5;

    private static final double TAILS_APART_PX = 2.5;
    private static final double HEADS_SPREAD_PX = 26;
    private static final double TAILS_SPREAD_PX = 10;

    private record Routed(ArcLink link, ArcEnd a, ArcEnd b, ArcRoute route) {}

    /** An end of an arc on a side of a mark: its place among all ends, and by what it is sorted. */
    private record Here(int n, double at) {
        boolean isHead() {
            return n % 2 == 1;
        }

        static int compare(Here one, Here other) {
            return one.at < other.at ? -1 : one.at > other.at ? 1 : Integer.compare(one.n, other.n);
        }
    }

    /** Of so many arcs at a mark none finds a way of its own: all take the usual one. */
    private static final int MOST_ROUTED = 60;

    private final List<Routed> routed = new ArrayList<>();

    private static boolean inView(ArcLink link, Map<Integer, ArcEnd> ends) {
        ArcEnd a = ends.get(link.from());
        ArcEnd b = ends.get(link.to());
        return a != null && b != null && !a.isWhere(b);
    }

    private Arcs(Scene scene, List<ArcLink> links, ArcRoutes routes) {
        Map<Integer, ArcEnd> ends = ArcEnd.of(scene);
        List<ArcLink> seen = links.stream().filter(link -> inView(link, ends)).toList();
        boolean many =
                seen.stream().filter(link -> link.kind() != ArcLink.Kind.THREAD).count() > MOST_ROUTED;
        for (ArcLink link : seen) {
            ArcEnd a = Objects.requireNonNull(ends.get(link.from()));
            ArcEnd b = Objects.requireNonNull(ends.get(link.to()));
            routed.add(new Routed(link, a, b, many ? ArcRoutes.usual(a, b) : routes.of(link, a, b)));
        }
    }

    /**
     * The arcs of those links whose two ends are in view, in a cluster at least.
     *
     * @param measure of the era's font
     * @param others words that the scene does not know
     */
    static List<Arc> of(Scene scene, List<ArcLink> links, Measure measure, Collection<Box> others) {
        if (links.isEmpty()) {
            return List.of();
        }
        ArcRoutes routes = new ArcRoutes(scene, measure, others);
        Arcs arcs = new Arcs(scene, links, routes);
        return IntStream.range(0, arcs.routed.size())
                .mapToObj(i -> arcs.bent(i, routes))
                .toList();
    }

    private Arc bent(int i, ArcRoutes routes) {
        Routed arc = routed.get(i);
        Curve curve = arc.route.curve(arc.a, arc.b, shift(i, false), shift(i, true), routes.room());
        return Arc.along(curve, arc.link, arc.route, routes.words());
    }

    /**
     * Ends that meet on one side of a mark stand beside one another, in the order of where their arcs come from.
     *
     * @return px to the right, or down
     */
    private double shift(int i, boolean head) {
        Routed arc = routed.get(i);
        int mark = head ? arc.link.to() : arc.link.from();
        ArcSide side = head ? arc.route.to() : arc.route.from();
        List<Here> here = new ArrayList<>();
        for (int n = 0; n < routed.size(); n++) {
            Routed other = routed.get(n);
            if (other.link.from() == mark && other.route.from() == side) {
                here.add(new Here(2 * n, place(side, other.b, other.a)));
            }
            if (other.link.to() == mark && other.route.to() == side) {
                here.add(new Here(2 * n + 1, place(side, other.a, other.b)));
            }
        }
        here.sort(Here::compare);
        int own = 2 * i + (head ? 1 : 0);
        int place = 0;
        while (here.get(place).n() != own) {
            place++;
        }
        boolean heads = here.stream().anyMatch(Here::isHead);
        double spread = (heads ? HEADS_SPREAD_PX : TAILS_SPREAD_PX) / Math.max(1, here.size() - 1);
        double apart = Math.min(heads ? HEADS_APART_PX : TAILS_APART_PX, spread);
        return (place - (here.size() - 1) / 2.0) * apart;
    }

    /** Beside, arcs lie within one another: of those that go one way the furthest begins nearest to the middle. */
    private static double place(ArcSide side, ArcEnd other, ArcEnd here) {
        return side.level() ? 1 / (other.y() - here.y()) : other.x();
    }
}
