package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import conflicttimeline.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timeline in someone else's article. */
@Order(2)
class EmbedIT {
    private static final String SITE = Shipped.address();
    private static final String EMBED = SITE + "embed";
    private static final String EVENT = "1994-ceasefire";

    /** Asking for any of these says who a reader is, or keeps something about one. */
    private static final String TRAP = """
            self.touched = []
            const trap = (owner, name) => {
              const had = owner && Object.getOwnPropertyDescriptor(owner, name)
              if (!had || !had.configurable) return
              const note = () => { touched.push(name) }
              Object.defineProperty(owner, name, had.get
                ? { ...had, get() { note(); return had.get.call(this) } }
                : { ...had, value: new Proxy(had.value, { apply(f, self, args) { note(); return Reflect.apply(f, self, args) }, construct(f, args) { note(); return Reflect.construct(f, args) } }) })
            }
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'AudioContext', 'OfflineAudioContext', 'RTCPeerConnection', 'SharedWorker', 'BroadcastChannel', 'cookieStore']) trap(window, name)
            for (const name of ['cookie', 'referrer']) trap(Document.prototype, name)
            for (const name of ['userAgent', 'userAgentData', 'platform', 'plugins', 'mimeTypes', 'language', 'languages', 'hardwareConcurrency', 'deviceMemory', 'connection', 'geolocation', 'getBattery', 'sendBeacon', 'serviceWorker', 'webdriver']) trap(Navigator.prototype, name)
            for (const name of ['width', 'height', 'availWidth', 'availHeight', 'colorDepth', 'pixelDepth']) trap(Screen.prototype, name)
            for (const name of ['toDataURL', 'toBlob']) trap(HTMLCanvasElement.prototype, name)
            for (const name of ['getImageData', 'isPointInPath']) trap(CanvasRenderingContext2D.prototype, name)
            """;

    /** What a frame has asked for, of all that it says. */
    private static List<?> heights(Article article) {
        return (List<?>) article.page()
                .evaluate("() => got.filter(({ type }) => type === 'height').map(({ height }) => height)");
    }

    private static void waitsForChosen(Frame frame, String id) {
        frame.waitForFunction("id => new URLSearchParams(location.search).get('event') === id", id);
        frame.waitForSelector("#panel:not([hidden]) .panel-date");
    }

    @Nested
    class InASandbox {
        @Test
        void drawsWithThreeRequestsAndTellsNobodyWhoReads() {
            try (Article article = Article.at(760, 720)) {
                article.page().addInitScript(TRAP);
                article.reads(Article.frame(EMBED, 700, 650, "") + Article.LISTENER);
                Frame frame = article.frame(0);
                assertEquals("null", frame.evaluate("() => self.origin"));
                List<String> ours = article.requests().stream()
                        .filter(url -> !url.startsWith(Article.site()) && !url.startsWith("data:"))
                        .toList();
                assertEquals(3, ours.size(), "page, style, script: " + ours);
                assertEquals(List.of(650), heights(article));

                article.whole(0);
                frame.locator(".filters-open").click();
                frame.locator(".filter-search").fill("Khojaly");
                frame.waitForFunction("() => new URLSearchParams(location.search).get('q') === 'Khojaly'");
                frame.locator(".filter-reset").click();
                article.page()
                        .evaluate(
                                "id => frames[0].postMessage({ timelineEmbed: 1, type: 'goto', event: id }, '*')",
                                EVENT);
                waitsForChosen(frame, EVENT);
                frame.locator(".view-switch a[data-view=list]").click();
                frame.waitForSelector("#timeline[data-view=list]");

                List<String> elsewhere = article.requests().stream()
                        .filter(url ->
                                !url.startsWith(SITE) && !url.startsWith(Article.site()) && !url.startsWith("data:"))
                        .toList();
                assertEquals(List.of(), elsewhere);
                assertEquals(List.of(), frame.evaluate("() => touched"));
                assertEquals(List.of(), article.page().context().cookies());
            }
        }

