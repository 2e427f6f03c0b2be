package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.CauseThread.Member;
import conflicttimeline.chronology.CauseThread.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Threads of causes; the case table is the script's too. */
class CauseThreadTest {

    @ParameterizedTest(name = "{3} {2} in {0}")
    @CsvFileSource(resources = "/cases/threads.csv", numLinesToSkip = 2, emptyValue = "")
    void isToldByGenerations(String steps, String turning, int of, String way, String told) {
        List<CauseStep> pairs = Arrays.stream(steps.split(" "))
                .filter(step -> !step.isEmpty())
                .map(step -> step.split(">"))
                .map(step -> new CauseStep(Integer.parseInt(step[1]), Integer.parseInt(step[0])))
                .toList();
        Set<String> weighty = turning == null ? Set.of() : Set.of(turning.split(" "));

        CauseThread thread = CauseThread.follow(
                of,
                way.equals("why") ? Way.BACK : Way.FORWARD,
                pairs,
                position -> weighty.contains(String.valueOf(position)));

        assertEquals(told, thread.members().stream().map(CauseThreadTest::told).collect(Collectors.joining(" ")));
    }

    private static String told(Member member) {
        return member.nearer().map(String::valueOf).orElse(".") + ":" + member.position() + "!" + member.generation()
                + (member.end() ? "*" : "") + (member.first() ? "" : "-");
    }

    @Test
    void inAnyGraphEveryRootIsToldFirstAndNoEventTwice() {
        Random random = new Random(1905);
        for (int round = 0; round < 200; round++) {
            int count = 2 + random.nextInt(40);
            Set<CauseStep> steps = new HashSet<>();
            for (int n = random.nextInt(3 * count); n > 0; n--) {
                int effect = 1 + random.nextInt(count - 1);
                steps.add(new CauseStep(effect, random.nextInt(effect)));
            }
            CauseThread thread =
                    CauseThread.follow(random.nextInt(count), Way.BACK, new ArrayList<>(steps), p -> false);
            Set<Integer> positions =
                    thread.members().stream().map(Member::position).collect(Collectors.toSet());

            assertEquals(thread.members().size(), positions.size());
            for (CauseStep step : steps) {
                assertTrue(!positions.contains(step.effect()) || positions.contains(step.cause()), step.toString());
            }
            assertTrue(thread.members().stream().filter(Member::end).allMatch(Member::first));
            assertEquals(
                    thread.members(),
                    thread.groups(member -> true).stream()
                            .flatMap(group -> group.members().stream())
                            .toList());
        }
    }
}
