package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.picture.layout.Window;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows on a grid. */
class SnappingTest {
    @ParameterizedTest
    @CsvSource({"4,1", "32,1", "33,2", "64,2", "300,16", "366,16", "3653,128", "44000,2048"})
    void theStepDependsOnTheLengthOfTheWindow(double days, long step) {
        assertEquals(step, Snapping.step(days));
    }

    @Test
    void theWindowContainsWhatWasAskedForAndIsHardlyLonger() {
        assertEquals(new Window(992, 1312), Snapping.snapped(new Window(1000, 1300)));
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            double start = Math.floor((random.nextDouble() - 0.5) * 100_000);
            Window asked = new Window(start, start + Math.floor(4 + Math.pow(random.nextDouble(), 4) * 50_000));
            Window snapped = Snapping.snapped(asked);
            assertTrue(snapped.startDay() <= asked.startDay() && snapped.endDay() >= asked.endDay());
            assertTrue(snapped.days() <= asked.days() * 1.125 + 0.001, asked + " becomes " + snapped);
        }
    }

    @Test
    void windowsThatDifferByLessThanCanBeSeenAreOne() {
        Set<Window> found = new HashSet<>();
        for (int start = 0; start < 365; start++) {
            for (int days = 3600; days < 3700; days += 7) {
                found.add(Snapping.snapped(new Window(start, start + days)));
            }
        }
        assertTrue(found.size() < 16, found.size() + " pictures of 5,475 windows");
    }
}