        /** What is chosen, listed and filtered fits the frame as it is: it is asked for once, and again only at another width. */
        @Test
        void asksForAHeightOnceAndAgainForAnotherWidth() {
            try (Article article = Article.at(760, 720).reads(Article.frame(EMBED, 700, 650, "") + Article.LISTENER)) {
                Frame frame = article.whole(0);
                article.page()
                        .evaluate(
                                "id => frames[0].postMessage({ timelineEmbed: 1, type: 'goto', event: id }, '*')",
                                EVENT);
                waitsForChosen(frame, EVENT);
                frame.locator("#panel .panel-close").first().click();
                frame.locator(".filters-open").click();
                frame.locator(".view-switch a[data-view=list]").click();
                frame.waitForSelector("#timeline[data-view=list]");
                frame.locator(".view-switch a[data-view=drawing]").click();
                frame.waitForSelector("#timeline[data-view=drawing]");
                assertEquals(List.of(650), heights(article));
                article.page().evaluate("() => { document.querySelector('iframe').width = 375 }");
                article.page().waitForFunction("() => got.filter(({ type }) => type === 'height').length > 1");
                assertEquals(List.of(650, 620), heights(article));
            }
        }

        @Test
        void isNotDrivenUpByAHostThatGivesMoreThanWasAsked() {
            String generous = """
                    <script>
                    window.got = []
                    addEventListener('message', ({ data }) => {
                      if (data.type !== 'height') return
                      got.push(data)
                      document.querySelector('iframe').height = data.height + 40
                    })
                    </script>""";
            // so many lanes' needs do not fit a low frame
            try (Article article = Article.at(760, 720).reads(Article.frame(EMBED, 700, 300, "") + generous)) {
                Frame frame = article.whole(0);
                frame.waitForFunction("() => innerHeight > 650");
                article.page()
                        .evaluate(
                                "id => frames[0].postMessage({ timelineEmbed: 1, type: 'goto', event: id }, '*')",
                                EVENT);
                waitsForChosen(frame, EVENT);
                frame.locator("#panel .panel-close").first().click();
                frame.evaluate("async () => { for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame) }");
                assertEquals(List.of(650), heights(article));
            }
        }

        @Test
        void thousandsOfHostileMessagesChangeNothing() {
            String sibling = """
                    <iframe sandbox="allow-scripts" width="10" height="10" srcdoc="&lt;script&gt;
                    for (let i = 0; i &lt; 500; i++) {
                      for (const event of ['%1$s', '%1$s ', 7]) parent.frames[0].postMessage({ timelineEmbed: 1, type: 'goto', event }, '*')
                      parent.frames[0].postMessage({ timelineEmbed: 1, type: 'hello', id: 'sibling' }, '*')
                      for (const height of [1, 900, 5000, 1e9, '900']) parent.postMessage({ timelineEmbed: 1, type: 'height', id: '', height }, '*')
                      parent.postMessage({ timelineEmbed: 1, type: 'state', id: '', query: '?event=x' }, '*')
                    }
                    parent.postMessage('said it all', '*')
                    &lt;/script&gt;"></iframe>""".formatted(EVENT);
            String script = "<script src=\"" + SITE + "embed.js\"></script>";
            try (Article article = Article.at(760, 900)
                    .reads(Article.LISTENER
                            + Article.frame(EMBED, 700, 650, "data-conflict-timeline=\"map\" data-mirror")
                            + script)) {
                Frame frame = article.whole(0);
                frame.evaluate("""
                        () => {
                          window.moved = []
                          new MutationObserver(changes => moved.push(...changes.map(({ target }) => target.id || target.className)))
                            .observe(document.getElementById('panel'), { attributes: true, childList: true, subtree: true })
                        }
                        """);
                String before = frame.url();
                article.page().evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", sibling);
                article.page().waitForFunction("() => got.includes('said it all')");
                article.page().evaluate("""
                        () => {
                          let seed = 1905
                          const random = () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32
                          const pick = list => list[Math.floor(random() * list.length)]
                          const junk = [undefined, null, true, 0, -1, NaN, '', ' ', 'a b', '<b>', [], {}, [1], 'x'.repeat(300), { id: 'a' }, '1994-ceasefire\\n', 'javascript:alert(1)']
                          for (let i = 0; i < 3000; i++) {
                            const message = pick([
                              { timelineEmbed: pick(junk), type: 'goto', event: '1994-ceasefire' },
                              { timelineEmbed: 1, type: pick(junk), event: '1994-ceasefire', id: 'x' },
                              { timelineEmbed: 1, type: 'goto', event: pick(junk) },
                              { timelineEmbed: 1, type: 'hello', id: pick([null, 3, {}, 'a b', '<b>']) },
                              { message: 'ready', secret: pick(junk) },
                              { message: 'link', value: 'https://example.org', secret: '' },
                              pick(junk),
                            ])
                            frames[0].postMessage(message, '*')
                          }
                        }
                        """);
                // heard after all of them
                article.page()
                        .evaluate(
                                "() => { got.length = 0; frames[0].postMessage({ timelineEmbed: 1, type: 'hello', id: 'last' }, '*') }");
                article.page().waitForFunction("() => got.some(({ type, id }) => type === 'height' && id === 'last')");
                assertEquals(before, frame.url());
                assertEquals(List.of(), frame.evaluate("() => moved"));
                assertEquals("650", article.page().evaluate("() => document.querySelector('iframe').height"));
                assertFalse(article.page().url().contains("?"), article.page().url());
            }
        }

