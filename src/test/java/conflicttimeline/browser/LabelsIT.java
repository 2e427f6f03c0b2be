package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as a real Chromium sets them, in its own fonts: none meets another, is cut, or lies on a foreign mark or bar. */
class LabelsIT {
    private static final int WINDOWS = 10;

    /** The script that makes the seeded timelines of the other tests, as a file. */
    private static final String SEEDED =
            "import('./web/test/seeded.js').then(({ csvOf }) => process.stdout.write(csvOf(1000)))";

    private static Site shipped;
    private static Site thousand;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        var csv = NodeJs.run(List.of("--no-warnings", "-e", SEEDED));
        assertEquals(0, csv.exitCode(), csv.output());
        Path file = Files.writeString(folder.resolve("seeded.csv"), csv.output());
        shipped = Site.start("--port", "0");
        thousand = Site.start("--port", "0", "--data", file.toString());
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        thousand.close();
        shipped.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127, 375, 667",
        "127, 700, 650",
        "127, 1280, 720",
        "1000, 375, 667",
        "1000, 700, 650",
        "1000, 1280, 720"
    })
    void areWholeAndFreeInTenWindows(int events, int widthPx, int heightPx) {
        Site site = events == 127 ? shipped : thousand;
        String address = "http://127.0.0.1:" + site.port() + "/";
        var random = new Random(events * 31L + widthPx);
        int names = 0;
        try (Reader reader = Reader.at(chromium.browser(), address, widthPx, heightPx)) {
            for (int n = 0; n < WINDOWS; n++) {
                reader.opens(n == 0 ? "" : window(random));
                Object found = reader.page().evaluate(FAULTS);
                assertEquals(List.of(), found, reader.page().url());
                names += reader.page().locator("#chronology .label").count();
            }
        }
        assertTrue(names > 2 * WINDOWS, names + " names in " + WINDOWS + " windows");
    }

    /** From days to decades. */
    private static String window(Random random) {
        LocalDate middle = LocalDate.of(1988, 1, 1).plusDays((long) (13_000 * random.nextDouble()));
        long half = (long) Math.max(8, 9_000 * Math.pow(random.nextDouble(), 3));
        return "?from=" + middle.minusDays(half) + "&to=" + middle.plusDays(half);
    }

    /** What is wrong with the boxes on the page, in words. Half a pixel is the browser's own rounding. */
    private static final String FAULTS = """
            () => {
              const drawing = document.querySelector('#chronology')
              const frame = drawing.getBoundingClientRect()
              const boxOf = (element, position) => {
                const { left, right, top, bottom } = element.getBoundingClientRect()
                return { left, right, top, bottom, position, name: element.textContent ?? '' }
              }
              const meet = (a, b) => a.left < b.right - .5 && b.left < a.right - .5 && a.top < b.bottom - .5 && b.top < a.bottom - .5
              const labels = [...drawing.querySelectorAll('.label')].map(label => {
                const range = document.createRange()
                range.selectNodeContents(label)
                return { ...boxOf(range, label.dataset.position), name: label.textContent, label }
              })
              // marks, bars and pills of one lane may share a path: each piece is looked at by itself
              const pieces = path => path.getAttribute('d').split(/(?=M)/).map(piece => {
                const alone = path.cloneNode()
                alone.setAttribute('d', piece)
                path.after(alone)
                const box = boxOf(alone, '')
                alone.remove()
                return box
              })
              const marks = [...drawing.querySelectorAll('.event-mark')].flatMap(mark => mark.dataset.position ? [boxOf(mark, mark.dataset.position)] : pieces(mark))
              const bars = [...drawing.querySelectorAll('.event-bar')].flatMap(pieces)
              const clusters = [...drawing.querySelectorAll('.pill')].flatMap(pieces)
              const found = []
              labels.forEach((a, i) => {
                if (a.left < frame.left - .5 || a.right > frame.right + .5 || a.top < frame.top - .5 || a.bottom > frame.bottom + .5) found.push(a.name + ' is cut by the drawing')
                if (a.label.scrollWidth > a.label.clientWidth + 1) found.push(a.name + ' is wider than its box')
                for (const b of labels.slice(i + 1)) if (meet(a, b)) found.push(a.name + ' meets ' + b.name)
                for (const b of marks) if (b.position !== a.position && meet(a, b)) found.push(a.name + ' lies on the mark of ' + b.position)
                for (const b of bars) if (meet(a, b)) found.push(a.name + ' lies on a bar ' + b.name)
                for (const b of clusters) if (meet(a, b)) found.push(a.name + ' lies on the cluster ' + b.name)
              })
              return found
            }
            """;
}
