package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The list as it is read, and the handout as it is printed. */
class ListAndPrintIT {
    /** A4 between its margins. */
    private static final int PAPER_PX = 703;

    private static Reader student() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    private static String version(Page page) {
        return page.locator(".colophon code").textContent();
    }

    @Nested
    class TheList {
        @Test
        void isWalkedByHeadingsThatStayInView() {
            try (Reader reader = student().opens("?view=list")) {
                Page page = reader.page();
                page.locator("#event-1994-ceasefire").evaluate("row => row.scrollIntoView({ block: 'start' })");
                Object top = page.evaluate("""
                        () => [...document.querySelectorAll('.event-era, .event-year')]
                          .filter(heading => {
                            const { left, top, height } = heading.getBoundingClientRect()
                            return top >= 0 && top < 50 && heading.contains(document.elementFromPoint(left + 5, top + height / 2))
                          })
                          .map(heading => (heading.querySelector('.era-title') ?? heading).textContent)
                        """);
                assertEquals(List.of("First Karabakh War", "1994"), top);
                page.waitForSelector(".events-ways a[aria-current]:has-text('First Karabakh War')");
            }
        }

        /** The first view names the events; a list that is asked for later is as whole as one that is asked for at once. */
        @Test
        void isTheSameWhetherTheServerWroteItOrThePageFilledIt() {
            String rows = """
                    () => [...document.querySelectorAll('#events .event')].map(row => {
                      const copy = row.cloneNode(true)
                      copy.querySelectorAll('*').forEach(part => {
                        part.removeAttribute('aria-expanded')
                        part.normalize()
                        for (const text of [...part.childNodes].filter(child => child.nodeType === 3)) {
                          if (text.data.trim() === '') text.remove()
                          else text.data = text.data.replace(/\\s+/g, ' ').trim()
                        }
                      })
                      return copy.outerHTML.replace(/ (class|rel)="([^"]*)"/g, (all, name, value) => ` ${name}="${value.trim()}"`)
                    })
                    """;
            List<?> written;
            try (Reader reader = student().opens("?view=list&lang=ru")) {
                written = (List<?>) reader.page().evaluate(rows);
            }
            try (Reader reader = student().opens("?lang=ru")) {
                Page page = reader.page();
                page.locator(".view-switch [data-view=list]").click();
                page.waitForSelector("#events[data-whole]");
                List<?> filled = (List<?>) page.evaluate(rows);
                assertEquals(127, filled.size());
                for (int i = 0; i < filled.size(); i++) {
                    assertEquals(written.get(i), filled.get(i));
                }
            }
        }

        @Test
        void opensARowAndClosesIt() {
            try (Reader reader = student().opens("?view=list")) {
                var row = reader.page().locator("#event-1994-ceasefire");
                assertFalse(row.locator(".sources").isVisible());
                row.locator(".event-title a").click();
                reader.waitsForAddress("event", "1994-ceasefire");
                assertTrue(row.locator(".event-summary").isVisible());
                assertTrue(row.locator(".sources").isVisible());
                row.locator(".event-title a").click();
                reader.page().waitForFunction("() => !new URLSearchParams(location.search).has('event')");
                assertFalse(row.locator(".sources").isVisible());
            }
        }

        @Test
        void keepsTheReadersPlaceBetweenListAndDrawing() {
            try (Reader reader = student().opens("?from=1992-01-01&to=1994-12-31")) {
                Page page = reader.page();
                page.locator(".view-switch [data-view=list]").click();
                page.waitForFunction(
                        "() => document.querySelectorAll('#events .event').length === 127 && scrollY > 500");
                String first = String.valueOf(page.evaluate("""
                        () => [...document.querySelectorAll('.event')].find(row => row.getBoundingClientRect().top >= 60).querySelector('.event-date').textContent
                        """));
                assertTrue(first.contains("1992"), first);
                page.locator(".view-switch [data-view=drawing]").evaluate("link => link.click()");
                page.waitForTimeout(300);
                assertEquals(
                        "1992-01-01",
                        reader.address().get("from"),
                        "whoever did not read on finds the window as it was");

                page.locator(".view-switch [data-view=list]").click();
                page.locator("#event-2024-ambassador-recall").evaluate("row => row.scrollIntoView({ block: 'start' })");
                page.locator(".view-switch [data-view=drawing]").evaluate("link => link.click()");
                page.waitForFunction("() => new URLSearchParams(location.search).get('to') > '2024-06-13'");
                reader.waitsForMark("2024-ambassador-recall");
            }
        }
    }