        /** The wheel over the drawing scrolls the article; with Ctrl it zooms, and a hint says so. */
        @Test
        void leavesTheWheelToTheArticle() {
            try (Article article = Article.at(760, 500)
                    .reads(Article.frame(EMBED, 700, 650, "") + "<p style=\"height:3000px\">Text</p>"
                            + Article.LISTENER)) {
                Frame frame = article.whole(0);
                Page page = article.page();
                page.mouse().move(350, 300);
                page.mouse().wheel(0, 120);
                page.waitForFunction("() => scrollY > 0");
                frame.waitForSelector(".frame-hint:not([hidden])");
                assertEquals("", frame.evaluate("() => location.search"));
                Object scrolled = page.evaluate("() => scrollY");
                page.keyboard().down("Control");
                page.mouse().wheel(0, -200);
                page.keyboard().up("Control");
                frame.waitForFunction("() => new URLSearchParams(location.search).has('from')");
                assertEquals(scrolled, page.evaluate("() => scrollY"));
            }
        }

        @Test
        void theWayOutOpensTheSameViewByItself() {
            try (Article article =
                    Article.at(760, 720).reads(Article.frame(EMBED + "?lang=ru", 700, 650, "") + Article.LISTENER)) {
                Frame frame = article.whole(0);
                article.page()
                        .evaluate(
                                "id => frames[0].postMessage({ timelineEmbed: 1, type: 'goto', event: id }, '*')",
                                EVENT);
                waitsForChosen(frame, EVENT);
                Page full = article.page()
                        .waitForPopup(() -> frame.locator(".embed-full").click());
                full.waitForSelector("#panel:not([hidden]) .panel-date");
                assertTrue(full.url().startsWith(SITE + "?event=" + EVENT), full.url());
                assertTrue(full.url().contains("lang=ru"), full.url());
            }
        }
    }

    /** As a finger does: nothing has pointed at it before. */
    @Test
    void theFirstPressOpensAnEvent() {
        try (Reader reader = Reader.fresh(SITE, 700, 650).opens("embed")) {
            reader.pressesTheName("Bishkek Protocol and ceasefire");
            reader.page().waitForSelector("#panel:not([hidden]) .panel-date");
            assertTrue(reader.page().locator("#panel").innerText().contains("Bishkek Protocol and ceasefire"));
        }
    }

    @Nested
    class InWordPress {
        private static final String FILTERED = """
                <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="A timeline" \
                src="%s#?secret=aB3dE5gH7j" data-secret="aB3dE5gH7j" width="600" height="400" frameborder="0"></iframe>""";

