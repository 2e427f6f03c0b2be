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
import java.util.stream.Stream;
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

    private static Site thousand;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        var csv = NodeJs.run(List.of("--no-warnings", "-e", SEEDED));
        assertEquals(0, csv.exitCode(), csv.output());
        Path file = Files.writeString(folder.resolve("seeded.csv"), csv.output());
        thousand = Site.start("--port", "0", "--data", file.toString());
    }

    @AfterAll
    static void stop() {
        thousand.close();
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
        String address = events == 127 ? Shipped.address() : "http://127.0.0.1:" + thousand.port() + "/";
        var random = new Random(events * 31L + widthPx);
        List<String> windows = Stream.concat(
                        Stream.of(""), Stream.generate(() -> window(random)).limit(WINDOWS - 1))
                .toList();
        try (Reader reader = Reader.at(address, widthPx, heightPx)) {
            reader.opens("");
            List<?> found = (List<?>) reader.page().evaluate(LOOK, windows);
            assertEquals(List.of(), found.get(0));
            int names = ((Number) found.get(1)).intValue();
            assertTrue(names > 2 * WINDOWS, names + " names in " + WINDOWS + " windows");
        }
    }

    /** From days to decades. */
    private static String window(Random random) {
        LocalDate middle = LocalDate.of(1988, 1, 1).plusDays((long) (13_000 * random.nextDouble()));
        long half = (long) Math.max(8, 9_000 * Math.pow(random.nextDouble(), 3));
        return "?from=" + middle.minusDays(half) + "&to=" + middle.plusDays(half);
    }

    /**
     * Goes through windows as a reader does who goes back and forward, and says of each what is wrong with the boxes on the page, in
     * words; then how many names there were in all. Half a pixel is the browser's own rounding. No name may lie on any mark, its own
     * included, so it does not matter that many marks share a path: each piece of a path is looked at by itself.
     */
    private static final String LOOK = """
            async windows => {
              const drawing = document.querySelector('#chronology')
              const DRAWN = '.event-mark, .event-bar, .event-dot, .event-end, .event-bracket, .pill'
              const frame = () => new Promise(requestAnimationFrame)
              const boxOf = (element, name) => {
                const { left, right, top, bottom } = element.getBoundingClientRect()
                return { left, right, top, bottom, name }
              }
              const meet = (a, b) => a.left < b.right - .5 && b.left < a.right - .5 && a.top < b.bottom - .5 && b.top < a.bottom - .5
              const boxesDrawn = () => {
                const pieces = [...drawing.querySelectorAll(DRAWN)].flatMap(path => path.getAttribute('d').split(/(?=M)/).map(d => {
                  const piece = path.cloneNode()
                  piece.setAttribute('d', d)
                  return [path, piece]
                }))
                pieces.forEach(([path, piece]) => path.after(piece))
                const boxes = pieces.map(([path, piece]) => boxOf(piece, path.getAttribute('class')))
                pieces.forEach(([, piece]) => piece.remove())
                return boxes
              }
              const look = () => {
                const edges = drawing.getBoundingClientRect()
                const labels = [...drawing.querySelectorAll('.label')].map(label => {
                  const range = document.createRange()
                  range.selectNodeContents(label)
                  const title = document.createRange()
                  title.selectNodeContents(label.querySelector('.label-title'))
                  const lines = new Set([...title.getClientRects()].map(({ top }) => Math.round(top))).size
                  return { ...boxOf(range, label.textContent), lines, wide: label.scrollWidth > label.clientWidth + 1 }
                })
                const drawn = boxesDrawn()
                const found = []
                labels.forEach((a, i) => {
                  if (a.left < edges.left - .5 || a.right > edges.right + .5 || a.top < edges.top - .5 || a.bottom > edges.bottom + .5) found.push(a.name + ' is cut by the drawing')
                  if (a.wide) found.push(a.name + ' is wider than its box')
                  if (a.lines > 3) found.push(a.name + ' has ' + a.lines + ' lines')
                  for (const b of labels.slice(i + 1)) if (meet(a, b)) found.push(a.name + ' meets ' + b.name)
                  for (const b of drawn) if (meet(a, b)) found.push(a.name + ' lies on: ' + b.name)
                })
                return { found, names: labels.length }
              }
              const faults = []
              let names = 0
              for (const window of windows) {
                history.pushState(null, '', location.pathname + window)
                dispatchEvent(new PopStateEvent('popstate'))
                await frame()
                await frame()
                const seen = look()
                names += seen.names
                faults.push(...seen.found.map(fault => window + ': ' + fault))
              }
              return [faults, names]
            }
            """;
}
