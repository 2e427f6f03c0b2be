package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A reader in front of the page. Everything that the browser complains of, and every request to another host, is kept and
 * fails the test when the reader leaves.
 */
final class Reader implements AutoCloseable {
    /** The page of the usual reader, for each browser: opening another takes as long as three addresses. */
    private static final Map<Browser, Page> USUAL = new ConcurrentHashMap<>();

    private final Page page;
    private final boolean usual;
    private final String site;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> says = this::says;
    private final Consumer<String> fails = error -> complaints.add("uncaught: " + error);
    private final Consumer<Request> asks = this::asks;

    private Reader(Page page, boolean usual, String site) {
        this.page = page;
        this.usual = usual;
        this.site = site;
        page.onConsoleMessage(says);
        page.onPageError(fails);
        page.onRequest(asks);
    }

    private void says(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    /** What the address before still asks, of another site, is not this reader's. */
    private void asks(Request request) {
        boolean ours = request.isNavigationRequest() || request.frame().url().startsWith(site);
        if (ours && !request.url().startsWith(site)) {
            complaints.add("asked another host: " + request.url());
        }
    }

    /** A reader at a window of this size, who wants no motion, so that what is seen is where it will stay. */
    static Reader at(String site, int widthPx, int heightPx) {
        Page page = USUAL.compute(
                Chromium.browser(),
                (browser, open) -> open == null || open.isClosed()
                        ? browser.newContext(options(widthPx, heightPx)).newPage()
                        : open);
        page.setViewportSize(widthPx, heightPx);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setMedia(null)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        return new Reader(page, true, site);
    }

    /** The same with a browser that has kept nothing. */
    static Reader fresh(String site, int widthPx, int heightPx) {
        return with(site, options(widthPx, heightPx));
    }

    static Reader inTheDark(String site, int widthPx, int heightPx) {
        return with(site, options(widthPx, heightPx).setColorScheme(ColorScheme.DARK));
    }

    /** A reader whose system chooses the colours. */
    static Reader inForcedColours(String site, int widthPx, int heightPx) {
        return with(site, options(widthPx, heightPx).setForcedColors(ForcedColors.ACTIVE));
    }

    static Reader withoutScript(String site) {
        return with(site, options(1280, 720).setJavaScriptEnabled(false));
    }

    static Reader withAFinger(String site, int widthPx, int heightPx) {
        return with(site, options(widthPx, heightPx).setHasTouch(true));
    }

    /** A reader whose browser asks for a language, such as {@code hy-AM}. */
    static Reader speaking(String site, String locale) {
        return with(site, options(1280, 720).setLocale(locale));
    }

    private static Reader with(String site, Browser.NewContextOptions options) {
        return new Reader(Chromium.browser().newContext(options).newPage(), false, site);
    }

    private static Browser.NewContextOptions options(int widthPx, int heightPx) {
        return new Browser.NewContextOptions()
                .setViewportSize(widthPx, heightPx)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Opens an address below the site and waits until the events are drawn and the page does all that it can, but in an embed. */
    Reader opens(String address) {
        page.navigate(site + address);
        page.waitForFunction("""
                () => (performance.getEntriesByName('chronology-drawn').length > 0
                  || document.querySelector('#timeline[data-view=list][data-ready]'))
                  && document.querySelector('#rest, #timeline[data-complete]')
                """);
        return this;
    }

    /** Opens an address and does not wait for a drawing. */
    Reader reads(String address) {
        page.navigate(site + address);
        return this;
    }

    Page page() {
        return page;
    }

    /** Where the middle of an event's mark stands in the window; absent when it has none of its own. */
    Optional<double[]> mark(String id) {
        Object found = page.evaluate("""
                id => {
                  const position = document.getElementById('event-' + id).dataset.position
                  const mark = document.querySelector(`#chronology .event-mark[data-position="${position}"]`)
                  const box = mark?.getBoundingClientRect()
                  return box && box.width > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : null
                }
                """, id);
        if (found == null) {
            return Optional.empty();
        }
        List<?> point = (List<?>) found;
        return Optional.of(new double[] {((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue()});
    }

    /** Waits until an event has a mark of its own. */
    void waitsForMark(String id) {
        page.waitForFunction("""
                id => {
                  const { position } = document.getElementById('event-' + id).dataset
                  return document.querySelector(`#chronology .event-mark[data-position="${position}"]`)?.getBoundingClientRect().width > 0
                }
                """, id);
    }

    /** Presses the name of an event in the drawing. */
    void pressesTheName(String title) {
        BoundingBox box =
                page.locator("#chronology .label").getByText(title).first().boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + 6);
    }

    /** The words of the address. */
    Map<String, String> address() {
        Map<String, String> words = new TreeMap<>();
        String query = Optional.ofNullable(java.net.URI.create(page.url()).getRawQuery())
                .orElse("");
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                words.put(parts[0], java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return words;
    }

    /** Waits until the address has a word with this text. */
    void waitsForAddress(String word, String text) {
        page.waitForFunction(
                "([word, text]) => new URLSearchParams(location.search).get(word) === text", List.of(word, text));
    }

    /** Waits until the address has a word at all. */
    void waitsForAddressWith(String word) {
        page.waitForFunction("word => new URLSearchParams(location.search).has(word)", word);
    }

    /** What the element that has the focus is called. */
    String focusedName() {
        return String.valueOf(
                page.evaluate(
                        "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"));
    }

    /** Waits until the focus is on something with another name, and says which. */
    String waitsForAnotherName(String before) {
        return String.valueOf(page.evaluate("""
                async before => {
                  for (const end = performance.now() + 30_000; performance.now() < end; await new Promise(requestAnimationFrame)) {
                    const now = document.activeElement
                    const name = now.getAttribute('aria-label') ?? now.textContent.trim()
                    if (name !== before) return name
                  }
                  throw new Error(`the focus stayed on ${before}`)
                }
                """, before));
    }

    /** The day under a place in the drawing, counted from 1970-01-01: the window as the address says it, on the lanes' width. */
    double dayAt(double x) {
        List<?> lanes = (List<?>) page.evaluate("""
                () => {
                  const clip = document.querySelector('#chronology clipPath rect')
                  const left = document.querySelector('#chronology').getBoundingClientRect().left + Number(clip.getAttribute('x'))
                  return [left, Number(clip.getAttribute('width'))]
                }
                """);
        double left = ((Number) lanes.get(0)).doubleValue();
        double width = ((Number) lanes.get(1)).doubleValue();
        long from = LocalDate.parse(address().get("from")).toEpochDay();
        long until = LocalDate.parse(address().get("to")).toEpochDay() + 1;
        return from + (x - left) / width * (until - from);
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    @Override
    public void close() {
        try {
            if (usual) {
                leave();
            } else {
                page.context().close();
            }
        } catch (PlaywrightException broken) {
            // the next reader opens another
            page.context().close();
            throw broken;
        }
        assertEquals(List.of(), complaints, "what the browser complained of");
    }

    /** Lets what is still to be said be heard, and leaves the page as the next reader expects it. */
    private void leave() {
        page.unrouteAll();
        page.mouse().up();
        page.mouse().move(0, 0);
        page.evaluate("() => { window.stop(); return new Promise(done => setTimeout(done)) }");
        page.offConsoleMessage(says);
        page.offPageError(fails);
        page.offRequest(asks);
    }
}