        /** What its script does with a frame: obeys a height within bounds, and a link to the frame's own host, of the frame with this secret. */
        private static final String OBEYS = """
                () => {
                  window.links = []
                  addEventListener('message', ({ data, source }) => {
                    const frame = document.querySelector(`iframe[data-secret="${data.secret}"]`)
                    if (!frame || frame.contentWindow !== source) return
                    if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)))
                    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) links.push(data.value)
                  })
                  document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'aB3dE5gH7j' }, '*')
                }
                """;

        @Test
        void getsItsHeightAlsoWhenTheHostListensLateAndGoesOutByTheHost() {
            try (Article article = Article.at(760, 720).reads(FILTERED.formatted(EMBED))) {
                Frame frame = article.frame(0);
                article.page().evaluate(OBEYS);
                article.page().waitForFunction("() => document.querySelector('iframe').height === '650'");
                article.whole(0);
                frame.locator(".event-rows, #chronology").first().waitFor();
                frame.locator(".embed-full").click();
                article.page().waitForFunction("() => links.length > 0");
                assertEquals(List.of(SITE), article.page().evaluate("() => links"));
            }
        }

        @Test
        void filtersAndChoosesInItsNarrowSandbox() {
            try (Article article = Article.at(760, 720).reads(FILTERED.formatted(EMBED + "?event=" + EVENT))) {
                Frame frame = article.whole(0);
                frame.waitForSelector("#panel:not([hidden]) .source-address");
                // a frame may have no right to the clipboard; the press copies all the same
                frame.locator("#panel .source-copy").first().click();
                frame.waitForSelector("#panel .source-copy[data-copied]");
                assertEquals(
                        0, frame.locator("#panel a[href^='http']").count(), "a source's page would replace the frame");
                frame.locator("#panel .panel-close").first().click();
                frame.locator(".filters-open").click();
                frame.locator(".filter-search").fill("Khojaly");
                frame.locator(".filter-search").press("Enter");
                frame.waitForFunction("() => new URLSearchParams(location.search).get('q') === 'Khojaly'");
                assertTrue(frame.url().startsWith(EMBED), frame.url());
            }
        }
    }

    @Nested
    class WithTheScriptForArticles {
        private static final String SCRIPT = "<script async src=\"" + SITE + "embed.js\"></script>";

        /** Of so many lanes that they need more than a frame usually has; the article's own style takes some of it, or gave less at first. */
        @ParameterizedTest
        @CsvSource({"650, 0", "650, 1", "400, 0", "400, 1"})
        void lanesThatNeedMoreGetIt(int heightPx, int borderPx, @TempDir Path folder) throws IOException {
            StringBuilder csv = new StringBuilder("type,id,start,title,category,importance,sources\n");
            for (int lane = 0; lane < 24; lane++) {
                for (int n = 0; n < 8; n++) {
                    csv.append(
                            "event,e-%1$d-%2$d,%3$d-05-01,Event %2$d of lane %1$d,Lane %1$d,3,https://example.org/%1$d/%2$d%n"
                                    .formatted(lane, n, 1950 + 9 * n + lane % 7));
                }
            }
            Path file = Files.writeString(folder.resolve("lanes.csv"), csv);
            try (Site lanes = Site.start("--port", "0", "--data", file.toString());
                    Article article = Article.at(760, 720)
                            .reads("<style>*{box-sizing:border-box}iframe{border:%dpx solid}</style>"
                                            .formatted(borderPx)
                                    + Article.frame(
                                            "http://127.0.0.1:" + lanes.port() + "/embed",
                                            700,
                                            heightPx,
                                            "data-conflict-timeline")
                                    + SCRIPT)) {
                article.page().waitForFunction("() => Number(document.querySelector('iframe').height) > 800");
                article.frame(0)
                        .waitForFunction("() => document.querySelector('#timeline').scrollHeight <= innerHeight + 2");
            }
        }

        @Test
        void twoFramesGetEachItsHeight() {
            try (Article article = Article.at(760, 720)
                    .reads(Article.frame(EMBED, 700, 300, "data-conflict-timeline=\"one\"")
                            + Article.frame(EMBED + "?lang=hy", 375, 300, "data-conflict-timeline=\"two\"")
                            + SCRIPT
                            + SCRIPT)) {
                article.page()
                        .waitForFunction(
                                "() => [...document.querySelectorAll('iframe')].map(({ height }) => height).join() === '650,620'");
            }
        }

