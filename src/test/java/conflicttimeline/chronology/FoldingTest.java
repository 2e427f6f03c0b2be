package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The case table is read by {@code web/test/folding.test.js} too. */
class FoldingTest {
    @ParameterizedTest(name = "{0} is compared as {1}")
    @CsvFileSource(resources = "/cases/folding.csv", numLinesToSkip = 1)
    void makesDifferentSpellingsEqual(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Property(tries = 500, seed = "1905")
    void foldingAgainChangesNothing(@ForAll String text) {
        String folded = Folding.fold(text);
        assertEquals(folded, Folding.fold(folded));
    }

    @Test
    void wordsAreSplitAtWhiteSpaceAndKeptOnce() {
        assertEquals(List.of("susa", "road"), Folding.words("  Şuşa\u00A0susa\tRoad "));
        assertEquals(List.of(), Folding.words(" \n’ "));
    }

    @Test
    void aLongRunOfMarksIsDroppedAndNotSorted() {
        assertEquals("ab", Folding.fold("a" + "\u0301\u0323".repeat(500_000) + "b"));
        assertTrue(Folding.words("\u0301").isEmpty());
    }
}
