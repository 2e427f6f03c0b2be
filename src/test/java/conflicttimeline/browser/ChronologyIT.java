package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chronology of the shipped file, as readers meet it in a real Chromium. */
@Order(2)
class ChronologyIT {
    private static final int EVENTS = 127;
    private static final Map<String, String> LANDMARKS = Map.of(
            "1994-de-facto-secession", "De facto secession of Nagorno-Karabakh",
            "2020-karabakh-war", "Second Karabakh War (44-Day War)",
            "2023-september-offensive", "Azerbaijan's offensive takes all of Nagorno-Karabakh",
            "2024-ambassador-recall", "Belarus and Armenia recall their ambassadors");

    private static Reader student() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    @Nested
    class TheOpeningView {
        @Test
        void namesTheFourLandmarks() {
            try (Reader reader = student().opens("")) {
                List<String> names =
                        reader.page().locator("#chronology .label .label-title").allTextContents();
                LANDMARKS.forEach((id, title) -> assertTrue(names.contains(title), title + " is not in " + names));
            }
        }

        @ParameterizedTest
        @CsvSource({"1280, 720", "700, 650", "375, 667", "320, 640"})
        void hasNamesThatDoNotMeetAndAreNotCut(int widthPx, int heightPx) {
            try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx).opens("")) {
                assertEquals(List.of(), meetingNames(reader.page()));
            }
        }

        @ParameterizedTest
        @CsvSource({"1280, 720", "700, 650", "375, 667"})
        void doesNotMoveWhileItArrives(int widthPx, int heightPx) {
            try (Reader reader =
                    Reader.fresh(Shipped.address(), widthPx, heightPx).opens("")) {
                Object shift = reader.page().evaluate("""
                        () => new Promise(resolve => {
                          let sum = 0
                          new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value })
                            .observe({ type: 'layout-shift', buffered: true })
                          setTimeout(() => resolve(sum), 300)
                        })
                        """);
                assertEquals(0, ((Number) shift).doubleValue(), 0.001, "cumulative layout shift");
            }
        }

        @Test
        void fillsTheFirstScreenAndHasTheListBelow() {
            try (Reader reader = student().opens("")) {
                BoundingBox drawing = reader.page().locator("#drawing").boundingBox();
                assertEquals(720, drawing.y + drawing.height, 2);
                assertEquals(EVENTS, reader.page().locator("#events li.event").count());
            }
        }

        @Test
        void keepsNothingInTheBrowser() {
            try (Reader reader = Reader.fresh(Shipped.address(), 1280, 720).opens("")) {
                assertEquals(List.of(), reader.page().context().cookies());
                assertEquals(0, reader.page().evaluate("() => localStorage.length + sessionStorage.length"));
            }
        }

        private List<?> meetingNames(Page page) {
            return (List<?>) page.evaluate("""
                    () => {
                      const drawing = document.querySelector('#chronology').getBoundingClientRect()
                      const boxes = [...document.querySelectorAll('#chronology .label')].map(label => {
                        const range = document.createRange()
                        range.selectNodeContents(label)
                        const box = range.getBoundingClientRect()
                        return { name: label.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom }
                      })
                      const found = []
                      for (const [i, a] of boxes.entries()) {
                        if (a.left < drawing.left - .5 || a.right > drawing.right + .5 || a.bottom > drawing.bottom + .5) found.push(a.name + ' is cut')
                        for (const b of boxes.slice(i + 1)) {
                          // half a pixel is the browser's own rounding
                          if (a.left < b.right - .5 && b.left < a.right - .5 && a.top < b.bottom - .5 && b.top < a.bottom - .5) found.push(a.name + ' meets ' + b.name)
                        }
                      }
                      return found
                    }
                    """);
        }
    }

    @Nested
    class ZoomAndPan {
        @Test
        void theWheelKeepsTheDayUnderThePointer() {
            try (Reader reader = student().opens("?from=1990-01-01&to=1999-12-31")) {
                double before = reader.dayAt(700);
                reader.page().mouse().move(700, 400);
                for (int i = 0; i < 6; i++) {
                    reader.page().mouse().wheel(0, -120);
                }
                reader.page().waitForTimeout(700);
                assertTrue(days(reader) < 365 * 6, "the window is narrower: " + reader.address());
                // the address says whole days, so each end of the window may be a day off
                assertEquals(before, reader.dayAt(700), 1);
            }
        }

        @Test
        void aDragMovesThePaperWithTheHand() {
            try (Reader reader = student().opens("?from=1990-01-01&to=1999-12-31")) {
                double[] before = reader.mark("1994-de-facto-secession").orElseThrow();
                Page page = reader.page();
                page.mouse().move(700, 500);
                page.mouse().down();
                page.mouse().move(650, 500);
                page.mouse().move(580, 500);
                page.mouse().up();
                page.waitForTimeout(600);
                double[] after = reader.mark("1994-de-facto-secession").orElseThrow();
                assertEquals(before[0] - 120, after[0], 1.5);
                assertFalse(reader.address().containsKey("event"), "a drag chooses nothing");
            }
        }

        @Test
        void theButtonsZoomAndShowTheWhole() {
            try (Reader reader = student().opens("?from=1990-01-01&to=1999-12-31")) {
                long before = days(reader);
                reader.page().getByLabel("Zoom in").click();
                reader.page().waitForTimeout(700);
                assertTrue(days(reader) < before, reader.address().toString());
                reader.page().locator(".zoom-whole").click();
                reader.page().waitForTimeout(700);
                assertTrue(days(reader) > 365 * 100, reader.address().toString());
            }
        }

        @Test
        void theOverviewMovesTheWindowByHandAndByKey() {
            try (Reader reader = student().opens("?from=1990-01-01&to=1999-12-31")) {
                BoundingBox window = reader.page().locator(".overview-window").boundingBox();
                double y = window.y + window.height / 2;
                Page page = reader.page();
                page.mouse().move(window.x + window.width / 2, y);
                page.mouse().down();
                page.mouse().move(window.x + window.width / 2 + 30, y);
                page.mouse().move(window.x + window.width / 2 + 60, y);
                page.mouse().up();
                page.waitForTimeout(700);
                int year = Integer.parseInt(reader.address().get("from").substring(0, 4));
                assertTrue(year > 1993 && year < 2010, reader.address().toString());
                page.locator("#overview").focus();
                page.keyboard().press("Home");
                page.waitForTimeout(700);
                assertTrue(
                        reader.address().get("from").compareTo("1910") < 0,
                        reader.address().toString());
            }
        }

        private long days(Reader reader) {
            Map<String, String> words = reader.address();
            return java.time.LocalDate.parse(words.get("to")).toEpochDay()
                    - java.time.LocalDate.parse(words.get("from")).toEpochDay();
        }
    }

    @Nested
    class AChosenEvent {
        private static final String ID = "1994-de-facto-secession";
        private static final String TITLE = "De facto secession of Nagorno-Karabakh";

        @Test
        void isSharedByDrawingListAndAddress() {
            try (Reader reader = student().opens("")) {
                reader.pressesTheName(TITLE);
                reader.waitsForAddress("event", ID);
                Page page = reader.page();
                assertEquals(TITLE, page.locator("#panel-title").textContent());
                assertEquals("true", page.locator("#event-" + ID).getAttribute("aria-current"));
                assertEquals(1, page.locator("#events li[aria-current=true]").count());
            }
        }

        @Test
        void chosenInTheListIsChosenInTheDrawing() {
            try (Reader reader = student().opens("")) {
                reader.page().locator("#event-2020-karabakh-war .event-title a").click();
                reader.waitsForAddress("event", "2020-karabakh-war");
                assertEquals(
                        LANDMARKS.get("2020-karabakh-war"),
                        reader.page().locator("#panel-title").textContent());
                assertTrue(reader.mark("2020-karabakh-war").isPresent());
            }
        }

        @Test
        void opensFromItsAddressAndGoesBackWithTheBrowser() {
            try (Reader reader = student().opens("?event=" + ID)) {
                Page page = reader.page();
                page.waitForSelector("#panel .panel-date");
                assertEquals(TITLE, page.locator("#panel-title").textContent());
                page.locator("#panel a[href*='event/']").first().click();
                page.waitForFunction("title => document.querySelector('#panel-title').textContent !== title", TITLE);
                page.goBack();
                reader.waitsForAddress("event", ID);
                page.waitForFunction("title => document.querySelector('#panel-title').textContent === title", TITLE);
            }
        }

        @Test
        void saysWhatIsDisputedBothAccountsCausesAndSources() {
            try (Reader reader = student().opens("?event=2023-september-offensive")) {
                Page page = reader.page();
                page.waitForSelector("#panel .panel-date");
                String said = page.locator("#panel").textContent();
                for (String part : List.of(
                        "What is disputed",
                        "How each side describes it",
                        "What led to this",
                        "What followed",
                        "Sources")) {
                    assertTrue(said.contains(part), part + " is not in: " + said);
                }
                assertTrue(page.locator("#panel a[href^='https://']").count() > 0, "links to sources");
            }
        }

        @Test
        void isAnsweredInASentenceWhenTheServerIsNot() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.route(
                        "**/api/v1/**",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setStatus(200)
                                .setContentType("application/json")
                                .setBody("no JSON")));
                reader.opens("");
                reader.pressesTheName(TITLE);
                page.waitForSelector("#panel button:has-text('Try again')");
                page.unroute("**/api/v1/**");
                page.locator("#panel button:has-text('Try again')").click();
                page.waitForSelector("#panel .panel-date");
            }
        }
    }

    @Nested
    class SearchAndFilters {
        @Test
        void stepBackWhatDoesNotMatchAndSayHowManyDo() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator(".filter-search").fill("ŞUŞA");
                reader.waitsForAddress("q", "ŞUŞA");
                page.waitForFunction(
                        "() => /^[1-9]\\d? (of|event)/.test(document.querySelector('#count').textContent)");
                int shown = page.locator("#events li.event:not([hidden])").count();
                assertTrue(shown > 0 && shown < 40, shown + " events in the list");
                assertTrue(
                        page.locator("#count").textContent().startsWith(Integer.toString(shown)),
                        page.locator("#count").textContent());
            }
        }

        @Test
        void helpWhenNothingMatches() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator(".filter-search").fill("Versailles");
                page.waitForSelector("text=No event matches");
                page.locator("button:visible:has-text('Clear')").first().click();
                page.waitForFunction(
                        "count => document.querySelectorAll('#events li.event:not([hidden])').length === count",
                        EVENTS);
                assertFalse(reader.address().containsKey("q"));
            }
        }

        @Test
        void aCategoryIsInTheAddress() {
            try (Reader reader = student().opens("")) {
                reader.page().locator(".chip:has-text('Unrest')").click();
                reader.waitsForAddress("category", "Unrest");
                reader.page()
                        .waitForFunction(
                                "() => document.querySelectorAll('#events li.event:not([hidden])').length === 8");
            }
        }
    }

    @Nested
    class TheKeyboardAlone {
        @Test
        void reachesEveryEvent() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator("#chronology [tabindex='0']").first().focus();
                Set<String> names = new LinkedHashSet<>();
                String whole = reader.focusedName();
                reader.presses("Home");
                String name = reader.waitsForAnotherName(whole);
                names.add(name);
                for (int i = 1; i < EVENTS; i++) {
                    reader.presses("ArrowRight");
                    name = reader.waitsForAnotherName(name);
                    names.add(name);
                }
                assertEquals(EVENTS, names.size(), names.toString());
                List<String> titles = page.locator("#events .event-title").allTextContents();
                for (String title : titles) {
                    assertTrue(
                            names.stream().anyMatch(said -> said.contains(title.strip())),
                            title + " has no name among " + names);
                }
            }
        }

        /** What has a name keeps the drawing as it is; what has none is named where there is room. */
        @Test
        void movesNoNameWhenItGoesToAnEventThatHasOne() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator("#chronology [tabindex='0']").first().focus();
                String name = reader.focusedName();
                reader.presses("Home");
                List<?> before = List.of();
                int stayed = 0;
                int named = 0;
                for (int i = 0; i < 30; i++) {
                    name = reader.waitsForAnotherName(name);
                    List<?> now = (List<?>) page.evaluate("""
                            () => [...document.querySelectorAll('#chronology .label')].map(label =>
                              `${label.querySelector('.label-title').textContent} ${label.style.transform || label.style.translate}`).sort()
                            """);
                    boolean had = false;
                    for (Object label : before) {
                        had |= name.contains(label.toString().replaceAll(" \\S*translate.*| [-\\d.]+px.*", ""));
                    }
                    if (had) {
                        assertEquals(before, now, name);
                        stayed++;
                    } else if (!before.isEmpty() && !before.equals(now)) {
                        named++;
                    }
                    before = now;
                    reader.presses("ArrowRight");
                }
                assertTrue(stayed > 5 && named > 2, stayed + " stayed, " + named + " were named");
            }
        }

        @Test
        void opensAnEventReadsItAndReturns() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator("#chronology [tabindex='0']").first().focus();
                String whole = reader.focusedName();
                reader.presses("Home");
                String first = reader.waitsForAnotherName(whole);
                reader.presses("ArrowRight");
                String name = reader.waitsForAnotherName(first);
                reader.presses("Enter");
                page.waitForSelector("#panel .panel-date");
                assertEquals(
                        true, page.evaluate("() => document.querySelector('#panel').contains(document.activeElement)"));
                reader.presses("Escape");
                page.waitForFunction("() => document.querySelector('#panel').hidden");
                assertEquals(name, reader.focusedName());
            }
        }

        @Test
        void zoomsMovesBetweenLanesSearchesAndFindsHelp() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator("#chronology [tabindex='0']").first().focus();
                String whole = reader.focusedName();
                reader.presses("End");
                String last = reader.waitsForAnotherName(whole);
                reader.presses("ArrowUp");
                reader.waitsForAnotherName(last);
                reader.presses("+");
                reader.waitsForAddressWith("from");
                reader.presses("?");
                page.waitForSelector("dialog[open]");
                reader.presses("Escape");
                reader.presses("/");
                page.waitForFunction("() => document.activeElement.matches('.filter-search')");
            }
        }

        @Test
        void findsEverythingWithTheTabKey() {
            try (Reader reader = student().opens("?event=2020-karabakh-war")) {
                Page page = reader.page();
                page.waitForSelector("#panel .panel-date");
                List<String> stops = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    reader.presses("Tab");
                    stops.add(
                            String.valueOf(
                                    page.evaluate(
                                            "() => { const e = document.activeElement; return (e.closest('#chronology') ? 'chronology' : e.id || e.getAttribute('aria-label') || e.textContent.trim()) }")));
                }
                for (String stop : List.of("chronology", "overview", "Zoom in", "Zoom out", "Next event", "Close")) {
                    assertTrue(stops.contains(stop), stop + " is not among " + stops);
                }
                assertEquals(1, stops.stream().filter("chronology"::equals).count(), "one tab stop: " + stops);
            }
        }
    }

    @Nested
    class WithoutScript {
        @Test
        void everyEventIsReadWithItsLinks() {
            try (Reader reader = Reader.withoutScript(Shipped.address()).reads("")) {
                Page page = reader.page();
                assertEquals(EVENTS, page.locator("#events li.event:visible").count());
                assertFalse(page.locator("#drawing").isVisible(), "no empty drawing");
                page.locator("#event-2020-karabakh-war .event-title a").click();
                assertTrue(page.url().endsWith("event/2020-karabakh-war"), page.url());
                assertEquals(
                        LANDMARKS.get("2020-karabakh-war"),
                        page.locator("h1").textContent().strip());
            }
        }

        @Test
        void theFormFilters() {
            try (Reader reader = Reader.withoutScript(Shipped.address()).reads("")) {
                Page page = reader.page();
                page.locator(".filter-search").fill("Khojaly");
                page.locator(".filter-search").press("Enter");
                assertEquals("Khojaly", reader.address().get("q"));
                int shown = page.locator("#events li.event").count();
                assertTrue(shown > 0 && shown < 20, shown + " events");
            }
        }
    }

    @Nested
    class AScript {
        /** Where the list begins, from the top of the window. */
        private static final String LIST_IN_VIEW =
                "() => document.querySelector('#events li.event').getBoundingClientRect().top < 300";

        @Test
        void thatFailsLeavesTheListInTheFirstScreenAtOnce() {
            try (BrowserContext context = Chromium.browser().newContext()) {
                Page page = context.newPage();
                page.setViewportSize(1280, 720);
                page.route("**/assets/*.js", Route::abort);
                page.navigate(Shipped.address());
                assertEquals(
                        "0s",
                        page.evaluate(
                                "() => getComputedStyle(document.querySelector('#timeline'), '::before').animationDelay"));
                page.waitForFunction(LIST_IN_VIEW);
            }
        }

        @Test
        void thatIsSlowDrawsAfterTheListHasMovedUp() {
            try (BrowserContext context = Chromium.browser().newContext()) {
                Page page = context.newPage();
                page.setViewportSize(1280, 720);
                List<Route> held = new ArrayList<>();
                AtomicBoolean slow = new AtomicBoolean(true);
                page.route("**/assets/*.js", route -> {
                    if (slow.get()) {
                        held.add(route);
                    } else {
                        route.resume();
                    }
                });
                page.navigate(Shipped.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.waitForSelector("#events li.event");
                page.evaluate("() => document.getAnimations().forEach(each => each.finish())");
                page.waitForFunction(LIST_IN_VIEW);
                slow.set(false);
                held.forEach(Route::resume);
                page.waitForFunction("() => document.querySelector('#chronology').clientHeight > 300");
            }
        }
    }

    @Nested
    class AFinger {
        @Test
        void opensAnEventOnAPhone() {
            try (Reader reader = Reader.withAFinger(Shipped.address(), 375, 667).opens("")) {
                Page page = reader.page();
                BoundingBox box = page.locator("#chronology .label").first().boundingBox();
                page.touchscreen().tap(box.x + 20, box.y + 8);
                reader.waitsForAddressWith("event");
                page.waitForSelector("#panel .panel-date");
            }
        }
    }
}
