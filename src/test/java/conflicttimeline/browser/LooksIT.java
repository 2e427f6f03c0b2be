package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page looks to readers with other colours, larger text, another direction, a narrow column, or no wish for motion. */
class LooksIT {
    private static final String EVENT = "?event=2023-september-offensive";

    @Test
    void forcedColoursKeepMarksChoiceAndFocusVisible() {
        try (Reader reader =
                Reader.inForcedColours(Shipped.address(), 1280, 720).opens(EVENT)) {
            Page page = reader.page();
            page.locator("#chronology [tabindex='0']").first().focus();
            Map<?, ?> seen = (Map<?, ?>) page.evaluate("""
                    () => {
                      const probe = document.body.appendChild(document.createElement('i'))
                      probe.style.forcedColorAdjust = 'none'
                      const system = name => { probe.style.color = name; return getComputedStyle(probe).color }
                      const style = selector => getComputedStyle(document.querySelector(selector))
                      document.querySelector('.chip input').click()
                      return {
                        marks: style('.event-mark[data-form=solid]:not([data-stepped])').fill === system('CanvasText'),
                        stepped: style('.event-mark[data-form=solid][data-stepped]').fill === system('GrayText'),
                        ring: style('.event-ring').stroke === system('CanvasText'),
                        chosen: style('.label[data-chosen] > .label-title').color === system('HighlightText'),
                        focus: style('.focus-stop:focus-visible > .focus-ring').outlineStyle === 'solid'
                          && style('.focus-stop:focus-visible > .focus-ring').outlineColor === system('Highlight'),
                        pressed: style('.chip:has(:checked)').outlineStyle === 'solid',
                        window: style('.overview-frame').stroke === system('CanvasText'),
                      }
                    }
                    """);
            seen.forEach((what, visible) -> assertEquals(true, visible, what + " among " + seen));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "700, 650", "375, 667"})
    void textTwiceAsLargeIsNeitherCutNorOverlapping(int widthPx, int heightPx) {
        try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx).opens(EVENT)) {
            Page page = reader.page();
            page.waitForSelector("#panel .panel-date");
            page.evaluate("""
                    () => {
                      document.documentElement.style.fontSize = '200%'
                      if (!document.querySelector('.filters').offsetParent) document.querySelector('.filters-open').click()
                    }
                    """);
            page.waitForTimeout(300);
            List<?> faults = (List<?>) page.evaluate("""
                    () => {
                      const found = []
                      const shown = selector => [...document.querySelectorAll(selector)].filter(one => one.offsetParent && one.getBoundingClientRect().width > 0)
                      const name = one => one.className + ' ' + one.textContent.trim().slice(0, 20)
                      const apart = (selector) => shown(selector).forEach((a, i, all) => all.slice(i + 1).forEach(b => {
                        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
                        if (!a.contains(b) && p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 1 && q.top < p.bottom - 1) found.push(name(a) + ' meets ' + name(b))
                      }))
                      apart('.masthead-title, .view-switch, .language-choice, .filters-open')
                      apart('.filter-words, .chip, .filter-more, .filter-importance, .filter-count')
                      apart('.panel-head > *, .panel-close')
                      apart('.panel-foot .button, .panel-place')
                      for (const one of shown('.masthead-title, .view-switch a, .chip-name, .filter-count, .panel-title, .panel-date, .panel-body p, .panel-foot .button')) {
                        if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline') found.push(name(one) + ' is cut')
                      }
                      if (innerWidth < 560 && document.querySelector('.panel-foot').getBoundingClientRect().bottom > innerHeight + 1) found.push('the foot of the sheet is cut')
                      if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways')
                      if (document.querySelector('#chronology').clientHeight < 200) found.push('no room for the drawing')
                      return found
                    }
                    """);
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void whatIsNoLaneStaysTogetherWhereSevenLanesLeaveItNoRoom() {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens("")) {
            assertEquals(
                    List.of("beside", "together", "below", "together"),
                    reader.page().evaluate("""
                    () => {
                      const middle = selector => { const { top, bottom } = document.querySelector(selector).getBoundingClientRect(); return (top + bottom) / 2 }
                      const lanes = document.querySelector('.filter-lanes')
                      const seen = () => [
                        middle('.filter-more') - middle('.chip') < 4 ? 'beside' : 'below',
                        Math.max(...['.filter-more', '.filter-importance', '.filter-reset', '.filter-count'].map(middle)) - middle('.filter-more') < 4 ? 'together' : 'apart',
                      ]
                      const six = seen()
                      const seventh = lanes.appendChild(lanes.lastElementChild.cloneNode(true))
                      const seven = seen()
                      seventh.remove()
                      return [...six, ...seven]
                    }
                    """));
        }
    }

    @ParameterizedTest
    @CsvSource({"hy, 320", "ru, 320", "az, 320", "hy, 375"})
    void theHeadOfASheetStandsBesideItsCloseButtonInEveryLanguage(String language, int widthPx) {
        try (Reader reader = Reader.at(Shipped.address(), widthPx, 667)
                .opens("?lang=" + language + "&event=2020-karabakh-war&why=2020-karabakh-war")) {
            Page page = reader.page();
            page.waitForSelector(".thread-step");
            assertEquals(List.of(), page.evaluate("""
                    () => [...document.querySelectorAll('#panel .panel-top')].filter(top => top.offsetParent).flatMap(top => {
                      const close = top.querySelector('.panel-close').getBoundingClientRect()
                      return [...top.querySelectorAll('.panel-head *')].filter(part => {
                        const { left, right, top, bottom } = part.getBoundingClientRect()
                        return left < close.right && right > close.left + 1 && top < close.bottom && bottom > close.top || right > innerWidth
                      }).map(part => part.textContent)
                    })
                    """));
            assertEquals(true, page.evaluate("""
                            () => document.querySelector('.help-open').getBoundingClientRect().left
                              >= Math.max(...[...document.querySelectorAll('#chronology .lane-symbol')].map(shape => shape.getBoundingClientRect().right))
                            """), "the words above the names begin where the lanes end");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, 2", "700, 650, 2", "375, 667, 1.25"})
    void theDrawingGrowsWithTheTextAndIsPressedWhereItIsSeen(int widthPx, int heightPx, double larger) {
        try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx).opens("")) {
            Page page = reader.page();
            String line =
                    "() => parseFloat(getComputedStyle(document.querySelector('#chronology .label-title')).fontSize)"
                            + " * (document.querySelector('#chronology').currentCSSZoom ?? 1)";
            double before = ((Number) page.evaluate(line)).doubleValue();
            page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
            page.waitForFunction("() => document.querySelector('#chronology').style.zoom !== ''");
            page.waitForTimeout(300);
            double after = ((Number) page.evaluate(line)).doubleValue();
            assertTrue(after >= before * larger * 0.8, before + " px before, " + after + " px after");
            assertEquals(List.of(), page.evaluate("""
                    () => {
                      const boxes = [...document.querySelectorAll('#chronology .label')].map(label => {
                        const range = document.createRange()
                        range.selectNodeContents(label)
                        const { left, right, top, bottom } = range.getBoundingClientRect()
                        return { left, right, top, bottom, name: label.textContent }
                      })
                      const column = document.querySelector('#chronology').getBoundingClientRect()
                      const faults = boxes.filter(box => box.left < column.left - 1 || box.right > column.right + 1).map(box => box.name + ' is cut')
                      boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(a.name + ' meets ' + b.name)
                      }))
                      return faults
                    }
                    """));
            page.locator("#chronology .label").first().scrollIntoViewIfNeeded();
            String title = page.locator("#chronology .label-title").first().textContent();
            reader.pressesTheName(title);
            reader.waitsForAddressWith("event");
            page.waitForSelector("#panel-title:visible");
            assertEquals(title, page.locator("#panel-title").textContent());
        }
    }

    @Test
    void onAPageFromRightToLeftThePanelChangesSidesAndTimeDoesNot() {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens(EVENT)) {
            Page page = reader.page();
            page.waitForSelector("#panel .panel-date");
            page.evaluate("() => { document.documentElement.dir = 'rtl' }");
            page.waitForTimeout(200);
            BoundingBox panel = page.locator("#panel").boundingBox();
            BoundingBox drawing = page.locator("#drawing").boundingBox();
            assertTrue(panel.x + panel.width <= drawing.x + 1, "the panel is left of the drawing");
            List<?> years = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('.axis-word')].filter(word => /^\\d{4}$/.test(word.textContent))
                      .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x).map(word => Number(word.textContent))
                    """);
            assertTrue(years.size() > 1, years.toString());
            assertEquals(years.stream().sorted().toList(), years, "later years are further right");
            // a number at the head of English words stays there
            assertEquals(true, page.evaluate("""
                    () => {
                      const text = document.querySelector('#count').firstChild
                      const place = (from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect().x }
                      return place(0, 1) < place(text.length - 1, text.length)
                    }
                    """), "127 stands before events");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "375, 667"})
    void whoWantsNoMotionGetsNone(int widthPx, int heightPx) {
        String moving = """
                () => ['.event-mark', '#panel'].flatMap(selector => {
                  const style = getComputedStyle(document.querySelector(selector))
                  const seconds = list => list.split(', ').map(parseFloat)
                  return [...seconds(style.transitionDuration), ...(style.animationName === 'none' ? [] : seconds(style.animationDuration))]
                }).some(seconds => seconds > 0)
                """;
        try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx).opens(EVENT)) {
            Page page = reader.page();
            page.waitForSelector("#panel .panel-date");
            assertEquals(false, page.evaluate(moving));
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertEquals(true, page.evaluate(moving));
        }
    }

    @Test
    void inANarrowColumnOfAWidePageTimeRunsDownAndAnEventIsASheetOfThreeHeights() {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens("")) {
            Page page = reader.page();
            page.evaluate(
                    "() => { document.querySelector('#timeline').style.cssText = 'inline-size: 320px; margin-inline-start: 500px' }");
            page.waitForSelector("#chronology[data-direction=down]");
            BoundingBox name = page.locator("#chronology .label").first().boundingBox();
            page.mouse().click(name.x + 20, name.y + 8);
            page.waitForSelector("#panel .panel-date");
            BoundingBox sheet = page.locator("#panel").boundingBox();
            assertEquals(500, sheet.x, 1);
            assertEquals(320, sheet.width, 1);
            assertEquals(720 - 112, sheet.height, 2);
            drag(page, 250);
            page.waitForSelector("#panel[data-height=half]");
            drag(page, 230);
            page.waitForSelector("#panel[data-height=title]");
            drag(page, -420);
            page.waitForSelector("#panel[data-height=whole]");
            drag(page, 580);
            page.waitForFunction("() => document.querySelector('#panel').hidden");
            assertEquals(true, page.evaluate("""
                    () => {
                      const column = document.querySelector('#timeline').getBoundingClientRect()
                      return [...document.querySelectorAll('#timeline button, #timeline a, #chronology .label')].filter(one => one.offsetParent)
                        .every(one => { const box = one.getBoundingClientRect(); return box.left >= column.left - 1 && box.right <= column.right + 1 || one.closest('.filter-lanes') })
                    }
                    """), "nothing reaches out of the column");
        }
    }

    private static void drag(Page page, double downPx) {
        BoundingBox grip = page.locator("#panel .panel-top:visible").boundingBox();
        double x = grip.x + grip.width / 2;
        double y = grip.y + 10;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + downPx / 2);
        page.mouse().move(x, y + downPx);
        page.mouse().up();
    }

    @Test
    void theStripOfTheWholeIsResizedPressedAndUsedByKeys() {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens("?from=1990-01-01&to=1999-12-31")) {
            Page page = reader.page();
            BoundingBox window = page.locator(".overview-window").boundingBox();
            double y = window.y + window.height / 2;
            page.mouse().move(window.x + window.width, y);
            page.mouse().down();
            page.mouse().move(window.x + window.width + 20, y);
            page.mouse().move(window.x + window.width + 40, y);
            page.mouse().up();
            String wider = saidAfter(page, "1 January 1990 to 31 December 1999");
            assertTrue(wider.startsWith("1 January 1990"), "the other end stays: " + wider);
            page.mouse().click(window.x - 150, y);
            String elsewhere = saidAfter(page, wider);
            page.locator("#overview").focus();
            reader.presses("PageDown");
            String later = saidAfter(page, elsewhere);
            reader.presses("+");
            String narrower = saidAfter(page, later);
            reader.presses("End");
            String end = saidAfter(page, narrower);
            assertTrue(end.compareTo(narrower) != 0 && end.contains("20"), end);
            assertEquals("slider", page.locator("#overview").getAttribute("role"));
            assertTrue(
                    Integer.parseInt(page.locator("#overview").getAttribute("aria-valuenow")) > 80,
                    "the window is at the end");
            assertTrue(page.locator("#overview .overview-bars-inside").count() > 1, "a colour for each lane");
        }
    }

    /** What the strip says, once it is something else. */
    private static String saidAfter(Page page, String before) {
        page.waitForFunction(
                "before => document.querySelector('#overview').getAttribute('aria-valuetext') !== before", before);
        return page.locator("#overview").getAttribute("aria-valuetext");
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "375, 667"})
    void aButtonOpensHowToReadTheDrawing(int widthPx, int heightPx) {
        try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx).opens("?lang=hy")) {
            Page page = reader.page();
            page.locator(".help-open").click();
            page.waitForSelector("dialog.help[open]");
            assertEquals(16, page.locator("dialog.help .swatch").count());
            String said = page.locator("dialog.help").textContent();
            assertTrue(said.contains("Ինչպես կարդալ") && !said.contains("web."), said);
            assertEquals(
                    true,
                    page.evaluate(
                            "() => { const dialog = document.querySelector('dialog.help'); return dialog.scrollWidth <= dialog.clientWidth }"));
            reader.presses("Escape");
            assertNotEquals(0, page.locator("dialog.help:not([open])").count());
        }
    }
}