    @Nested
    class TheHandout {
        @Test
        void isTheStripTheListInTwoColumnsAndTheSources() {
            try (Reader reader = Reader.at(Shipped.address(), PAPER_PX, 900).opens("")) {
                Page page = reader.page();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                page.waitForSelector(".print-sources:visible");
                assertEquals(
                        0,
                        page.locator("button:visible, input:visible, select:visible, summary:visible")
                                .count());
                String head = page.locator(".print-head").innerText();
                assertTrue(head.contains("Handout · 127 events"), head);
                assertTrue(head.contains(page.url()) && head.contains(version(page)), head);
                assertTrue(
                        head.contains("printed "
                                + LocalDate.now(java.time.ZoneId.systemDefault())
                                        .getDayOfMonth()),
                        head);
                List<String> named = page.locator(".print-strip .label-title").allTextContents();
                assertTrue(named.contains("Second Karabakh War (44-Day War)"), named.toString());
                // nothing is named that is no turning point
                assertTrue(named.size() <= 14, named.toString());
                Object broken = page.evaluate("""
                        () => [...document.querySelectorAll('.event-body')].filter(entry => entry.getClientRects().length > 1).length
                        """);
                assertEquals(0, broken, "entries over two columns");
                String entry = page.locator("#event-1994-ceasefire .event-body").innerText();
                assertTrue(
                        Pattern.compile("1994.*Bishkek.*disputed.*\\[\\d+]", Pattern.DOTALL)
                                .matcher(entry)
                                .find(),
                        entry);
                assertEquals("11px 15.5px", page.evaluate("""
                        () => { const { fontSize, lineHeight } = getComputedStyle(document.querySelector('.event-summary')); return `${fontSize} ${lineHeight}` }
                        """));
                assertTrue(page.locator(".print-sources .source-address").count() > 200);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.waitForFunction("() => !document.querySelector('.print-sources, .source-numbers, .print-strip')");
            }
        }

        @Test
        void hasFewPagesAndFollowsFilterAndWindow() {
            try (Reader reader = student().opens("")) {
                int whole = pages(reader.page().pdf(A4));
                assertTrue(whole > 5 && whole <= 26, whole + " pages");
                reader.opens("?importance=5&view=list");
                int turning = pages(reader.page().pdf(A4));
                assertTrue(turning <= 5, turning + " pages of turning points");
                reader.opens("?category=War&from=2020-01-01&to=2020-12-31");
                Page page = reader.page();
                page.waitForFunction("() => / of /.test(document.querySelector('#count').textContent)");
                // the rest of the list comes when nothing else is to be done
                page.waitForFunction("() => document.querySelectorAll('#events .event').length === 127");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                page.waitForSelector(".print-sources:visible");
                List<String> dates = page.locator(".event-date:visible").allTextContents();
                assertTrue(
                        !dates.isEmpty() && dates.stream().allMatch(date -> date.contains("2020")), dates.toString());
                String head = page.locator("#print-what").textContent();
                assertTrue(
                        head.contains(dates.size() + " of 127 events · War · 1 January 2020 to 31 December 2020"),
                        head);
            }
        }

        @Test
        void isGoodWithoutAScript() {
            try (Reader reader = Reader.withoutScript(Shipped.address()).reads("?importance=5&view=list")) {
                Page page = reader.page();
                int printed = pages(page.pdf(A4));
                assertTrue(printed <= 7, printed + " pages");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                String head = page.locator(".print-head").innerText();
                assertTrue(head.contains("14 events") && head.contains(version(page)), head);
                assertEquals(
                        0,
                        page.locator("button:visible, input:visible, summary:visible")
                                .count());
                assertTrue(
                        page.locator("#event-1994-ceasefire .sources a").first().isVisible());
            }
        }

        private static final Page.PdfOptions A4 = new Page.PdfOptions().setPreferCSSPageSize(true);

        private static int pages(byte[] pdf) {
            return (int) Pattern.compile("/Type\\s*/Page[^s]")
                    .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
        }
    }
}
