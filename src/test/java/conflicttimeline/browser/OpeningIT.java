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

    /** Opens an address, and waits for its drawing alone. @return what holds the rest back */
    private static List<Route> drawn(Reader reader, String address) {
        List<Route> held = holding(reader.page());
        reader.reads(address);
        reader.page().waitForFunction(DRAWN);
        assumeParted(reader.page());
        reader.page().waitForCondition(() -> !held.isEmpty());
        return held;
    }

    private static void joins(Reader reader, List<Route> held) {
        held.forEach(Route::resume);
        reader.page().waitForFunction(COMPLETE);
        reader.page().waitForSelector(".drawing > .controls");
    }

    private static void nothingMoves(Reader reader, String address) {
        List<Route> held = drawn(reader, address);
        List<?> before = (List<?>) reader.page().evaluate(BOXES);
        assertTrue(before.size() > 40, "drawn: " + before);
        assertFalse((Boolean) reader.page().evaluate(COMPLETE));
        joins(reader, held);
        assertEquals(before, reader.page().evaluate(BOXES));
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, ''", "700, 650, ''", "375, 667, ''", "1280, 720, ?lang=hy&theme=dark&utm_source=letter"})
    void nothingMovesWhenTheRestJoins(int widthPx, int heightPx, String address) {
        try (Reader reader = Reader.fresh(Shipped.address(), widthPx, heightPx)) {
            nothingMoves(reader, address);
        }
    }

    /** To whom another language is offered, in a line above the drawing. */
    @Test
    void norForAReaderOfAnotherLanguage() {
        try (Reader reader = Reader.speaking(Shipped.address(), "hy-AM")) {
            nothingMoves(reader, "");
            assertTrue(reader.page().locator("#notice .offer").isVisible());
        }
    }

    @Test
    void aWindowThatChangesMeanwhileIsFollowed() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            List<Route> held = drawn(reader, "");
            reader.page().setViewportSize(700, 900);
            reader.page().waitForFunction("""
                    () => document.querySelector('#timeline').dataset.mode === 'embed'
                      && [...document.querySelectorAll('#chronology .label')].every(label => label.getBoundingClientRect().right <= innerWidth)
                    """);
            joins(reader, held);
        }
    }

    @Test
    void whatIsTypedBeforeTheRestIsThereIsSearchedThen() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            List<Route> held = drawn(reader, "");
            reader.page().locator("#filters input[name=q]").pressSequentially("Shusha");
            joins(reader, held);
            reader.page().waitForFunction("() => location.search.includes('q=Shusha')");
            assertEquals(
                    "Shusha", reader.page().locator("#filters input[name=q]").inputValue());
        }
    }

    @Test
    void aButtonPressedBeforeTheRestIsThereDoesItsWorkThen() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            List<Route> held = drawn(reader, "");
            reader.page().locator(".share-open").click();
            joins(reader, held);
            reader.page().waitForSelector("dialog[open]");
        }
    }

    @Test
    void whoDragsOrScrollsOnOpensNothing() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            Page page = reader.page();
            List<Route> held = drawn(reader, "");
            page.mouse().move(640, 400);
            page.mouse().down();
            page.mouse().move(800, 400);
            page.mouse().up();
            joins(reader, held);
            assertTrue(page.locator("#panel").isHidden());
            page.unroute(REST);
            held = drawn(reader, "");
            reader.pressesTheName("Bishkek Protocol and ceasefire");
            page.evaluate("() => scrollTo(0, 1500)");
            joins(reader, held);
            assertTrue(page.locator("#panel").isHidden());
            assertEquals("", page.evaluate("() => location.search"));
        }
    }

    @Test
    void whoStandsInTheDrawingByThenGoesOnFromThere() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            Page page = reader.page();
            List<Route> held = drawn(reader, "");
            page.evaluate("() => document.querySelector('#chronology .focus-stop').focus()");
            joins(reader, held);
            page.keyboard().press("Enter");
            page.waitForSelector("#panel:not([hidden])");
        }
    }

    @Test
    void whoGoesForthMeanwhileSeesWhatTheAddressSays() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720).opens("")) {
            Page page = reader.page();
            reader.pressesTheName("Bishkek Protocol and ceasefire");
            page.waitForFunction("() => location.search.includes('event=1994-ceasefire')");
            page.goBack();
            page.waitForFunction("() => location.search === ''");
            List<Route> held = holding(page);
            page.reload();
            page.waitForFunction(DRAWN);
            page.waitForCondition(() -> !held.isEmpty());
            assumeParted(page);
            page.evaluate("() => history.forward()");
            page.waitForFunction("() => location.search.includes('event=1994-ceasefire')");
            joins(reader, held);
            assertTrue(page.locator("#panel").isVisible());
        }
    }

    @Test
    void aPressBeforeTheRestIsThereIsDoneThen() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            List<Route> held = drawn(reader, "");
            reader.pressesTheName("Bishkek Protocol and ceasefire");
            assertTrue(reader.page().locator("#panel").isHidden());
            joins(reader, held);
            reader.page().waitForSelector("#panel:not([hidden])");
            assertTrue(
                    reader.page().url().contains("event=1994-ceasefire"),
                    reader.page().url());
        }
    }

    /** In a page of its own: the browser complains of what was kept from it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?event=1994-ceasefire"})
    void aRestThatDoesNotComeIsSaidAndWhatCanBeDrawnIs(String address) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1280, 720);
            page.route(REST, Route::abort);
            page.navigate(Shipped.address() + address);
            assumeParted(page);
            assertTrue(page.locator("#notice .bar-text").innerText().contains("the server could not be reached"));
            page.waitForFunction("""
                    () => {
                      const last = [...document.querySelectorAll('#chronology .lane-name')].at(-1)?.getBoundingClientRect()
                      return last?.bottom <= document.querySelector('#overview').getBoundingClientRect().top
                    }
                    """);
            assertTrue(page.locator("#chronology .label").first().isVisible());
            assertTrue(page.locator("#events .event-title").first().isVisible());
            assertEquals(0, page.locator("#overview[role=slider]").count(), "it does not act");
            page.unroute(REST);
            page.locator("#notice .bar-acts button").click();
            page.waitForFunction(COMPLETE);
            page.waitForSelector(".drawing > .controls");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "?event=1994-ceasefire, true", "?view=list, false"})
    void aFaultInTheRestIsSaidAndReportedAndTakesNothingAway(String address, boolean drawing) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1280, 720);
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.route(
                    REST,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody("throw new Error('a fault')")));
            page.navigate(Shipped.address() + address);
            assumeParted(page);
            page.waitForSelector("#notice .bar");
            page.waitForCondition(() -> complaints.stream().anyMatch(each -> each.contains("a fault")));
            if (drawing) {
                page.waitForFunction(DRAWN);
            }
            assertEquals(drawing, page.locator("#chronology").isVisible());
            assertTrue(page.locator("#events .event-title").first().isVisible());
        }
    }

    /** What is to be waited for is said, and the list moves up as it does for a script that is slow. */
    @Test
    void anAddressWhoseRestIsSlowIsNotAnEmptyScreen() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            Page page = reader.page();
            List<Route> held = holding(page);
            reader.reads("?event=1994-ceasefire");
            page.waitForCondition(() -> !held.isEmpty());
            assumeParted(page);
            page.waitForSelector(".drawing-waiting");
            page.evaluate("() => document.getAnimations().forEach(each => each.finish())");
            page.waitForFunction("() => document.querySelector('#events li.event').getBoundingClientRect().top < 300");
            held.forEach(Route::resume);
            page.waitForFunction(DRAWN);
            assertTrue(page.locator("#panel").isVisible());
            page.waitForFunction(COMPLETE);
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

    /** A browser keeps in mind that a module did not come. */
    @Test
    void helpThatDidNotComeComesWhenItIsAskedForAgain() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1280, 720);
            page.navigate(Shipped.address());
            page.waitForFunction(COMPLETE);
            assumeParted(page);
            page.route("**/assets/help-*.js", Route::abort);
            page.locator(".help-open").click();
            page.waitForSelector("#notice .bar");
            page.unroute("**/assets/help-*.js");
            page.locator("#notice .bar-acts button").click();
            page.waitForSelector("dialog[open] .legend");
        }
    }

    @Test
    void aPressOnADrawingThatIsStillEmptyOpensNothing() {
        try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720)) {
            Page page = reader.page();
            List<Route> held = holding(page);
            reader.reads("?from=2020-09-01&to=2020-12-31");
            page.waitForCondition(() -> !held.isEmpty());
            assumeParted(page);
            for (int y = 250; y < 650; y += 40) {
                page.mouse().click(640, y);
            }
            joins(reader, held);
            assertTrue(page.locator("#panel").isHidden());
        }
    }
}
