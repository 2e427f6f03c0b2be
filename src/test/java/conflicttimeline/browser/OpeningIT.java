package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The events are drawn by a part of the script; what acts on them joins it. */
class OpeningIT {
    private static final String REST = "**/assets/timeline-*.js";

    private static final String BOXES = """
            () => [...document.querySelectorAll('#chronology :is(.label, .event-mark, .cluster, .lane-name)')].map(part => {
              const { x, y, width, height } = part.getBoundingClientRect()
              return [part.className.baseVal ?? part.className, x, y, width, height].join(' ')
            })
            """;

    private static final String DRAWN = "() => performance.getEntriesByName('chronology-drawn').length > 0";

    private static final String COMPLETE = "() => document.querySelector('#timeline[data-complete]') !== null";

    /** Holds what joins back until the test lets it go. */
    private static List<Route> holding(Page page) {
        List<Route> held = new ArrayList<>();
        page.route(REST, held::add);
        return held;
    }

    private static void assumeParted(Page page) {
        assumeTrue(
                (Boolean) page.evaluate("() => document.querySelector('link[rel=modulepreload]') !== null"),
                "the build made no bundle here");
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, ''", "700, 650, ''", "375, 667, ''", "1280, 720, ?lang=hy&theme=dark"})
    void nothingMovesWhenTheRestJoins(int widthPx, int heightPx, String address) {
        try (Reader reader = Reader.fresh(Shipped.address(), widthPx, heightPx)) {
            Page page = reader.page();
            List<Route> held = holding(page);
            reader.reads(address);
            page.waitForFunction(DRAWN);
            assumeParted(page);
            Object before = page.evaluate(BOXES);
            assertTrue(((List<?>) before).size() > 15, "drawn: " + before);
            assertFalse((Boolean) page.evaluate(COMPLETE));
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.waitForFunction(COMPLETE);
            page.waitForSelector("#overview[role=slider]");
            assertEquals(before, page.evaluate(BOXES));
        }
    }

    @Test
    void aPressBeforeTheRestIsThereIsDoneThen() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            Page page = reader.page();
            List<Route> held = holding(page);
            reader.reads("");
            page.waitForFunction(DRAWN);
            assumeParted(page);
            reader.pressesTheName("Bishkek Protocol and ceasefire");
            assertTrue(page.locator("#panel").isHidden());
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.waitForSelector("#panel:not([hidden])");
            assertTrue(page.url().contains("event=1994-ceasefire"), page.url());
        }
    }

    /** In a page of its own: the browser complains of what was kept from it. */
    @Test
    void aRestThatDoesNotComeIsSaidAndWhatIsDrawnStays() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1280, 720);
            page.route(REST, Route::abort);
            page.navigate(Shipped.address());
            assumeParted(page);
            assertTrue(page.locator("#notice .bar-text").innerText().contains("the server could not be reached"));
            page.waitForFunction("""
                    () => {
                      const last = [...document.querySelectorAll('#chronology .lane-name')].at(-1).getBoundingClientRect()
                      return last.bottom <= document.querySelector('#overview').getBoundingClientRect().top
                    }
                    """);
            assertTrue(page.locator("#chronology .label").first().isVisible());
            assertTrue(page.locator("#events .event-title").first().isVisible());
            page.unroute(REST);
            page.locator("#notice .bar-acts button").click();
            page.waitForFunction(COMPLETE);
            page.waitForSelector("#overview[role=slider]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?event=1994-ceasefire",
                "?from=2020-09-01&to=2020-12-31",
                "?q=Shusha",
                "?theme=dark&category=War"
            })
    void anAddressThatAsksForMoreWaitsForTheRest(String address) {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            Page page = reader.page();
            List<Route> held = holding(page);
            reader.reads(address);
            page.waitForCondition(() -> !held.isEmpty());
            assumeParted(page);
            assertFalse((Boolean) page.evaluate(DRAWN));
            held.forEach(Route::resume);
            page.waitForFunction(DRAWN);
            assertEquals(!address.contains("event"), page.locator("#panel").isHidden());
        }
    }
}
