package conflicttimeline.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import conflicttimeline.Site;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten thousand events in a real Chromium: what the drawing is made of, and that it stands still where no hand moves it. */
class CrowdIT {
    private static final String SEEDED =
            "import('./web/test/seeded.js').then(({ csvOf }) => process.stdout.write(csvOf(10000)))";

    private static Site site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        var csv = NodeJs.run(List.of("--no-warnings", "-e", SEEDED));
        assertEquals(0, csv.exitCode(), csv.output());
        site = Site.start(
                "--port",
                "0",
                "--data",
                Files.writeString(folder.resolve("seeded.csv"), csv.output()).toString());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Reader student() {
        return Reader.at("http://127.0.0.1:" + site.port() + "/", 1280, 720);
    }

    @Test
    void theDrawingHoldsNoPanelNoListAndNoHiddenTitles() {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            // names that a pointer has shown are gone with it
            for (int x = 200; x < 1200; x += 90) {
                page.mouse().move(x, 400);
            }
            page.mouse().move(400, 20);
            page.waitForFunction("() => document.querySelector('#chronology .hover-name').hidden");
            Object found = page.evaluate("""
                    () => [...document.querySelectorAll('#chronology *')].filter(part =>
                      part.matches('aside, dialog, form, input, select, details, ul, ol, dl, table, a')
                      || (part.childElementCount === 0 && part.textContent.trim() !== '' && part.tagName !== 'title' && !part.checkVisibility()))
                      .map(part => part.outerHTML)
                    """);
            assertEquals(List.of(), found);
            int elements = page.locator("#chronology *").count();
            assertTrue(elements <= 1500, elements + " elements");
        }
    }

    @Test
    void nothingShiftsWhenThePageOpensAndTheWindowMoves() {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            page.mouse().move(760, 420);
            for (int step = 0; step < 36; step++) {
                page.mouse().wheel(step % 3 == 2 ? 40 : 0, step < 18 ? -60 : 60);
                page.evaluate("() => new Promise(requestAnimationFrame)");
            }
            Object shifts = page.evaluate("""
                    () => new Promise(done => {
                      const shifts = []
                      new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true })
                      setTimeout(() => done(shifts.map(({ value, sources }) =>
                        `${value}: ${sources.map(({ node }) => `${node?.nodeName} ${node?.className ?? ''} ${node?.textContent}`).join(', ')}`)), 600)
                    })
                    """);
            assertEquals(List.of(), shifts);
        }
    }

    /** While it moves a crowd is one picture; at rest it is elements again, which can be read, and named and clicked at once. */
    @Test
    void aCrowdMovesAsAFilmAndRestsAsElements() {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            page.waitForSelector("#chronology canvas.film", new Page.WaitForSelectorOptions().setState(ATTACHED));
            page.mouse().move(760, 420);
            page.waitForFunction("""
                    () => {
                      const ground = document.querySelector('#chronology')
                      ground.dispatchEvent(new WheelEvent('wheel', { deltaY: -30, bubbles: true, cancelable: true, clientX: 760, clientY: 420 }))
                      return document.querySelector('.paper[data-filmed]')
                    }
                    """);
            assertEquals(
                    "hidden", page.evaluate("() => getComputedStyle(document.querySelector('.label')).visibility"));
            page.waitForSelector(".paper:not([data-filmed])");
            assertEquals("hidden", page.evaluate("() => getComputedStyle(document.querySelector('.film')).visibility"));
            // what is written is what the window shows: names and clusters of another window would be elsewhere
            Object found = page.evaluate("""
                    () => {
                      const shown = [...document.querySelectorAll('#chronology .cluster')].map(pill => [Number(pill.textContent), pill.getAttribute('aria-label')])
                      return shown.filter(([count, said]) => !said.replaceAll(',', '').includes(String(count))).map(String)
                    }
                    """);
            assertEquals(List.of(), found);
            assertTrue(page.locator("#chronology .label").count() > 60);
            page.locator("#chronology .label").first().click(new Locator.ClickOptions().setForce(true));
            page.waitForSelector("#panel:not([hidden])");
            assertEquals(List.of(), faults);
        }
    }

    /** An embed is isolated from other origins, and so must its thread be. */
    @Test
    void itDoesSoInAnEmbedToo() {
        try (Reader reader = student().opens("embed")) {
            Page page = reader.page();
            page.mouse().move(760, 420);
            page.waitForSelector("#chronology canvas.film", new Page.WaitForSelectorOptions().setState(ATTACHED));
            page.keyboard().down("Control");
            page.waitForFunction("""
                    () => {
                      document.querySelector('#chronology').dispatchEvent(
                        new WheelEvent('wheel', { deltaY: -30, ctrlKey: true, bubbles: true, cancelable: true, clientX: 760, clientY: 420 }))
                      return document.querySelector('.paper[data-filmed]')
                    }
                    """);
            page.keyboard().up("Control");
            page.waitForSelector(".paper:not([data-filmed])");
        }
    }

    /** What the keyboard does while names still glide is seen and said once they are back. */
    @Test
    void theKeyboardIsHeardWhileAFilmRuns() {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            page.waitForSelector("#chronology canvas.film", new Page.WaitForSelectorOptions().setState(ATTACHED));
            page.evaluate("() => document.querySelector('#chronology .focus-stop[tabindex=\"0\"]').focus()");
            page.keyboard().press("ArrowRight");
            for (int wait = 0; wait < 500; wait += 60) {
                page.keyboard().press("+");
                page.waitForTimeout(wait);
                page.keyboard().press("ArrowRight");
                page.waitForSelector(".paper:not([data-filmed])");
                page.waitForFunction("() => new Promise(done => setTimeout(() => done(true), 400))");
                page.waitForSelector(".paper:not([data-filmed])");
                String focused = page.evaluate("() => document.activeElement.dataset.position")
                        .toString();
                page.keyboard().press("ArrowRight");
                page.waitForSelector(".paper:not([data-filmed])");
                page.waitForFunction(
                        "before => Number(document.activeElement.dataset.position) === Number(before) + 1", focused);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aFilmLooksAsItsElementsDo(ColorScheme scheme) throws IOException {
        try (Site desk = Site.start("--port", "0", "--web", "web");
                BrowserContext context = Chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(1280, 760)
                                .setColorScheme(scheme))) {
            Page page = context.newPage();
            String marks = "http://127.0.0.1:" + desk.port() + "/gallery/marks.html";
            page.navigate(marks);
            page.waitForSelector(".axis-word");
            BufferedImage elements = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            page.navigate(marks + "?film");
            page.waitForSelector(".paper[data-filmed]");
            BufferedImage film = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            assertEquals(List.of(), differing(elements, film));
        }
    }

    /** So much of the ink of a block may be other: glyphs stand a part of a pixel beside, and the paper around a name is another's blur. */
    private static final double OTHER_INK = 0.25;

    /** Less ink than this is a stroke that another block has. */
    private static final double LEAST_INK = 4;

    /** Where two pictures have other amounts of red, green or blue: what is missing, or has another colour, width or weight. */
    private static List<String> differing(BufferedImage one, BufferedImage other) {
        List<String> found = new ArrayList<>();
        int wide = 80;
        int high = 40;
        int paper = one.getRGB(2, 2);
        for (int y = 0; y + high <= one.getHeight(); y += high) {
            for (int x = 0; x + wide <= one.getWidth(); x += wide) {
                for (int shift : new int[] {16, 8, 0}) {
                    double a = ink(one.getSubimage(x, y, wide, high), paper, shift);
                    double b = ink(other.getSubimage(x, y, wide, high), paper, shift);
                    if (Math.abs(a - b) > LEAST_INK + OTHER_INK * Math.max(Math.abs(a), Math.abs(b))) {
                        found.add("block at %d, %d, channel %d: %.0f and %.0f".formatted(x, y, shift / 8, a, b));
                    }
                }
            }
        }
        return found;
    }

    /** What a block has of a colour beyond the paper's, in whole pixels. */
    private static double ink(BufferedImage block, int paper, int shift) {
        double sum = 0;
        for (int y = 0; y < block.getHeight(); y++) {
            for (int x = 0; x < block.getWidth(); x++) {
                sum += ((block.getRGB(x, y) >> shift & 255) - (paper >> shift & 255)) / 255.0;
            }
        }
        return sum;
    }
}