        @Test
        void aLinkInTheTextLeadsTheFrameAndTheAddressFollows() {
            String body = "<p><a id=\"link\" data-timeline-event=\"%1$s\" href=\"%2$sevent/%1$s\">the ceasefire</a></p>"
                            .formatted(EVENT, SITE)
                    + "<conflict-timeline id=\"map\" src=\"" + EMBED + "\" mirror>Read <a href=\"" + SITE
                    + "\">the list</a></conflict-timeline>" + SCRIPT;
            try (Article article = Article.at(760, 720).reads(body)) {
                Page page = article.page();
                Frame frame = article.frame(0);
                page.waitForFunction("() => document.querySelector('conflict-timeline').textContent.trim() === ''");
                page.locator("#link").click();
                waitsForChosen(frame, EVENT);
                page.waitForFunction(
                        "id => new URLSearchParams(location.search).get('timeline')?.startsWith('event=' + id)", EVENT);
                assertEquals("650", page.evaluate("() => document.querySelector('iframe').height"));

                page.reload();
                Frame again = article.frame(0);
                waitsForChosen(again, EVENT);
            }
        }

        /** A link that is pressed while the frame is far away, and has not been asked for, is remembered. */
        @Test
        void aFrameFarBelowIsAskedForWhenItIsCome() {
            String body = "<a id=\"link\" data-timeline-event=\"%1$s\" href=\"%2$sevent/%1$s\">the ceasefire</a>"
                            .formatted(EVENT, SITE)
                    + "<p style=\"height:12000px\">Text</p><conflict-timeline src=\"" + EMBED
                    + "\"></conflict-timeline>"
                    + SCRIPT;
            try (Article article = Article.at(760, 720).reads(body)) {
                Page page = article.page();
                page.waitForSelector("conflict-timeline iframe");
                page.waitForLoadState();
                assertEquals(
                        List.of(SITE + "embed.js"),
                        article.requests().stream()
                                .filter(url -> url.startsWith(SITE))
                                .toList());
                page.locator("#link").click();
                page.waitForFunction("() => window.frames.length > 0");
                waitsForChosen(article.frame(0), EVENT);
            }
        }

        @Test
        void anArticleMayHoldToItsBytes() throws Exception {
            HttpResponse<byte[]> script = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(SITE + "embed.js"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            String hash = "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(script.body()));
            String held = Article.frame(EMBED, 700, 300, "data-conflict-timeline")
                    + "<script src=\"%sembed.js\" integrity=\"%s\" crossorigin></script>".formatted(SITE, hash);
            // isolated from other origins, and strict about what it loads
            Map<String, String> headers = Map.of(
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Embedder-Policy", "require-corp");
            try (Article article = Article.at(760, 720).reads(held, headers)) {
                article.frame(0);
                assertEquals(true, article.page().evaluate("() => crossOriginIsolated"));
                article.page().waitForFunction("() => document.querySelector('iframe').height === '650'");
            }
        }

        @Test
        void aStrictPolicyOfTheArticleIsEnough() {
            String origin = SITE.substring(0, SITE.length() - 1);
            Map<String, String> headers = Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src data:; script-src %1$s; frame-src %1$s; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
                            .formatted(origin));
            String body = "<conflict-timeline src=\"" + EMBED + "\">Later</conflict-timeline>" + SCRIPT;
            try (Article article = Article.at(760, 720).reads(body, headers)) {
                article.frame(0);
                article.page().waitForFunction("() => document.querySelector('conflict-timeline').textContent === ''");
            }
        }
    }

    @Test
    void worksInAFileOnTheReadersDisk(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("article.html");
        Files.writeString(
                file,
                Article.document(Article.frame(EMBED, 700, 300, "data-conflict-timeline") + "<script src=\"" + SITE
                        + "embed.js\"></script>"));
        try (Article article = Article.at(760, 720)) {
            article.page().navigate(file.toUri().toString());
            article.frame(0);
            article.page().waitForFunction("() => document.querySelector('iframe').height === '650'");
        }
    }

