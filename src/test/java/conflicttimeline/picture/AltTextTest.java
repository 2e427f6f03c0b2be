package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is seen in a picture, in words. */
class AltTextTest {
    private static final Messages EN = Messages.of(Language.EN);

    @Test
    void namesTheTimelineItsSpanItsEventsAndItsTurningPoints() {
        assertEquals(
                "Timeline “A conflict”, 1905 to 2026: 2 events. Turning points: First; Second.",
                AltText.ofTimeline("A conflict", "1905 to 2026", 2, List.of("First", "Second"), EN));
        assertEquals(
                "Хронология «A conflict», 1905–2026 гг.: 21 событие.",
                AltText.ofTimeline("A conflict", "1905–2026 гг.", 21, List.of(), Messages.of(Language.RU)));
    }

    @Test
    void ofVeryManyTurningPointsItCountsTheRest() {
        List<String> many = IntStream.range(0, AltText.MOST_NAMED + 3)
                .mapToObj(i -> "Point " + i)
                .toList();
        String said = AltText.ofTimeline("A conflict", "1905 to 2026", 99, many, EN);

        assertEquals("and 3 more.", said.substring(said.length() - 11));
        assertFalse(said.contains("Point " + AltText.MOST_NAMED + ";"), said);
    }

    @Test
    void anEventIsNamedWithItsDateAndItsTimeline() {
        assertEquals(
                "The treaty, 12 May 1994. An event of the timeline “A conflict”, 1905 to 2026: 1,204 events.",
                AltText.ofEvent("The treaty", "12 May 1994", "A conflict", "1905 to 2026", 1204, EN));
    }
}
