package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A walk through every feature without a pointer, from the address bar. After each key the focus is somewhere, seen, and not hidden
 * behind anything; no part keeps it.
 */
class KeyboardWalkIT {
    private static Reader reader() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheList() {
        try (Reader reader = reader().opens("")) {
            press(reader, "Tab");
            assertEquals("#events", reader.page().evaluate("() => document.activeElement.getAttribute('href')"));
            press(reader, "Enter");
            press(reader, "Tab");
            assertTrue(within(reader, "#events"), reader.focusedName());
        }
    }

    @Test
    void searchAndFilters() {
        try (Reader reader = reader().opens("")) {
            Page page = reader.page();
            tabsTo(reader, ".filter-search");
            page.keyboard().type("Versailles");
            page.waitForSelector(".empty:not([hidden])");
            tabsTo(reader, ".empty button");
            press(reader, "Enter");
            assertTrue(
                    within(reader, ".filter-search"),
                    "clearing a search leads back to the field: " + reader.focusedName());
            page.keyboard().type("Khojaly");
            reader.waitsForAddress("q", "Khojaly");
            press(reader, "Escape");
            page.waitForFunction("() => !new URLSearchParams(location.search).has('q')");
            tabsTo(reader, ".chip input");
            press(reader, "Space");
            reader.waitsForAddressWith("category");
            tabsTo(reader, ".filter-more > summary");
            press(reader, "Enter");
            press(reader, "Tab");
            assertTrue(within(reader, ".actor-find"), reader.focusedName());
            tabsTo(reader, ".filter-actor input");
            press(reader, "Space");
            reader.waitsForAddressWith("actor");
            press(reader, "Escape");
            assertTrue(
                    within(reader, ".filter-more > summary"),
                    "Escape leads back to the button: " + reader.focusedName());
            tabsTo(reader, "[name=importance]");
            press(reader, "ArrowDown");
            reader.waitsForAddressWith("importance");
            tabsTo(reader, ".filter-reset");
            press(reader, "Enter");
            page.waitForFunction("() => location.search === ''");
            visible(reader, "Enter");
        }
    }

    @Test
    void drawingPanelAndCauses() {
        try (Reader reader = reader().opens("")) {
            Page page = reader.page();
            tabsTo(reader, "#chronology");
            String at = reader.focusedName();
            for (String key : List.of("Home", "ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowUp", "ArrowDown")) {
                press(reader, key);
                at = reader.waitsForAnotherName(at);
            }
            press(reader, "+");
            reader.waitsForAddressWith("from");
            press(reader, "-");
            press(reader, "0");
            page.waitForFunction("() => /from=19/.test(location.search)");
            press(reader, "?");
            page.waitForSelector("dialog[open]");
            visible(reader, "?");
            press(reader, "Tab");
            press(reader, "Escape");
            assertTrue(within(reader, "#chronology"), "a dialog gives the focus back: " + reader.focusedName());
            press(reader, "/");
            assertTrue(within(reader, ".filter-search"), reader.focusedName());
            tabsTo(reader, "#chronology");
            press(reader, "Enter");
            page.waitForSelector("#panel .panel-date");
            page.waitForSelector("#panel .link-row");
            assertTrue(within(reader, "#panel"), reader.focusedName());
            String first = title(page);
            tabsTo(reader, "#panel .link-row");
            press(reader, "Enter");
            page.waitForFunction("title => document.querySelector('#panel-title').textContent !== title", first);
            page.waitForSelector("#panel .panel-date");
            visible(reader, "Enter on a cause");
            assertTrue(within(reader, "#panel"), "the focus stays with what is read: " + reader.focusedName());
            String second = title(page);
            tabsTo(reader, "#panel [aria-label='Previous event']");
            press(reader, "Enter");
            page.waitForFunction("title => document.querySelector('#panel-title').textContent !== title", second);
            visible(reader, "Enter on previous");
            tabsTo(reader, "#panel [aria-label='Next event']");
            press(reader, "Enter");
            page.waitForFunction("title => document.querySelector('#panel-title').textContent === title", second);
            press(reader, "Escape");
            page.waitForFunction("() => document.querySelector('#panel').hidden");
            assertTrue(within(reader, "#chronology"), "a closed panel gives the focus back: " + reader.focusedName());
            visible(reader, "Escape");
            page.goBack();
            reader.waitsForAddressWith("event");
            visible(reader, "the browser's way back");
        }
    }

