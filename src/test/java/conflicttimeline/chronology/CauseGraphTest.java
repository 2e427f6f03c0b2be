package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.CauseGraph.Cycle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseGraphTest {
    private static List<Cycle> cycles(int[]... causes) {
        return new CauseGraph(causes).cycles();
    }

    private static int[] causes(int... nodes) {
        return nodes;
    }

    @Test
    void severalCausesAndEffectsAreNoCircle() {
        assertEquals(List.of(), cycles(causes(1, 2), causes(3), causes(3), causes()));
        assertEquals(List.of(), cycles());
    }

    @Test
    void anEventThatIsItsOwnCauseIsACircleOfOne() {
        assertEquals(List.of(new Cycle(0, 0, List.of(0), 1)), cycles(causes(0)));
    }

    @Test
    void aCircleIsNamedFromItsCauseOn() {
        assertEquals(List.of(new Cycle(3, 1, List.of(1, 2, 3), 3)), cycles(causes(1), causes(2), causes(3), causes(1)));
    }

    @Test
    void circlesThatShareAnEventAreBothFound() {
        assertEquals(2, cycles(causes(1, 2), causes(0), causes(0)).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1_000, 100_000})
    void aCircleOfAnyLengthIsFoundAndEightOfItAreNamed(int length) {
        int[][] circle = IntStream.range(0, length)
                .mapToObj(i -> causes((i + 1) % length))
                .toArray(int[][]::new);
        List<Integer> named = IntStream.range(0, Math.min(8, length)).boxed().toList();
        assertEquals(List.of(new Cycle(length - 1, 0, named, length)), cycles(circle));
    }

    @Test
    void aChainOfAHundredThousandNeedsNoDeepStack() {
        int[][] chain = IntStream.range(0, 100_000)
                .mapToObj(i -> i == 99_999 ? causes() : causes(i + 1))
                .toArray(int[][]::new);
        assertEquals(List.of(), cycles(chain));
    }

    @Property(tries = 500, seed = "1988")
    void withTheClosingLinksTakenOutNoCircleIsLeft(@ForAll Random random) {
        int count = 1 + random.nextInt(12);
        List<List<Integer>> graph = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            graph.add(new ArrayList<>(
                    random.ints(random.nextInt(4), 0, count).distinct().boxed().toList()));
        }
        boolean circular = !sorts(graph);
        List<Cycle> found = new CauseGraph(arrays(graph)).cycles();
        assertEquals(circular, !found.isEmpty());
        for (Cycle cycle : found) {
            assertTrue(graph.get(cycle.effect()).contains(cycle.cause()));
            assertEquals(cycle.cause(), cycle.first().get(0));
            for (int i = 1; i < cycle.first().size(); i++) {
                assertTrue(graph.get(cycle.first().get(i - 1))
                        .contains(cycle.first().get(i)));
            }
        }
        found.forEach(cycle -> graph.get(cycle.effect()).remove(Integer.valueOf(cycle.cause())));
        assertTrue(sorts(graph));
    }

    private static int[][] arrays(List<List<Integer>> graph) {
        return graph.stream()
                .map(causes -> causes.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Whether all can be put in an order with causes first, by taking away what has no cause left. */
    private static boolean sorts(List<List<Integer>> graph) {
        boolean[] done = new boolean[graph.size()];
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < done.length; i++) {
                if (!done[i] && graph.get(i).stream().allMatch(cause -> done[cause])) {
                    done[i] = true;
                    changed = true;
                }
            }
        }
        return IntStream.range(0, done.length).allMatch(i -> done[i]);
    }

    @Test
    void theGraphIsCopied() {
        int[][] causes = {{1}, {}};
        var graph = new CauseGraph(causes);
        causes[1] = new int[] {0};
        assertFalse(Arrays.deepEquals(causes, new int[][] {{1}, {}}));
        assertEquals(List.of(), graph.cycles());
    }
}
