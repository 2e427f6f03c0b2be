package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.http.Json;
import conflicttimeline.page.Html.Element;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /embed} and {@code /embed/event/{id}}: the timeline in a frame of someone else's page. */
@Order(2)
class EmbedPageTest {
    private static TestSite site;
    private static List<Entry> entries;

    @BeforeAll
    static void open() {
        site = TestSite.real();
        entries = site.snapshot().events(EventFilter.ALL, -1, 2000, Language.EN);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Object settings(Html page) {
        return Json.read(page.byId("page-settings").raw());
    }

    private static List<String> titles(Html page) {
        return page.one("ol.event-rows").all("a").stream().map(Element::text).toList();
    }

    @Test
    void listsEveryEventWithItsDateAndALinkThatStaysInTheFrame() {
        List<Element> rows = site.html("/embed").one("ol.event-rows").all("li");
        assertEquals(entries.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Entry entry = entries.get(i);
            assertEquals(entry.event().title(), rows.get(i).one("a").text());
            assertEquals(
                    "embed/event/" + entry.event().id(), rows.get(i).one("a").attribute("href"));
            assertEquals(entry.dateLabel(), rows.get(i).one("span").text());
            assertEquals(Integer.toString(i), rows.get(i).attribute("data-position"));
        }
    }

    /** A frame that is left by a link would show a page that refuses to be framed, or someone else's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed",
                "/embed?lang=hy&theme=dark",
                "/embed?event=1994-ceasefire&from=1990&to=1995",
                "/embed?event=2023-september-offensive&view=list",
                "/embed?event=1994-ceasefir",
                "/embed?q=nothing+at+all&category=War&importance=x",
                "/embed/event/1994-ceasefire",
                "/embed/event/2023-september-offensive?lang=ru&theme=light",
                "/embed/event/1994-ceasefir"
            })
    void everyLinkButOneStaysBelowTheEmbed(String address) {
        Html page = site.html(address);
        URI base = URI.create("https://example.org/site" + address.replace("+", "%20"));
        List<String> out = new ArrayList<>();
        int inside = 0;
        for (Element link : page.all(e -> e.name().equals("a") || e.name().equals("form"))) {
            String href = link.attribute(link.name().equals("a") ? "href" : "action");
            if (base.resolve(href).getPath().matches("/site/embed(/event/[^/]+)?")) {
                inside++;
                assertFalse(link.has("target"), href);
            } else {
                out.add(link.attributeOr("class", "") + " " + link.attributeOr("target", ""));
            }
        }
        assertTrue(inside > 0, "no link at all");
        boolean failure = site.get(address).status() == 404;
        assertEquals(failure ? List.of() : List.of("embed-full _blank"), out);
    }

    @Test
    void theWayOutKeepsTheView() {
        String asked = "event=1994-ceasefire&from=1990&to=1995&q=Karabakh&category=War&lang=ru&theme=dark&view=list";
        assertEquals(
                "./?" + asked, site.html("/embed?" + asked).one("a.embed-full").attribute("href"));
        assertEquals(
                "../../event/1994-ceasefire?lang=ru",
                site.html("/embed/event/1994-ceasefire?lang=ru")
                        .one("a.embed-full")
                        .attribute("href"));
    }

    @Test
    void hasOneDeferredScriptThatIsNoModuleAndOneStyle() {
        Html page = site.html("/embed");
        List<Element> scripts = page.one("head").all("script");
        assertEquals(
                List.of("assets/embed-3.js"),
                scripts.stream().map(s -> s.attribute("src")).toList());
        // a module would need CORS in a frame whose origin is opaque
        assertTrue(scripts.get(0).has("defer") && !scripts.get(0).has("type"));
        assertEquals(
                List.of("assets/embed-5.css"),
                page.one("head").all("link").stream()
                        .filter(link -> link.attribute("rel").equals("stylesheet"))
                        .map(link -> link.attribute("href"))
                        .toList());
        assertFalse(
                page.all(e -> e.has("style") || e.has("onclick") || e.has("crossorigin") || e.has("integrity")).stream()
                        .findAny()
                        .isPresent());
    }

    @Test
    void whatComesLaterLiesInATemplate() {
        Element rest = site.html("/embed?lang=hy&theme=dark").byId("rest");
        assertEquals("template", rest.name());
        assertEquals(
                List.of("assets/index-2.css", "assets/print-10.css print"),
                rest.all("link").stream()
                        .map(link -> (link.attribute("href") + " " + (link.has("media") ? link.attribute("media") : ""))
                                .strip())
                        .toList());
        assertEquals(
                List.of("embed/words.js?lang=hy", "assets/embedrest-4.js"),
                rest.all("script").stream().map(s -> s.attribute("src")).toList());
        assertEquals(1, rest.all("form.filters").size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysAllItsWordsInTheLanguageOfTheAddress(Language language) {
        Html page = site.html("/embed?lang=" + language.tag());
        Messages words = Messages.of(language);
        assertEquals(language.tag(), page.one("html").attribute("lang"));
        assertEquals(words.text("page.embed.full"), page.one("a.embed-full").text());
        @SuppressWarnings("unchecked")
        Map<String, String> first = (Map<String, String>) Html.member(settings(page), "messages");
        String script = site.get("/embed/words.js?lang=" + language.tag()).body();
        assertTrue(script.startsWith("(globalThis.conflictTimeline??={}).words={") && script.endsWith("};\n"), script);
        @SuppressWarnings("unchecked")
        Map<String, String> rest = (Map<String, String>)
                Json.read(script.substring(script.indexOf("={\"") + 1, script.lastIndexOf('}') + 1));
        // together they are what the page that stands by itself says, and neither says what the other does
        Object whole = Html.member(settings(site.html("/?lang=" + language.tag())), "messages");
        Map<String, String> both = new TreeMap<>(first);
        rest.forEach((key, text) -> assertEquals(null, both.put(key, text), key));
        // dialogs have their words from here too, when they are opened
        assertTrue(both.keySet()
                .removeIf(key -> key.matches("web\\.(share|help|legend|key)\\..*") && !key.equals("web.share.cite")));
        assertEquals(whole, both);
    }

    @Test
    void keepsTheLookOfTheAddress() {
        Html page = site.html("/embed?theme=dark");
        assertEquals("dark", page.one("html").attribute("data-theme"));
        assertEquals(
                "embed/event/" + entries.get(0).event().id() + "?theme=dark",
                page.one("ol.event-rows").all("a").get(0).attribute("href"));
        assertFalse(site.html("/embed").one("html").has("data-theme"));
    }

    @Test
    void aFilterLeavesRowsOutAndTellsTheScriptWhatMatches() {
        Html page = site.html("/embed?q=shusha&category=War");
        List<?> matches = (List<?>) Html.member(settings(page), "matches");
        List<Integer> shown = page.one("ol.event-rows").all("li").stream()
                .map(row -> Integer.valueOf(row.attribute("data-position")))
                .toList();
        assertEquals(shown, matches.stream().map(at -> ((Number) at).intValue()).toList());
        assertEquals(
                site.html("/?q=shusha&category=War&view=list").all("h5.event-title").stream()
                        .map(Element::text)
                        .toList(),
                titles(page));
        assertFalse(shown.isEmpty());
        assertEquals(
                "shusha",
                page.byId("filters").all("input").stream()
                        .filter(input -> input.attribute("name").equals("q"))
                        .findFirst()
                        .orElseThrow()
                        .attribute("value"));
        assertFalse(((Map<?, ?>) settings(site.html("/embed"))).containsKey("matches"));
    }

    @Test
    void nothingFoundIsSaid() {
        Html page = site.html("/embed?q=Versailles");
        assertEquals(List.of(), page.one("ol.event-rows").all("li"));
        assertEquals(
                Messages.of(Language.EN).text("page.none"),
                page.one("p.events-none").text());
    }

    @Test
    void theWindowIsForTheDrawingAndLeavesNoRowOut() {
        Html page = site.html("/embed?from=1994-05&to=1994-05");
        assertEquals(entries.size(), titles(page).size());
        Object window = Html.member(settings(page), "window");
        // 1 and 31 May 1994, counted from 1970-01-01
        assertEquals(8886, ((Number) Html.member(window, "startDay")).intValue());
        assertEquals(8886 + 31, ((Number) Html.member(window, "endDay")).intValue());
    }

    @Test
    void theChosenEventIsToldWholeWithAddressesAsText() {
        Html page = site.html("/embed?event=1994-ceasefire");
        Element panel = page.byId("panel");
        Html own = site.html("/event/1994-ceasefire");
        assertFalse(panel.has("hidden"));
        assertEquals(own.one("h1").text(), panel.one("h2.event-title").text());
        assertEquals(
                own.one("p.event-summary").text(), panel.one("p.event-summary").text());
        assertEquals(
                own.one("section.sources").all("a").stream()
                        .map(a -> a.attribute("href"))
                        .toList(),
                panel.all("span.source-address").stream().map(Element::text).toList());
        assertFalse(panel.all("span.source-address").isEmpty());
        int position = ((Number) Html.member(settings(page), "selected")).intValue();
        assertEquals("1994-ceasefire", entries.get(position).event().id());
        assertEquals(-1, ((Number) Html.member(settings(site.html("/embed")), "selected")).intValue());
        assertTrue(site.html("/embed").byId("panel").has("hidden"));
    }

    @Test
    void anUnknownEventIsASentenceWithTheNearest() {
        var response = site.get("/embed?event=1994-ceasefir");
        assertEquals(200, response.status());
        Element notice = response.html().byId("notice");
        assertTrue(notice.text().startsWith(Messages.of(Language.EN).text("page.event.unknown")), notice.text());
        assertEquals("embed/event/1994-ceasefire", notice.all("a").get(0).attribute("href"));

        var own = site.get("/embed/event/1994-ceasefir");
        assertEquals(404, own.status());
        assertEquals(
                "../../embed/event/1994-ceasefire",
                own.html().one("ul.failure-nearest").all("a").get(0).attribute("href"));
    }

    @Test
    void theViewIsSaidOnceAndLinked() {
        Html list = site.html("/embed?view=list&lang=ru");
        assertEquals("list", list.byId("timeline").attribute("data-view"));
        Map<String, String> ways = list.one("ul.view-switch").all("a").stream()
                .collect(Collectors.toMap(
                        a -> a.attribute("data-view") + a.attributeOr("aria-current", ""), a -> a.attribute("href")));
        assertEquals(Map.of("listtrue", "embed?lang=ru&view=list", "drawing", "embed?lang=ru"), ways);
        // what is for a classroom is none of a frame
        assertEquals(
                "drawing", site.html("/embed?view=present").byId("timeline").attribute("data-view"));
    }

    @Test
    void anEventByItselfLeadsToItsNeighboursInTheFrame() {
        Html page = site.html("/embed/event/" + entries.get(5).event().id());
        assertEquals(
                List.of(
                        "../../embed/event/" + entries.get(4).event().id(),
                        "../../embed/event/" + entries.get(6).event().id()),
                page.one("nav.neighbours").all("a").stream()
                        .map(a -> a.attribute("href"))
                        .toList());
        assertEquals(
                "../../embed?event=" + entries.get(5).event().id(),
                page.one("footer.embed-foot").all("a").get(0).attribute("href"));
        assertEquals(List.of(), page.all("script"));
    }

    @Test
    void isNotForSearchEnginesWhichAreToldThePageItself() {
        Html page = site.html("/embed?event=1994-ceasefire&lang=ru");
        assertEquals(
                "noindex",
                page.all("meta").stream()
                        .filter(meta -> meta.attributeOr("name", "").equals("robots"))
                        .findFirst()
                        .orElseThrow()
                        .attribute("content"));
        assertEquals(
                "./?lang=ru",
                page.all("link").stream()
                        .filter(link -> link.attribute("rel").equals("canonical"))
                        .findFirst()
                        .orElseThrow()
                        .attribute("href"));
    }

    @Test
    void ofMoreThan150EventsTheMostImportantAreListedInTime() {
        StringBuilder csv = new StringBuilder("id,start,title,importance\n");
        for (int i = 0; i < 400; i++) {
            csv.append("e%d,%d,Event %d,%d%n".formatted(i, 1500 + i, i, 1 + i % 5));
        }
        try (TestSite many = TestSite.ofText(csv.toString())) {
            Html page = many.html("/embed");
            List<Integer> listed = titles(page).stream()
                    .map(title -> Integer.valueOf(title.substring("Event ".length())))
                    .toList();
            assertEquals(EmbedWriter.MOST_LISTED, listed.size());
            assertEquals(listed.stream().sorted().toList(), listed);
            // 80 turning points and the first 70 of importance 4
            assertEquals(80, listed.stream().filter(i -> i % 5 == 4).count());
            assertEquals(
                    IntStream.range(0, 70).map(i -> i * 5 + 3).boxed().toList(),
                    listed.stream().filter(i -> i % 5 == 3).toList());
            assertTrue(
                    page.one("p.events-some").text().contains("150"),
                    page.one("p.events-some").text());
            assertTrue(page.one("p.events-some").text().contains("400"));
            // the drawing has them all
            Object drawing = Json.read(page.byId("drawing-data").raw());
            assertEquals(400, ((List<?>) Html.member(Html.member(drawing, "events"), "title")).size());
        }
        assertEquals(List.of(), site.html("/embed").all("p.events-some"));
    }

    @Test
    void ofMoreThanAPageCarriesTheScriptAsksForTheDrawing() {
        StringBuilder csv = new StringBuilder("id,start,title\n");
        for (int i = 0; i < 2001; i++) {
            csv.append("e%d,%04d,Event %d%n".formatted(i, 1 + i, i));
        }
        try (TestSite many = TestSite.ofText(csv.toString())) {
            Html page = many.html("/embed");
            assertFalse(page.hasId("drawing-data"));
            assertEquals(EmbedWriter.MOST_LISTED, titles(page).size());
        }
    }
}