    @Test
    void isAListWithoutScript() {
        try (Article article = Article.with(Article.options(760, 720).setJavaScriptEnabled(false))
                .reads(Article.frame(EMBED + "?event=" + EVENT, 700, 650, ""))) {
            Frame frame = article.page().mainFrame().childFrames().get(0);
            frame.locator(".event-rows li").last().waitFor();
            assertEquals(127, frame.locator(".event-rows li").count());
            assertFalse(frame.locator(".drawing").isVisible());
            assertTrue(frame.locator("#panel .event-title").isVisible());
            double told = frame.locator("#panel").boundingBox().y;
            assertTrue(
                    told + frame.locator("#panel").boundingBox().height
                            <= frame.locator("#events").boundingBox().y + 1,
                    "the list lies on the event");
            frame.locator(".event-rows a").first().click();
            frame.waitForURL(url -> url.startsWith(EMBED + "/event/"));
            assertTrue(frame.locator("h1").isVisible());
        }
    }

    /** In every frame from 320 to 1200 px: nothing is wider than it, and what lies in the foot is not covered. */
    @ParameterizedTest
    @CsvSource({
        "320, 300",
        "320, 650",
        "375, 620",
        "560, 300",
        "560, 650",
        "700, 300",
        "999, 650",
        "1000, 300",
        "1200, 650"
    })
    void fitsItsFrame(int widthPx, int heightPx) {
        try (Reader reader = Reader.at(SITE, widthPx, heightPx).opens("embed")) {
            Page page = reader.page();
            assertEquals(List.of(), fit(page), "first view");
            page.mouse().move(widthPx / 2.0, heightPx / 2.0);
            page.waitForFunction("() => document.querySelector('.drawing > .controls')");
            assertEquals(List.of(), fit(page), "taken over");
            page.locator(".filters-open").click();
            assertEquals(List.of(), fit(page), "with filters");
            page.locator(".filters-open").click();
        }
        try (Reader reader = Reader.at(SITE, widthPx, heightPx).opens("embed?event=" + EVENT)) {
            reader.page().waitForSelector("#panel:not([hidden]) .panel-date");
            assertEquals(List.of(), fit(reader.page()), "an event");
            assertTrue(reader.page().locator("#panel .panel-close").first().isVisible());
        }
    }

