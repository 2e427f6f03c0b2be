package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import conflicttimeline.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * WCAG 2.2 AA as far as a program can tell: axe in every state by day and by night, sizes of targets, what is announced, and the
 * page as a screen reader lists it. The keyboard has a class of its own, {@link KeyboardWalkIT}.
 */
@Order(1)
class AccessibilityIT {
    private static final Path OUTLINE = Path.of("src/test/resources/cases/opening-outline.txt");

    /** Serves the gallery, for states that a page is seldom in. */
    private static Site desk;

    @BeforeAll
    static void start() {
        desk = Site.start("--port", "0", "--web", "web");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static Reader student() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    @Nested
    class AxeFindsNothing {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "?event=2023-september-offensive",
                    "?q=Khojaly",
                    "?q=Versailles",
                    "?view=list&category=Unrest&event=2020-yerevan-storming",
                    "?lang=hy",
                    "?from=1990-01-01&to=1990-03-01",
                    "?from=1951-01-01&to=1953-12-31"
                })
        void inAnyState(String state) {
            try (Reader reader = student().opens(state)) {
                clean(reader);
            }
        }

        @ParameterizedTest
        @CsvSource({"700, 650", "375, 667"})
        void inNarrowWindows(int widthPx, int heightPx) {
            try (Reader reader =
                    Reader.at(Shipped.address(), widthPx, heightPx).opens("?event=2023-september-offensive")) {
                clean(reader);
            }
        }

        @Test
        void inTheDialogOfKeys() {
            try (Reader reader = student().opens("")) {
                reader.page().locator(".controls button").last().click();
                reader.page().waitForSelector("dialog[open]");
                clean(reader);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"error", "search-fails&q=treaty", "loading", "no-events", "right-to-left"})
        void inRareStates(String situation) {
            try (Reader reader = Reader.at("http://127.0.0.1:" + desk.port() + "/", 1280, 720)
                    .reads("gallery/situation.html?situation=" + situation)) {
                reader.page()
                        .waitForFunction(
                                "() => document.querySelector('.drawing-failure, .drawing-waiting, .notice .bar, .axis-word')");
                clean(reader);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"event/1994-ceasefire", "no-such-page"})
        void onPagesWithoutADrawing(String path) {
            try (var context = Chromium.browser().newContext()) {
                Page page = context.newPage();
                page.navigate(Shipped.address() + path);
                assertEquals(List.of(), Axe.violations(page));
            }
        }

        /** By day every rule; by night those that colours can break. The list is looked at where it is the page. */
        private void clean(Reader reader) {
            Page page = reader.page();
            Map<String, String> asked = reader.address();
            boolean list = "list".equals(asked.get("view"));
            if (asked.containsKey("event")) {
                page.waitForSelector(list ? "#events .event[data-chosen] .sources" : "#panel .panel-date");
            }
            List<String> found = new ArrayList<>(list ? Axe.violations(page) : Axe.violationsBesideTheList(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            String[] ofColours = {"color-contrast", "link-in-text-block"};
            found.addAll(list ? Axe.violations(page, ofColours) : Axe.violationsBesideTheList(page, ofColours));
            assertEquals(List.of(), found);
        }
    }

    @Nested
    class Targets {
        /** What takes a press is 24 px in both directions, or a word of a sentence. */
        @ParameterizedTest
        @CsvSource({"1280, 720, ?event=2023-september-offensive", "375, 667, ''", "1280, 720, ?view=list"})
        void haveTwentyFourPixels(int widthPx, int heightPx, String state) {
            try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx).opens(state)) {
                assertEquals(List.of(), reader.page().evaluate("""
                        () => {
                          const small = []
                          const targets = 'a[href], button, select, summary, input:not([type=hidden]), [role=button], [role=slider]'
                          for (const found of document.querySelectorAll(targets)) {
                            const target = found.matches('input') && found.closest('label') || found
                            // inline words of a sentence, and what only the keyboard meets, are their own size
                            const style = getComputedStyle(target)
                            if (target.matches('.focus-stop, .skip-link') || (style.display === 'inline' && target.matches('a'))) continue
                            if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
                            const { width, height } = target.getBoundingClientRect()
                            if (width < 23.9 || height < 23.9) small.push(`${target.className || target.textContent} ${width} × ${height}`)
                          }
                          return [...new Set(small)]
                        }
                        """));
            }
        }

