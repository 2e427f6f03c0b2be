package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.page.Html.Element;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code /event/{id}} and failures, with the real timeline. */
class EventPageTest {
    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.real();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyEventHasAPageThatSaysTheSameAsTheList() {
        Html list = site.html("/?view=list");
        List<Entry> entries = site.snapshot().events(EventFilter.ALL, -1, 2000, Language.EN);
        for (Entry entry : entries) {
            var response = site.get("/event/" + entry.event().id());
            assertEquals(200, response.status());
            Html page = response.html();
            Element row = list.byId("event-" + entry.event().id());
            assertEquals(entry.event().title(), page.one("h1").text());
            assertEquals(
                    row.one("p.event-date").text(), page.one("p.event-date").text());
            assertEquals(
                    row.one("div.event-told").text(), page.one("div.event-told").text());
            assertEquals(
                    row.one("div.event-ties").text(), page.one("div.event-ties").text());
        }
    }

    @Test
    void leadsToTheNeighboursInTimeAndToTheTimeline() {
        List<Entry> entries = site.snapshot().events(EventFilter.ALL, -1, 2000, Language.EN);
        String before = entries.get(4).event().id();
        String id = entries.get(5).event().id();
        String after = entries.get(6).event().id();
        Html page = site.html("/event/" + id + "?lang=ru");
        assertEquals(
                List.of("../event/" + before + "?lang=ru", "../event/" + after + "?lang=ru"),
                page.one("nav.neighbours").all("a").stream()
                        .map(a -> a.attribute("href"))
                        .toList());
        assertEquals("../?event=" + id + "&lang=ru", page.one("a.button").attribute("href"));
        assertEquals("../?lang=ru", page.one(".masthead-title").one("a").attribute("href"));
        assertEquals(
                1,
                site.html("/event/" + entries.get(0).event().id())
                        .one("nav.neighbours")
                        .all("a")
                        .size());
    }

    @Test
    void describesItself() {
        Html page = site.html("/event/2024-ambassador-recall?theme=dark&utm=1");
        assertEquals(
                "Belarus and Armenia recall their ambassadors – The Nagorno-Karabakh conflict",
                page.one("title").text());
        assertEquals(
                List.of("../event/2024-ambassador-recall"),
                page.all("link").stream()
                        .filter(l -> l.attribute("rel").equals("canonical"))
                        .map(l -> l.attribute("href"))
                        .toList());
        assertTrue(page.all("meta").stream()
                .anyMatch(m -> "article".equals(m.attributes().get("content"))));
    }

    @Test
    void namesItsPublicAddressWhereThereIsOne() {
        var publishing = new Publishing("hy", "Ours", "The Library", "desk@example.org", "https://example.org/k");
        try (TestSite there = TestSite.ofText("id,start,title\nա-1,1988,Արցախ\n", publishing)) {
            Html page = there.html("/event/%D5%A1-1?lang=ru");
            String full = "https://example.org/k/event/%D5%A1-1?lang=ru";
            assertEquals(
                    full,
                    page.all("link").stream()
                            .filter(l -> l.attribute("rel").equals("canonical"))
                            .findFirst()
                            .orElseThrow()
                            .attribute("href"));
            assertTrue(page.all("meta").stream()
                    .anyMatch(m -> full.equals(m.attributes().get("content"))));
            assertEquals("hy", page.one("h1").attribute("lang"));
            Element colophon = page.one("footer.colophon");
            assertTrue(colophon.text().contains("Ours"), colophon.text());
            assertTrue(colophon.text().contains("The Library"), colophon.text());
            assertEquals("mailto:desk@example.org", colophon.one("a").attribute("href"));
            assertEquals(
                    List.of("https://example.org/k/", "https://example.org/k/?lang=hy"),
                    there.html("/?theme=dark").all("link").stream()
                            .filter(l ->
                                    l.attributes().getOrDefault("hreflang", "").matches("en|hy"))
                            .map(l -> l.attribute("href"))
                            .toList());
        }
    }

    @Test
    void saysInASentenceWhatItCannotRead() {
        Html page = site.html("/event/2020-karabakh-war?lang=fr");
        assertEquals("en", page.one("html").attribute("lang"));
        String said = page.one("div.notice").text();
        assertTrue(said.contains("lang: \"fr\" is no language of this site"), said);
        assertTrue(site.html("/event/2020-karabakh-war?lang=ru&q=%FF")
                .all("div.notice")
                .isEmpty());
    }

    @Test
    void isOneAnswerPerLanguageAndLook() {
        var plain = site.get("/event/2020-karabakh-war").answer().key();
        assertEquals(
                plain,
                site.get("/event/2020-karabakh-war?q=war&page=x").answer().key());
        assertNotEquals(
                plain, site.get("/event/2020-karabakh-war?lang=az").answer().key());
    }

    @Nested
    class ThatIsNotHere {
        @Test
        void is404WithTheNearestAsLinks() {
            var response = site.get("/event/2020-karabakh-wars?lang=az");
            assertEquals(404, response.status());
            Html page = response.html();
            assertEquals("Bu hadisə burada yoxdur", page.one("h1").text());
            Element first = page.one("ul.failure-nearest").all("a").get(0);
            assertEquals("../event/2020-karabakh-war?lang=az", first.attribute("href"));
            assertEquals("Second Karabakh War (44-Day War)", first.text());
            assertEquals("../?lang=az", page.one("a.button").attribute("href"));
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void isToldInEveryLanguage(Language language) {
            assertEquals(
                    Messages.of(language).text("page.error.event"),
                    site.html("/event/zzz?lang=" + language.tag()).one("h1").text());
        }

        @Test
        void repeatsNoMarkup() {
            var response = site.get("/event/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
            assertEquals(404, response.status());
            assertTrue(response.html().all("script").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|/nowhere|There is nothing at this address|./",
                "404|/a/b/c|There is nothing at this address|../../",
                "400|/event/x|This address cannot be answered|../",
                "503|/|Not ready just now|./",
                "500|/|Something went wrong on our side|./",
            })
    void failuresAreCalmPagesWithAWayOn(int status, String path, String heading, String home) {
        ProblemDetails problem = status == 500 ? ProblemDetails.ours("abc123") : ProblemDetails.of(status, "Why <b>");
        Html page = Html.read(site.pages().page(problem, new Request(path, Map.of(), Parameters.NONE)));
        assertEquals(heading, page.one("h1").text());
        assertEquals(home, page.one("a.button").attribute("href"));
        assertEquals(status == 500, page.one("main").text().contains("abc123"));
        assertEquals(status == 400, page.one("main").text().contains("Why <b>"));
        assertTrue(page.all("meta").stream()
                .anyMatch(m -> "noindex".equals(m.attributes().get("content"))));
    }

    @Test
    void aFailureIsToldWithoutData() {
        Pages broken = new Pages(
                () -> {
                    throw new IllegalStateException("no data");
                },
                TestSite.PUBLISHING,
                new PageAssets(
                        "a.js",
                        List.of(),
                        "a.css",
                        "p.css",
                        "b.js",
                        "c.js",
                        "b.css",
                        "s.js",
                        "s.css",
                        "he.js",
                        "sc.js",
                        "f.js",
                        "h.js",
                        "sha384-x",
                        false),
                Offered.NOTHING,
                "test");
        Html page = Html.read(broken.page(
                ProblemDetails.unknownEvent("x", List.of("xx")),
                new Request("/event/x", Map.of("id", "x"), Parameters.NONE)));
        assertEquals("This event is not here", page.one("h1").text());
    }
}
