package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.picture.layout.Window;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when, no more exactly than the window is long. */
class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "1987-03-01,2026-08-01,EN,1987 to 2026",
        "1987-03-01,2026-08-01,RU,1987–2026 гг.",
        "2020-09-01,2021-03-01,EN,September 2020 to February 2021",
        "2020-11-09,2020-11-11,EN,9 to 10 November 2020",
        "2020-11-09,2020-11-10,EN,9 November 2020",
        "-0499-01-01,0477-01-01,EN,500 BCE to 476"
    })
    void aWindowIsSaidInWords(String from, String until, Language language, String words) {
        Window window = new Window(
                LocalDate.parse(from).toEpochDay(), LocalDate.parse(until).toEpochDay());
        assertEquals(words, Spans.words(window, Messages.of(language)));
    }
}