        /** Marks may stand closer than that; then the nearest within 12 px is meant, and the list has a link for each event. */
        @Test
        void everyEventIsAlsoALinkInTheList() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                int marks = page.locator("#chronology .event-mark").count();
                assertTrue(marks > 50, marks + " marks");
                assertEquals(List.of(), page.evaluate("""
                        () => [...document.querySelectorAll('#chronology .event-mark')].map(mark => mark.dataset.position)
                          .filter(position => !document.querySelector(`#events [data-position="${position}"] .event-title a`))
                        """));
            }
        }
    }

    @Nested
    class Announcements {
        @Test
        void aFilterIsAnnouncedOnce() {
            try (Reader reader = student().opens("")) {
                listens(reader);
                reader.page().locator(".chip:has-text('Unrest')").click();
                assertEquals(List.of("8 of 127 events"), heard(reader));
            }
        }

        @Test
        void aSearchIsAnnouncedOnceHoweverManyLettersItHas() {
            try (Reader reader = student().opens("")) {
                listens(reader);
                reader.page().locator(".filter-search").pressSequentially("Versailles");
                assertEquals(List.of("No event matches “Versailles”"), heard(reader));
            }
        }

        @Test
        void aStepWithinThePanelIsAnnouncedOnceWithItsEvent() {
            try (Reader reader = student().opens("?event=1994-ceasefire")) {
                Page page = reader.page();
                page.waitForSelector("#panel .panel-date");
                page.locator("#panel-title").focus();
                listens(reader);
                page.locator("#panel [aria-label='Next event']").press("Enter");
                reader.waitsForAddressWith("event");
                page.waitForFunction(
                        "() => !document.querySelector('#panel-title').textContent.includes('easefire agree')");
                List<?> heard = heard(reader);
                assertEquals(1, heard.size(), heard.toString());
                assertTrue(
                        heard.get(0)
                                .toString()
                                .contains(page.locator("#panel-title").textContent()),
                        heard.toString());
            }
        }

        private void listens(Reader reader) {
            reader.page().evaluate("""
                    () => {
                      window.heard = []
                      new MutationObserver(changes => {
                        const regions = new Set()
                        for (const { target } of changes) {
                          const at = target.nodeType === 1 ? target : target.parentElement
                          const region = at?.closest('[role=status], [role=alert], [aria-live], output')
                          if (region && region.getAttribute('aria-live') !== 'off') regions.add(region)
                        }
                        for (const region of regions) if (region.textContent.trim()) window.heard.push(region.textContent.trim())
                      }).observe(document.body, { childList: true, characterData: true, subtree: true })
                    }
                    """);
        }

        /** What was said once all has come to rest. */
        private List<?> heard(Reader reader) {
            reader.page().waitForFunction("() => window.heard.length > 0");
            // longer than the calm that announcing waits for
            reader.page().waitForTimeout(900);
            return (List<?>) reader.page().evaluate("() => window.heard");
        }
    }

    /**
     * Landmarks, headings and names of controls of the opening page. When a change is meant, {@code REWRITE=1} writes the file anew;
     * numbers stand as #, since they are the data's.
     */
    @Test
    void theOutlineOfThePageIsAsItWasReviewed() throws IOException {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            page.waitForFunction("() => document.querySelector('#chronology .focus-stop:not([hidden])')");
            // the list has headings for each era, year and event: the first stand for all
            page.evaluate("""
                    () => {
                      document.querySelectorAll('#events .event').forEach((row, i) => { if (i > 0) row.remove() })
                      document.querySelectorAll('#events :is(.year, .era):not(:has(.event))').forEach(group => group.remove())
                    }
                    """);
            String outline = outline(page.locator("body").ariaSnapshot());
            if ("1".equals(System.getenv("REWRITE"))) {
                Files.writeString(OUTLINE, outline);
            }
            assertEquals(
                    Files.readString(OUTLINE),
                    outline,
                    OUTLINE + " differs; if that is meant, run this test with REWRITE=1");
        }
    }

    private static final Pattern SHOWN = Pattern.compile(
            "\\s*- '?(banner|main|navigation|search|region|complementary|contentinfo|application|group|heading|button|link"
                    + "|searchbox|checkbox|combobox|slider|status)\\b.*");

    private static String outline(String snapshot) {
        StringBuilder outline = new StringBuilder();
        Stream.of(snapshot.split("\n"))
                .filter(line -> SHOWN.matcher(line).matches())
                .map(line -> line.replaceAll("(status|link \".*\"): .*", "$1")
                        .replaceAll("\\d+", "#")
                        .replaceAll(":$", ""))
                .forEach(line -> outline.append(line).append('\n'));
        return outline.toString();
    }
}