    @Test
    void overviewZoomListAndLanguage() {
        try (Reader reader = reader().opens("")) {
            Page page = reader.page();
            tabsTo(reader, "#overview");
            press(reader, "ArrowLeft");
            reader.waitsForAddressWith("from");
            for (String name : List.of("Zoom in", "Zoom out", "Show the whole timeline")) {
                tabsTo(reader, ".controls [aria-label='" + name + "'], .controls [title='" + name + "']");
                press(reader, "Enter");
            }
            tabsTo(reader, ".controls [aria-label='Next event']");
            press(reader, "Enter");
            reader.waitsForAddressWith("event");
            assertTrue(within(reader, "#panel"), "the buttons give way to the panel's: " + reader.focusedName());
            press(reader, "Escape");
            assertTrue(within(reader, ".controls"), "and have the focus again: " + reader.focusedName());
            tabsTo(reader, ".masthead a[data-view=list]");
            press(reader, "Enter");
            reader.waitsForAddress("view", "list");
            visible(reader, "the list");
            tabsTo(reader, "#events .event-title a");
            press(reader, "Enter");
            reader.waitsForAddressWith("event");
            visible(reader, "an event of the list");
            tabsTo(reader, ".language-choice > summary");
            press(reader, "Enter");
            tabsTo(reader, ".languages a[hreflang=hy]");
            reader.presses("Enter");
            page.waitForFunction("() => document.documentElement.lang === 'hy'");
            assertEquals("list", reader.address().get("view"));
            page.goBack();
            page.waitForFunction("() => document.documentElement.lang === 'en'");
        }
    }

    /** From the top of the page to its foot, once around: no part keeps the focus, in the drawing as with an event beside it. */
    @Test
    void noPartKeepsTheFocus() {
        try (Reader reader = reader().opens("?event=2020-karabakh-war")) {
            Page page = reader.page();
            page.waitForSelector("#panel .panel-date");
            tabsTo(reader, "#chronology");
            tabsTo(reader, "#overview");
            tabsTo(reader, "#panel");
            tabsTo(reader, "#events");
            for (String part : List.of("#panel", "#overview", "#chronology", ".filters", ".masthead-tools")) {
                for (int i = 0; i < 60 && !within(reader, part); i++) {
                    press(reader, "Shift+Tab");
                }
                assertTrue(within(reader, part), "Shift and Tab do not lead back to " + part);
            }
        }
    }

    /** Presses Tab until the focus is within; from the end of the page it begins anew. */
    private static void tabsTo(Reader reader, String selector) {
        for (int i = 0; i < 90; i++) {
            press(reader, "Tab");
            if (within(reader, selector)) {
                return;
            }
            // the list is long, and behind everything else: from there a reader goes back to the top
            if (within(reader, "#events li.event ~ li.event") && !selector.startsWith("#events")) {
                reader.page().evaluate("() => { document.querySelector('.skip-link').focus() }");
                if (within(reader, selector)) {
                    return;
                }
            }
        }
        throw new AssertionError("Tab does not lead to " + selector + "; it is at " + reader.focusedName());
    }

    private static boolean within(Reader reader, String selector) {
        return (Boolean)
                reader.page().evaluate("selector => document.activeElement.closest(selector) !== null", selector);
    }

    private static void press(Reader reader, String key) {
        reader.presses(key);
        visible(reader, key);
    }

    /** The focus is on something, which is in the window, on top, and has a ring of its own or of its label's. */
    private static void visible(Reader reader, String after) {
        Object fault = reader.page().evaluate("""
                () => {
                  const at = document.activeElement
                  if (!at || at === document.body) return 'lost'
                  const shown = [at, at.closest('label'), ...at.children].filter(Boolean)
                  const ringed = part => {
                    const { outlineStyle, outlineWidth } = getComputedStyle(part)
                    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
                  }
                  // the element itself or what stands for it
                  const seen = at.matches('input[type=checkbox]') ? at.closest('label') : at
                  const box = seen.getBoundingClientRect()
                  const name = `${at.tagName} ${at.id} ${at.className} "${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 40)}"`
                  if (!shown.some(ringed)) return 'has no ring: ' + name
                  if (box.width === 0 || box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) return 'is out of view: ' + name
                  return ''
                }
                """);
        assertEquals("", fault, "the focus after " + after);
    }

    private static String title(Page page) {
        return page.locator("#panel-title").textContent();
    }
}
