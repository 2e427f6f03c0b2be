package conflicttimeline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExtentTest {
    @Test
    void touchingExtentsShareNoDay() {
        assertTrue(new Extent(5, 8).intersects(new Extent(7, 9)));
        assertFalse(new Extent(5, 8).intersects(new Extent(8, 9)));
        assertFalse(new Extent(8, 9).intersects(new Extent(5, 8)));
    }

    @Test
    void theLastDayIsIncludedAndTheEndIsNot() {
        assertEquals(0, Extent.ofDay(0).lastDay());
        assertEquals(1, Extent.ofDay(0).endDay());
        assertEquals(0, Extent.ofDay(0).lastDay());
    }

    @Test
    void containsItselfAndWhatLiesInside() {
        Extent week = new Extent(7, 14);
        assertTrue(week.contains(week));
        assertTrue(week.contains(new Extent(8, 13)));
        assertFalse(week.contains(new Extent(8, 15)));
    }

    @Test
    void theHullHoldsTheGapToo() {
        assertEquals(new Extent(1, 8), new Extent(5, 8).hull(new Extent(1, 2)));
    }

    @Test
    void anEmptyExtentIsRefusedWithItsDates() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new Extent(-19_402, -19_541));
        assertEquals("Extent must end after it starts: [1916-11-18, 1916-07-02)", refusal.getMessage());
        assertEquals(
                "Extent must end after it starts: [day 9223372036854775807, 1970-01-01)",
                assertThrows(IllegalArgumentException.class, () -> new Extent(Long.MAX_VALUE, 0))
                        .getMessage());
    }
}
