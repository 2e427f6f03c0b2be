package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.page.Html.Element;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /oembed}, and how a CMS comes to it. */
@Order(2)
class OEmbedTest {
    private static final String BASE = "https://example.org/timeline/";
    private static final Path SHIPPED = Path.of("data/timeline.csv");

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.of(SHIPPED, new Publishing("en", "CC-BY-4.0", "A publisher", "", BASE));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static TestSite.Response ask(String url, String... more) {
        Query query = new Query().add("url", url);
        for (int i = 0; i < more.length; i += 2) {
            query.add(more[i], more[i + 1]);
        }
        return site.get("/oembed?" + query);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(TestSite.Response response) {
        assertEquals(200, response.status(), response.body());
        return (Map<String, Object>) Json.read(response.body());
    }

    private static Element iframe(Map<String, Object> members) {
        String html = (String) members.get("html");
        assertTrue(html.startsWith("<iframe ") && html.endsWith("></iframe>"), html);
        Html read = Html.read("<!doctype html>" + html);
        assertEquals(1, read.all(e -> !e.name().isEmpty()).size(), "exactly one element");
        return read.one("iframe");
    }

    @Test
    void saysAllThatIsRequiredOfRichContent() {
        Map<String, Object> members = json(ask(BASE));
        assertEquals("rich", members.get("type"));
        assertEquals("1.0", members.get("version"));
        assertEquals(700, members.get("width"));
        assertEquals(650, members.get("height"));
        assertEquals("A publisher", members.get("provider_name"));
        assertEquals(BASE, members.get("provider_url"));
        assertEquals(site.snapshot().timeline().title(), members.get("title"));
        assertTrue((Integer) members.get("cache_age") > 0);
        assertEquals("application/json; charset=utf-8", ask(BASE).answer().contentType());
        assertEquals(
                "text/xml; charset=utf-8", ask(BASE, "format", "xml").answer().contentType());
    }

    @Test
    void htmlIsOneFrameInASandboxWithoutStyleAndScript() {
        Element frame = iframe(json(ask(BASE)));
        assertEquals(
                Map.of(
                        "src",
                        BASE + "embed",
                        "title",
                        site.snapshot().timeline().title(),
                        "width",
                        "700",
                        "height",
                        "650",
                        "frameborder",
                        "0",
                        "loading",
                        "lazy",
                        "referrerpolicy",
                        "no-referrer",
                        "allow",
                        "fullscreen; clipboard-write",
                        "sandbox",
                        "allow-scripts allow-popups allow-popups-to-escape-sandbox"),
                frame.attributes());
    }

    /** An address of any page shows the same view in the frame; what is not known is left out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/timeline                                         | embed
            https://example.org/timeline/                                        | embed
            https://example.org/timeline/#top                                    | embed
            https://example.org/timeline/?utm_source=x&q=war&lang=hy#top         | embed?q=war&lang=hy
            https://example.org/timeline/?view=list&page=2                       | embed?view=list
            https://example.org/timeline/event/1994-ceasefire                    | embed?event=1994-ceasefire
            https://example.org/timeline/event/1994%2Dceasefire?theme=dark       | embed?event=1994-ceasefire&theme=dark
            https://example.org/timeline/?event=1994-ceasefire&from=1990&to=1995 | embed?event=1994-ceasefire&from=1990&to=1995
            https://example.org/timeline/embed                                   | embed
            https://example.org/timeline/embed?importance=4                      | embed?importance=4
            https://example.org/timeline/embed/event/1994-ceasefire              | embed?event=1994-ceasefire
            https://example.org/timeline/?q=%ff                                  | embed
            """)
    void anAddressOfOursIsShown(String url, String embed) {
        assertEquals(BASE + embed, iframe(json(ask(url))).attribute("src"));
    }

    @Test
    void anEventGivesItsTitle() {
        String event = json(ask(BASE + "event/1994-ceasefire")).get("title").toString();
        assertTrue(event.endsWith(" – " + site.snapshot().timeline().title()), event);
        assertTrue(event.length() > site.snapshot().timeline().title().length() + 10, event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://example.org/timelines",
                "https://example.org/timeline.evil/",
                "https://example.org.evil/timeline/",
                "https://evil@example.org/timeline/",
                "https://example.org/timeline/nothing",
                "https://example.org/timeline/event",
                "https://example.org/timeline/event/",
                "https://example.org/timeline/event/no-such-event",
                "https://example.org/timeline/event/%zz",
                "https://example.org/timeline/event/a/b",
                "https://example.org/timeline/?event=no-such-event",
                "https://example.org/timeline/../timeline/",
                "https://example.org/timeline/api/v1/events",
                "javascript:alert(1)",
                "x"
            })
    void whatIsNoPageOfOursIsNotFound(String url) {
        assertEquals(404, ask(url).status());
        assertFalse(ask(url).body().contains("<iframe"));
    }

    @Test
    void aWrongQuestionIsRefusedAsTheSpecificationSays() {
        assertEquals(400, site.get("/oembed").status());
        assertEquals(
                "url: is missing; expected an address of this timeline",
                site.get("/oembed").body());
        assertEquals(400, site.get("/oembed?url=%zz").status());
        assertEquals(400, site.get("/oembed?url=a&url=b").status());
        assertEquals(501, ask(BASE, "format", "yaml").status());
        assertEquals(400, ask(BASE, "maxwidth", "wide").status());
        assertEquals(400, ask(BASE, "maxheight", "0").status());
        // the words of other programs
        assertEquals(
                200, ask(BASE, "dnt", "1", "callback", "x", "discover", "true").status());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 700, 650",
        "600, 2000, 600, 650",
        "500, 1000, 500, 620",
        "320, 300, 320, 300",
        "5000, 5000, 700, 650",
        "1, 1, 1, 1"
    })
    void sizesStayBelowWhatIsAsked(String maxWidth, String maxHeight, int width, int height) {
        Map<String, Object> members = json(ask(BASE, "maxwidth", maxWidth, "maxheight", maxHeight));
        assertEquals(width, members.get("width"));
        assertEquals(height, members.get("height"));
        assertEquals(Integer.toString(width), iframe(members).attribute("width"));
        assertEquals(Integer.toString(height), iframe(members).attribute("height"));
    }

    @Test
    void xmlSaysTheSame() {
        String url = BASE + "event/1994-ceasefire?lang=hy";
        assertEquals(strings(json(ask(url))), xml(ask(url, "format", "xml").body()));
    }

    @Test
    void whatTheDataSayStaysTextInBothFormats() {
        String hostile = "\"><script>alert(1)</script>&amp;]]>\u202e'";
        String csv = "type,id,start,title,sources\ntitle,whole,,\"%1$s\",\nevent,a,1950,\"%1$s\",x\n"
                .formatted(hostile.replace("\"", "\"\""));
        try (TestSite other = TestSite.ofText(csv, new Publishing("en", "", hostile, "", BASE))) {
            String asked = "/oembed?" + new Query().add("url", BASE + "event/a");
            Map<String, Object> members = json(other.get(asked));
            assertEquals(hostile + " – " + hostile, members.get("title"));
            assertEquals(members.get("title"), iframe(members).attribute("title"));
            assertEquals(strings(members), xml(other.get(asked + "&format=xml").body()));
        }
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressSaysSo() {
        try (TestSite local = TestSite.real()) {
            var response = local.get("/oembed?url=http%3A%2F%2Flocalhost%3A7070%2F");
            assertEquals(404, response.status());
            assertTrue(response.body().contains("--base-url"), response.body());
            assertEquals(List.of(), discovery(local.html("/embed")));
            assertFalse(local.get("/embed").answer().headers().containsKey("Link"));
        }
    }

    private static Map<String, String> strings(Map<String, Object> members) {
        Map<String, String> strings = new TreeMap<>();
        members.forEach((name, member) -> strings.put(name, String.valueOf(member)));
        return strings;
    }

    private static Map<String, String> xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertEquals("oembed", root.getTagName());
            Map<String, String> members = new TreeMap<>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                members.put(node.getNodeName(), node.getTextContent());
            }
            return members;
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    /** What a page's head says of oEmbed, in order. */
    private static List<Element> discovery(Html page) {
        return page.one("head").all("link").stream()
                .filter(link -> link.attributeOr("type", "").endsWith("+oembed"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=war&lang=hy&utm_source=x",
                "/event/1994-ceasefire?lang=ru",
                "/embed?event=1994-ceasefire",
                "/embed/event/1994-ceasefire"
            })
    void everyPageLeadsToItInItsHeadAndInItsHeaders(String address) {
        var page = site.get(address);
        List<Element> links = discovery(page.html());
        assertEquals(
                List.of("application/json+oembed", "text/xml+oembed"),
                links.stream().map(link -> link.attribute("type")).toList());
        List<String> inHeader = new ArrayList<>();
        var value = Pattern.compile("<([^>]+)>; rel=\"alternate\"; type=\"([^\"]+)\"")
                .matcher(page.answer().headers().get("Link"));
        while (value.find()) {
            inHeader.add(value.group(1));
        }
        assertEquals(links.stream().map(link -> link.attribute("href")).toList(), inHeader);
        for (Element link : links) {
            assertEquals("alternate", link.attribute("rel"));
            assertFalse(link.attribute("title").isEmpty());
            String href = link.attribute("href");
            assertTrue(href.startsWith(BASE + "oembed?url=") && href.matches(".*&format=(json|xml)"), href);
            assertTrue(href.chars().allMatch(c -> c > ' ' && c < 127), href);
            assertEquals(200, site.get("/" + href.substring(BASE.length())).status(), href);
        }
        Map<String, Object> members =
                json(site.get("/" + links.get(0).attribute("href").substring(BASE.length())));
        assertEquals(address.contains("1994"), iframe(members).attribute("src").contains("event=1994-ceasefire"));
        assertEquals(
                address.contains("lang=hy"), iframe(members).attribute("src").contains("lang=hy"));
    }

    @Nested
    class WordPress {
        private static final Set<String> KEPT =
                Set.of("src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title");

        /** What its filter leaves of an unknown provider's answer, and adds to it. */
        private static Element filtered(Element frame) {
            Map<String, String> left = new LinkedHashMap<>(frame.attributes());
            left.keySet().retainAll(KEPT);
            left.put("sandbox", "allow-scripts");
            left.put("security", "restricted");
            left.put("src", left.get("src") + "#?secret=aB3dE5gH7j");
            left.put("data-secret", "aB3dE5gH7j");
            return new Element("iframe", left, List.of());
        }

        @Test
        void keepsAFrameThatHasItsSizeAndItsName() {
            Element left =
                    filtered(iframe(json(ask(BASE + "event/1994-ceasefire", "maxwidth", "600", "maxheight", "900"))));
            assertEquals("600", left.attribute("width"));
            assertTrue(Integer.parseInt(left.attribute("height")) >= 200, "its least");
            assertTrue(Integer.parseInt(left.attribute("height")) <= 1000, "its most");
            assertFalse(left.attribute("title").isEmpty());
            assertFalse(left.has("style"));
        }

        /** Its secret comes in the fragment, so nothing of ours may be there, and none of it reaches the server. */
        @Test
        void mayAppendItsSecret() {
            URI src = URI.create(
                    filtered(iframe(json(ask(BASE + "event/1994-ceasefire")))).attribute("src"));
            assertEquals("?secret=aB3dE5gH7j", src.getFragment());
            assertEquals("/timeline/embed", src.getPath());
            assertEquals("event=1994-ceasefire", src.getQuery());
        }

        /** It shows a frame at once only where no quotation comes before it. */
        @Test
        void findsNoQuotationBeforeTheFrame() {
            assertFalse(json(ask(BASE)).get("html").toString().contains("blockquote"));
        }
    }

    /** Ghost takes the first JSON link of the page; without one it makes a card of what the page says of itself. */
    @Test
    void ghostFindsTheLinkOrWhatItNeedsForACard() {
        Html page = site.html("/event/1994-ceasefire");
        assertEquals("application/json+oembed", discovery(page).get(0).attribute("type"));
        Map<String, String> card = new TreeMap<>();
        page.all("meta").stream()
                .filter(meta -> meta.attributeOr("property", "").startsWith("og:"))
                .forEach(meta -> card.put(meta.attribute("property"), meta.attribute("content")));
        assertFalse(card.get("og:title").isEmpty());
        assertFalse(card.get("og:description").isEmpty());
        assertEquals(BASE + "event/1994-ceasefire", card.get("og:url"));
    }

    /** Drupal knows an endpoint and patterns of addresses, asks without a format, and wants a size. */
    @Test
    void drupalAsksWithoutAFormat() {
        String url = BASE + "event/1994-ceasefire";
        assertTrue(Pattern.matches(Pattern.quote(BASE) + ".*", url), "scheme " + BASE + "*");
        Map<String, Object> members = json(site.get("/oembed?" + new Query().add("url", url)));
        assertTrue((Integer) members.get("width") > 0 && (Integer) members.get("height") > 0);
        assertEquals("1.0", members.get("version"));
    }
}