    private static List<?> fit(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const wrong = []
                  if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${document.documentElement.scrollWidth} px wide`)
                  const foot = document.querySelector('.embed-full').getBoundingClientRect()
                  for (const part of document.querySelectorAll('#chronology, .controls button, #overview, .filters, .panel:not([hidden])')) {
                    if (getComputedStyle(part).position === 'fixed' || !part.checkVisibility({ visibilityProperty: true })) continue
                    const box = part.getBoundingClientRect()
                    if (box.width > 0 && box.bottom > foot.top + 1 && box.top < foot.bottom - 1 && box.right > foot.left + 1 && box.left < foot.right - 1) wrong.push(`${part.id || part.className} lies on the way out`)
                    if (box.right > innerWidth + 1) wrong.push(`${part.id || part.className} ends at ${box.right}`)
                  }
                  return wrong
                }
                """);
    }

    @Nested
    class AxeFindsNothing {
        @ParameterizedTest
        @CsvSource({
            "700, 650, ''",
            "700, 650, ?event=1994-ceasefire",
            "700, 650, ?view=list",
            "375, 620, ?event=1994-ceasefire",
            "700, 650, ?q=Versailles&lang=hy"
        })
        void byDayAndByNight(int widthPx, int heightPx, String state) {
            try (Reader reader = Reader.at(SITE, widthPx, heightPx).opens("embed" + state)) {
                Page page = reader.page();
                List<String> found = new ArrayList<>(Axe.violations(page));
                page.mouse().move(widthPx / 2.0, heightPx / 2.0);
                page.waitForFunction("() => document.querySelector('.drawing > .controls')");
                if (state.contains("event")) {
                    page.waitForSelector("#panel:not([hidden]) .panel-date");
                }
                found.addAll(Axe.violations(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                found.addAll(Axe.violations(page, "color-contrast", "link-in-text-block"));
                assertEquals(List.of(), found);
            }
        }

        @Test
        void onAnEventByItself() {
            try (Reader reader = Reader.at(SITE, 700, 650).reads("embed/event/" + EVENT)) {
                assertEquals(List.of(), Axe.violations(reader.page()));
            }
        }
    }

    /** From the article into the frame, to an event and back, and out at the other end. */
    @Test
    void theKeyboardGoesInAndOut() {
        try (Article article = Article.at(760, 720)
                .reads("<a href=\"#before\" id=\"before\">before</a>" + Article.frame(EMBED, 700, 650, "")
                        + "<a href=\"#after\" id=\"after\">after</a>" + Article.LISTENER)) {
            Page page = article.page();
            Frame frame = article.frame(0);
            page.locator("#before").focus();
            List<Object> met = new ArrayList<>();
            for (int i = 0; i < 40 && !"after".equals(page.evaluate("() => document.activeElement.id")); i++) {
                page.keyboard().press("Tab");
                if (i == 0) {
                    // the first step into the frame is an interest
                    frame.waitForFunction(
                            "() => document.querySelector('.drawing > .controls') && document.querySelector('#chronology .event-mark')");
                }
                Object at = frame.evaluate("""
                        () => {
                          const now = document.activeElement
                          if (now === document.body || !document.hasFocus()) return ''
                          const { outlineStyle, outlineWidth } = getComputedStyle(now)
                          const box = now.getBoundingClientRect()
                          if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) return `${now.className} is not seen`
                          return now.matches('#chronology *') ? 'chronology' : outlineStyle === 'none' && outlineWidth !== '0px' ? `${now.className} without a ring` : now.className.split(' ')[0] || now.dataset.view || now.tagName
                        }
                        """);
                met.add(at);
                if ("chronology".equals(at) && met.indexOf("chronology") == met.size() - 1) {
                    page.keyboard().press("ArrowRight");
                    frame.waitForFunction("() => !document.activeElement.ariaLabel?.startsWith('Timeline:')");
                    page.keyboard().press("Enter");
                    frame.waitForFunction("() => document.activeElement.id === 'panel-title'");
                    page.keyboard().press("Escape");
                    frame.waitForFunction("() => document.activeElement.matches('#chronology *')");
                    assertFalse(frame.locator("#panel").isVisible());
                }
            }
            assertEquals("after", page.evaluate("() => document.activeElement.id"), met.toString());
            assertTrue(
                    met.contains("chronology") && met.contains("embed-full") && met.contains("list"), met.toString());
            assertFalse(met.stream().anyMatch(at -> at.toString().contains(" ")), met.toString());
        }
    }

    @Test
    void printsAsAList() {
        try (Reader reader = Reader.at(SITE, 700, 650).opens("embed")) {
            Page page = reader.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.locator(".drawing").isVisible());
            assertTrue(page.locator(".event-rows li").last().isVisible());
            assertTrue(page.locator(".embed-foot").isVisible());
            double bottom = page.locator(".event-rows li").last().boundingBox().y;
            assertTrue(bottom > 1500, "the list is not cut: " + bottom);
        }
    }

    /** A frame is as high on paper as on the screen: what is printed with an article must fit. */
    @Test
    void printsItsTurningPointsWithAnArticle() {
        try (Article article = Article.at(760, 720).reads(Article.frame(EMBED, 700, 650, ""))) {
            Frame frame = article.frame(0);
            article.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            frame.waitForFunction("() => matchMedia('print').matches");
            assertEquals(14, frame.locator(".event-rows li:visible").count());
            var foot = frame.locator(".embed-foot").boundingBox();
            var whole = article.page().locator("iframe").boundingBox();
            assertTrue(foot.y + foot.height <= whole.y + whole.height, "the foot is cut");
            assertEquals(SITE, frame.locator(".embed-full").getAttribute("href"));
        }
    }
}
