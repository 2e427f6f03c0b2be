package conflicttimeline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which event led to which, to find what can never be: an event that is, through others, its own cause.
 *
 * <p>Nodes are numbers from 0, so that it can be asked before the events are sound. It walks without recursion: a chain
 * of 100,000 causes needs no deeper stack than one of two. Linear in nodes and links.
 */
public final class CauseGraph {
    /** How many nodes of a cycle are named. */
    private static final int NAMED = 8;

    private final int[][] causes;

    /**
     * @param causes for each node the nodes that led to it; links to itself are taken for cycles of one
     */
    public CauseGraph(int[][] causes) {
        this.causes = Arrays.stream(causes).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * A closed walk from effect to cause.
     *
     * @param effect the node whose link to {@code cause} closes the circle
     * @param first the walk from {@code cause} on, each the effect of the next; at most 8 nodes of a longer one
     * @param length how many nodes it has
     */
    public record Cycle(int effect, int cause, List<Integer> first, int length) {
        public Cycle {
            first = List.copyOf(first);
        }
    }

    /**
     * The links that close a circle, each with its circle. With all of them taken out no cycle is left; the list is empty
     * exactly if there is none. The same graph gives the same answer.
     */
    public List<Cycle> cycles() {
        List<Cycle> found = new ArrayList<>();
        // where a node is on the path from the root that is being walked; -1 not there
        int[] depth = new int[causes.length];
        int[] next = new int[causes.length];
        Arrays.fill(depth, -1);
        boolean[] done = new boolean[causes.length];
        int[] path = new int[causes.length];
        for (int root = 0; root < causes.length; root++) {
            if (done[root]) {
                continue;
            }
            int length = 0;
            depth[root] = length;
            path[length++] = root;
            while (length > 0) {
                int node = path[length - 1];
                if (next[node] == causes[node].length) {
                    done[node] = true;
                    depth[node] = -1;
                    length--;
                    continue;
                }
                int cause = causes[node][next[node]++];
                if (depth[cause] >= 0) {
                    found.add(cycle(path, depth[cause], length));
                } else if (!done[cause]) {
                    depth[cause] = length;
                    path[length++] = cause;
                }
            }
        }
        return List.copyOf(found);
    }

    private static Cycle cycle(int[] path, int from, int until) {
        int named = Math.min(until, from + NAMED);
        return new Cycle(
                path[until - 1],
                path[from],
                Arrays.stream(path, from, named).boxed().toList(),
                until - from);
    }
}
