package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import conflicttimeline.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching, filtering and going to a date, in a real Chromium. */
class SearchIT {
    private static Reader student() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    private static Page types(Reader reader, String words) {
        reader.page().locator(".filter-search").fill(words);
        return reader.page();
    }

    private static void waitsForCount(Page page, String sentence) {
        page.waitForFunction("said => document.querySelector('#count').textContent === said", sentence);
    }

    private static void clean(Page page) {
        assertEquals(List.of(), Axe.violationsBesideTheList(page));
    }

    @Nested
    class Words {
        @Test
        void areMarkedInTheDrawingTheListAndThePanel() {
            try (Reader reader = student().opens("?q=lachin&event=2020-district-handovers")) {
                Page page = reader.page();
                waitsForCount(page, "10 of 127 events");
                page.waitForFunction("""
                        () => {
                          const marked = name => [...CSS.highlights.get(name) ?? []].map(range =>
                            range.startContainer.textContent.slice(range.startOffset, range.endOffset))
                          return marked('ct-found').includes('Lachin') && marked('ct-found-text').length >= 10
                            && marked('ct-found-text').every(word => word.toLowerCase() === 'lachin')
                        }
                        """);
                assertTrue(page.locator("#events .event:not([hidden]) .event-summary")
                        .first()
                        .isVisible());
            }
        }

        @Test
        void areFoundInAnyScriptByOtherNamesToo(@TempDir Path folder) throws IOException {
            Path file = folder.resolve("names.csv");
            Files.writeString(file, """
                    id,start,title,aliases
                    first,1992-05-08,Şuşa,Շուշի; Шуша; Shushi
                    second,1992-02-25,Xocalı,Խոջալու; Ходжалы; Khojaly
                    """);
            try (Site names = Site.start("--port", "0", "--data", file.toString());
                    Reader reader = Reader.at("http://127.0.0.1:" + names.port() + "/", 1280, 720)
                            .opens("")) {
                for (String word : List.of("susa", "ՇՈՒՇԻ", "шУша", "xocali", "ԽՈՋԱԼՈՒ", "ходжалы'")) {
                    types(reader, word);
                    reader.waitsForAddress("q", word);
                    waitsForCount(reader.page(), "1 of 2 events");
                }
            }
        }

        @Test
        void thatNothingMatchesLeadToTheNearestSpellingOrTheFilterToDrop() {
            try (Reader reader = student().opens("?q=Lachni&category=War")) {
                Page page = reader.page();
                page.waitForSelector(".empty button:has-text('Without the words: 17')");
                clean(page);
                page.locator(".empty button:has-text('lachin')").click();
                reader.waitsForAddress("q", "lachin");
                waitsForCount(page, "2 of 127 events");
                assertFalse(page.locator(".empty").isVisible());
            }
        }
    }

    @Nested
    class Choices {
        @Test
        void countWithTheOtherFiltersAndAddUpWithinOne() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator(".chip:has-text('Unrest')").click();
                waitsForCount(page, "8 of 127 events");
                assertEquals(
                        "17", page.locator(".chip:has-text('War') .chip-count").textContent());
                page.locator(".chip:has-text('War')").click();
                waitsForCount(page, "25 of 127 events");
                page.locator("[name=importance]").selectOption("5");
                waitsForCount(page, "3 of 127 events");
                assertEquals(
                        "0",
                        page.locator(".chip:has-text('Unrest') .chip-count").textContent());
                // a choice that leaves nothing can still be pressed, and given up
                page.locator(".chip:has-text('Unrest')").click();
                page.waitForFunction("() => new URLSearchParams(location.search).getAll('category').join() === 'War'");
                page.locator(".filter-reset").click();
                waitsForCount(page, "127 events");
                assertTrue(reader.address().isEmpty(), reader.address().toString());
            }
        }

        @Test
        void ofActorsAreFoundByNameAndStandFirst() {
            try (Reader reader = student().opens("")) {
                Page page = reader.page();
                page.locator(".filter-more > summary").click();
                page.locator(".actor-find").fill("minsk");
                assertEquals(1, page.locator(".filter-actor:visible").count());
                clean(page);
                page.locator(".actor-find").press("Enter");
                reader.waitsForAddress("actor", "OSCE Minsk Group");
                reader.presses("Escape");
                reader.presses("Escape");
                page.locator(".filter-more > summary").click();
                assertTrue(page.locator(".filter-actor").first().textContent().contains("OSCE Minsk Group"));
                assertTrue(page.locator(".filter-actor:visible").count() > 20);
            }
        }
    }

    @Nested
    class ADateThatIsTyped {
        @ParameterizedTest
        @CsvSource({
            "'', 2020-11, November 2020, 2020-10, 2020-12",
            "'', 9 Nov 2020, 9 November 2020, 2020-10, 2020-11",
            "'', 1994, 1994, 1993-10, 1995-04",
            "?lang=ru, ноябрь 2020, ноябрь 2020 г., 2020-10, 2020-12",
            "?lang=hy, 2020 նոյեմբեր, 2020 թ. նոյեմբեր, 2020-10, 2020-12"
        })
        void movesTheWindowThere(String address, String typed, String said, String from, String to) {
            try (Reader reader = student().opens(address)) {
                Page page = types(reader, typed);
                page.waitForSelector(".jump:visible");
                assertTrue(
                        page.locator(".jump").textContent().contains(said),
                        page.locator(".jump").textContent());
                reader.presses("Enter");
                reader.waitsForAddressWith("from");
                assertEquals(from, reader.address().get("from").substring(0, 7));
                assertEquals(to, reader.address().get("to").substring(0, 7));
                // a date is not searched for
                page.waitForFunction("() => !new URLSearchParams(location.search).has('q')");
                assertEquals("", page.locator(".filter-search").inputValue());
            }
        }

        @Test
        void outsideTheTimelineIsSaidAndLeadsNowhere() {
            try (Reader reader = student().opens("")) {
                Page page = types(reader, "May 1850");
                assertEquals(
                        "May 1850 is outside this timeline: 1905 to 2026",
                        page.locator(".jump").textContent());
                clean(page);
                reader.presses("Enter");
                assertFalse(reader.address().containsKey("from"));
                assertEquals("127 events", page.locator("#count").textContent());
            }
        }
    }

    @Test
    void aWindowWithoutEventsLeadsToTheNearest() {
        try (Reader reader = student().opens("?from=1951-01-01&to=1953-12-31")) {
            Page page = reader.page();
            page.waitForSelector(".vacant:visible");
            page.locator(".vacant button:has-text('Later')").click();
            page.waitForFunction("() => new URLSearchParams(location.search).get('to') > '1954'");
            page.waitForSelector(".vacant", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            assertTrue(page.locator("#chronology .event-mark").count() > 0);
            assertEquals(true, page.evaluate("() => !!document.activeElement.closest('#chronology')"), "the focus");
        }
    }
}
