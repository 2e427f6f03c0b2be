package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import conflicttimeline.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
