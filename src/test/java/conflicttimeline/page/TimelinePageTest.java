package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.http.Json;
import conflicttimeline.http.ScriptWatch;
import conflicttimeline.page.Html.Element;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /} with the real timeline. */
@Order(3)
class TimelinePageTest {
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

    private static List<String> ids(Html page) {
        return page.one("ol.event-list").all("li.event").stream()
                .map(e -> e.attribute("id").substring("event-".length()))
                .toList();
    }

    @Test
    void carriesEveryEventOnceInOrder() {
        assertEquals(entries.stream().map(e -> e.event().id()).toList(), ids(site.html("/")));
    }

    @Test
    void tellsAllThatTheFileSaysOfEachEvent() {
        Html page = site.html("/?view=list");
        for (Entry entry : entries) {
            Event event = entry.event();
            Element row = page.byId("event-" + event.id());
            String text = row.text();
            assertEquals(event.title(), row.one("h5.event-title").text());
            assertEquals(
                    "event/" + event.id(), row.one("h5.event-title").one("a").attribute("href"));
            assertEquals(entry.dateLabel(), row.one("p.event-date").text());
            for (String part : List.of(event.summary(), event.note(), event.place(), event.category())) {
                assertTrue(text.contains(part.replaceAll("\\s+", " ").strip()), event.id() + " lacks: " + part);
            }
            event.perspectives().forEach(p -> assertTrue(text.contains(p.text()), event.id() + " lacks: " + p));
            assertEquals(
                    event.causes().stream().map(c -> "event/" + c.id()).toList(),
                    hrefs(row, "section.links-causes"),
                    event.id());
            event.causes().forEach(c -> assertTrue(text.contains(c.reason()), event.id() + " lacks: " + c));
            List<Element> sources = row.one("section.sources").all("li");
            assertEquals(event.sources().size(), sources.size(), event.id());
            for (int i = 0; i < sources.size(); i++) {
                var source = event.sources().get(i);
                assertTrue(
                        sources.get(i).text().startsWith(source.publisher()),
                        sources.get(i).text());
                assertTrue(
                        sources.get(i).text().endsWith(source.title()),
                        sources.get(i).text());
                assertEquals(source.url(), sources.get(i).one("a").attribute("href"));
            }
        }
    }

    @Test
    void namesEachEventInTheFirstViewOfTheDrawingAndLeadsToTheRest() {
        Html page = site.html("/?event=1994-ceasefire");
        for (Entry entry : entries) {
            Event event = entry.event();
            Element row = page.byId("event-" + event.id());
            assertEquals(event.title(), row.one("h5.event-title").text());
            assertEquals(event.summary(), row.one("p.event-summary").text());
            // whoever opens an event without a script finds it whole
            assertEquals(
                    event.id().equals("1994-ceasefire") ? 1 : 0,
                    row.all("section.sources").size(),
                    event.id());
        }
        assertEquals(
                "./?event=1994-ceasefire&view=list",
                page.one("p.events-more").one("a").attribute("href"));
        assertTrue(site.html("/?view=list").all("p.events-more").isEmpty());
    }

    private static List<String> hrefs(Element row, String section) {
        return row.all(section).stream()
                .flatMap(s -> s.all("a").stream())
                .map(a -> a.attribute("href"))
                .toList();
    }

    @Test
    void namesWhatFollowedAtBothEndsOfEachStep() {
        Html page = site.html("/?view=list");
        int effects = 0;
        for (Entry entry : entries) {
            for (String href : hrefs(page.byId("event-" + entry.event().id()), "section.links-effects")) {
                Element later = page.byId("event-" + href.substring("event/".length()));
                assertTrue(
                        hrefs(later, "section.links-causes")
                                .contains("event/" + entry.event().id()),
                        href);
                effects++;
            }
        }
        assertEquals(site.snapshot().causes().size(), effects);
    }

    @Test
    void saysHowAndWhyOneEventLedToAnother() {
        Element causes = site.html("/?view=list")
                .byId("event-1992-05-15-collective-security-treaty")
                .one("section.links-causes");
        assertEquals("What led to this 1", causes.one("h6").text());
        assertEquals("It was a condition for this.", causes.one(".link-kind").text());
        assertEquals(
                "With the Soviet Union gone, the new states needed defence arrangements of their own",
                causes.one(".link-reason").text());
    }

    @Test
    void putsTheSidesBesideEachOtherAndSaysWhereOneIsMissing() {
        List<Element> accounts = site.html("/?view=list")
                .byId("event-2024-ambassador-recall")
                .one("dl.accounts")
                .all("div.account");
        assertEquals(
                List.of("Armenian", "Azerbaijani", "Belarusian"),
                accounts.stream().map(a -> a.one("dt").text()).toList());
        assertEquals("None recorded for this event.", accounts.get(1).one("dd").text());
        // a side that speaks now and then is not said to be silent everywhere else
        assertEquals(
                List.of("Armenian", "Azerbaijani"),
                site.html("/?view=list").byId("event-2020-karabakh-war").one("dl.accounts").all("dt").stream()
                        .map(Element::text)
                        .toList());
        assertTrue(site.html("/?view=list")
                .byId("event-1992-05-15-collective-security-treaty")
                .all("dl")
                .isEmpty());
    }

    @Test
    void givesAMachineDateOnlyWhereHtmlHasOne() {
        Html page = site.html("/");
        for (Entry entry : entries) {
            Element date = page.byId("event-" + entry.event().id()).one("p.event-date");
            String expected = MachineDate.of(entry.event().dating());
            assertEquals(
                    expected.isEmpty() ? List.of() : List.of(expected),
                    date.all("time").stream().map(t -> t.attribute("datetime")).toList());
        }
        assertEquals(
                "2024-06-13",
                page.byId("event-2024-ambassador-recall").one("time").attribute("datetime"));
    }

    @Test
    void hasTheMarksThatScriptAndStyleRelyOn() {
        Html page = site.html("/");
        for (String id : List.of(
                "timeline",
                "filters",
                "count",
                "notice",
                "stage",
                "drawing",
                "chronology",
                "overview",
                "panel",
                "events",
                "drawing-data",
                "page-settings")) {
            assertTrue(page.hasId(id), id);
        }
        assertEquals("drawing", page.byId("timeline").attribute("data-view"));
        assertEquals("", page.byId("chronology").text());
        assertEquals("", page.byId("overview").text());
        assertTrue(page.byId("panel").has("hidden"));
        assertEquals("", page.byId("notice").text());
        assertEquals("127 events", page.byId("count").text());
        Element row = page.byId("event-2024-ambassador-recall");
        assertEquals("5", row.attribute("data-importance"));
        assertEquals("6", row.one("article").all("svg").get(0).attribute("data-lane"));
    }

    @Test
    void handsTheScriptTheDrawingAndItsWords() {
        Html page = site.html("/?lang=ru");
        Map<?, ?> drawing = (Map<?, ?>) Json.read(page.byId("drawing-data").raw());
        assertEquals(site.snapshot().version(), drawing.get("version"));
        assertEquals("ru", drawing.get("lang"));
        assertEquals(
                entries.stream().map(e -> e.event().id()).toList(), Html.member(Html.member(drawing, "events"), "id"));
        Map<?, ?> settings = (Map<?, ?>) Json.read(page.byId("page-settings").raw());
        assertEquals("api/v1/", settings.get("api"));
        assertEquals("./", settings.get("home"));
        assertEquals("ru", settings.get("lang"));
        assertEquals("en", settings.get("contentLang"));
        var messages = (Map<?, ?>) Html.member(settings, "messages");
        assertEquals(Messages.of(Language.RU).pattern("date.month.of.6"), messages.get("date.month.of.6"));
        assertFalse(messages.containsKey("page.sources"));
    }

    @Test
    void hasNoScriptButFilesDataAndTheOneLineThatItsPolicyKnows() {
        for (String address : List.of("/", "/?view=list&theme=dark&lang=hy", "/event/2024-ambassador-recall")) {
            Html page = site.html(address);
            List<Element> inline = page.all(e -> e.is("script")
                    && !e.has("src")
                    && !e.attributeOr("type", "").equals("application/json"));
            assertTrue(inline.size() <= 1, inline.toString());
            inline.forEach(script -> {
                assertEquals(ScriptWatch.TEXT, script.raw());
                assertEquals(Map.of(), script.attributes());
            });
            assertTrue(page.all("style").isEmpty());
            page.all(e -> true).forEach(e -> e.attributes().keySet().forEach(name -> {
                assertFalse(name.startsWith("on"), e.toString());
                assertNotEquals("style", name);
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?event=2020-karabakh-war&lang=az", "/event/2020-karabakh-war", "/event/no-such-war"})
    void linksWithinTheSiteAreRelative(String address) {
        Html page = site.html(address);
        int within = 0;
        for (Element link : page.all(e -> e.has("href") || e.has("src") || e.has("action"))) {
            String rel = link.attributes().getOrDefault("rel", "");
            String to = link.attributeOr("href", link.attributeOr("src", link.attributeOr("action", "")));
            if (rel.contains("external")) {
                assertTrue(to.startsWith("http://") || to.startsWith("https://"), to);
                continue;
            }
            assertTrue(to.matches("(\\./|\\.\\./|event/|embed/|assets/|icon\\.svg$|#|\\?).*"), to);
            within++;
        }
        assertTrue(within > 0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksTheLanguageOfTheAddressAlone(Language language) {
        Html page = site.html(language == Language.EN ? "/" : "/?lang=" + language.tag());
        assertEquals(language.tag(), page.one("html").attribute("lang"));
        assertEquals(
                Messages.of(language).text("title.list"),
                page.byId("events-title").text());
        // the content stays in its own
        assertEquals("en", page.one("h1").attribute("lang"));
        assertEquals("The Nagorno-Karabakh conflict", page.one("h1").text());
        Entry last = site.snapshot()
                .event("2024-ambassador-recall", language)
                .orElseThrow()
                .entry();
        assertEquals(
                last.dateLabel(),
                page.byId("event-2024-ambassador-recall").one("p.event-date").text());
        assertEquals(
                List.of("en", "hy", "az", "ru"),
                page.one("details.language-choice").all("a").stream()
                        .map(a -> a.attribute("hreflang"))
                        .toList());
        assertEquals(
                language.ownName(),
                page.one("ul.languages")
                        .all()
                        .filter(e -> e.has("aria-current"))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    @Test
    void keepsTheReadersLanguageAndLookInItsLinks() {
        Html page = site.html("/?lang=hy&theme=dark");
        assertEquals("dark", page.one("html").attribute("data-theme"));
        assertEquals(
                "event/2024-ambassador-recall?lang=hy&theme=dark",
                page.byId("event-2024-ambassador-recall")
                        .one("h5.event-title")
                        .one("a")
                        .attribute("href"));
        assertFalse(site.html("/").one("html").has("data-theme"));
    }

    @Nested
    class Filtered {
        @Test
        void showsOnlyWhatMatches() {
            Html page = site.html("/?category=Unrest&importance=3");
            List<String> expected = entries.stream()
                    .map(Entry::event)
                    .filter(e -> e.category().equals("Unrest") && e.importance() >= 3)
                    .map(Event::id)
                    .toList();
            assertEquals(expected, ids(page));
            assertEquals(expected.size() + " events", page.byId("count").text());
        }

        @Test
        void saysBesideEachChoiceWhatItBrings() {
            Html page = site.html("/?category=War");
            for (Element chip : page.one("fieldset.filter-lanes").all("label.chip")) {
                Element box = chip.one("input");
                long count = entries.stream()
                        .filter(e -> e.event().category().equals(box.attribute("value")))
                        .count();
                assertEquals(Long.toString(count), chip.one(".chip-count").text());
                assertEquals(box.attribute("value").equals("War"), box.has("checked"));
            }
            List<Element> levels = page.one("select").all("option");
            assertEquals(
                    List.of("Any importance", "2 and above", "3 and above", "4 and above", "Turning points"),
                    levels.stream()
                            .map(l -> l.text().replaceFirst(" \\(.*", ""))
                            .toList());
            assertTrue(levels.get(0).has("selected"));
        }

        @Test
        void worksAsAFormWithoutScript() {
            Element form = site.html("/?lang=ru&theme=light&view=list&from=1990&to=1994&q=war&page=1")
                    .byId("filters");
            assertEquals("get", form.attribute("method"));
            assertEquals("./", form.attribute("action"));
            List<String> sent = new ArrayList<>();
            form.all("input").stream()
                    .filter(i -> i.attribute("type").equals("hidden"))
                    .forEach(i -> sent.add(i.attribute("name") + "=" + i.attribute("value")));
            assertEquals(List.of("lang=ru", "theme=light", "view=list", "from=1990", "to=1994"), sent);
            assertEquals(
                    "war",
                    form.all("input").stream()
                            .filter(i -> i.attribute("name").equals("q"))
                            .findFirst()
                            .orElseThrow()
                            .attribute("value"));
            assertEquals(
                    "./?lang=ru&theme=light&view=list",
                    form.one("a.filter-reset").attribute("href"));
            assertEquals(1, form.all("button").size());
        }

        @Test
        void hasTheWayBackInItsPlaceFromTheStartAndMarksWhereNothingIsAsked() {
            assertTrue(site.html("/?lang=ru&view=list&event=2020-karabakh-war")
                    .one("a.filter-reset")
                    .has("data-idle"));
            assertFalse(site.html("/?q=war").one("a.filter-reset").has("data-idle"));
        }

        @Test
        void saysWhenNothingMatches() {
            Html page = site.html("/?q=Versailles");
            assertEquals(List.of(), ids(page));
            assertTrue(page.one("p.events-none").text().startsWith("No event matches."));
            assertEquals("./", page.one("p.events-none").one("a").attribute("href"));
        }

        @Test
        void keepsAChosenCategoryThatIsNoLane() {
            Element chip = site.html("/?category=Weather").one("fieldset.filter-lanes").all("label.chip").stream()
                    .filter(c -> c.one("input").attribute("value").equals("Weather"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(chip.one("input").has("checked"));
            assertEquals("0", chip.one(".chip-count").text());
        }
    }

    @Nested
    class Asked {
        @Test
        void marksTheChosenEvent() {
            Html page = site.html("/?event=2020-karabakh-war");
            List<Element> chosen = page.all(e -> e.has("data-chosen"));
            assertEquals(1, chosen.size());
            assertEquals("event-2020-karabakh-war", chosen.get(0).attribute("id"));
            assertEquals("true", chosen.get(0).one("h5.event-title").one("a").attribute("aria-current"));
            assertEquals(
                    List.of("event/2020-karabakh-war"),
                    page.all("link").stream()
                            .filter(l -> l.attribute("rel").equals("canonical"))
                            .map(l -> l.attribute("href"))
                            .toList());
        }

        @Test
        void saysWhereTheChosenEventIsWhenItIsFilteredOut() {
            Element notice =
                    site.html("/?event=2020-karabakh-war&category=Unrest").byId("notice");
            assertEquals("event/2020-karabakh-war", notice.one("a").attribute("href"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "importance=9|importance: \"9\" is not possible; expected a whole number from 1 to 5",
                    "page=0|page: \"0\" is not possible; expected a whole number from 1 to 1000000",
                    "lang=xx|lang: \"xx\" is no language of this site; expected en or hy or az or ru",
                    "view=cube|view: \"cube\" is not possible; expected drawing or list or present",
                })
        void leavesOutWhatItCannotReadAndSaysSo(String query, String sentence) {
            var response = site.get("/?" + query);
            assertEquals(200, response.status());
            assertEquals(127, ids(response.html()).size());
            assertTrue(
                    response.html().byId("notice").text().endsWith(sentence),
                    response.html().byId("notice").text());
        }

        @Test
        void saysThatAnEventIsUnknownAndNamesTheNearest() {
            var response = site.get("/?event=2020-karabakh-wars");
            assertEquals(200, response.status());
            Element notice = response.html().byId("notice");
            assertTrue(notice.text().startsWith("The address asks for an event that is not here."), notice.text());
            assertEquals("event/2020-karabakh-war", notice.all("a").get(0).attribute("href"));
        }

        @Test
        void saysThatTheListHasNoSuchPage() {
            assertEquals(
                    "The list has only 1 page; this is the first.",
                    site.html("/?page=7").byId("notice").text());
        }

        @Test
        void repeatsNothingOfTheAddressInWhatIsKept() {
            assertTrue(site.get("/?q=war&lang=ru").answer().key().isPresent());
            // what is repeated is in the key, or another reader would be told of it
            var key = site.get("/?importance=9").answer().key().orElseThrow();
            assertTrue(key.complaint().contains("\"9\""), key.complaint());
            assertTrue(site.get("/?event=nowhere")
                    .answer()
                    .key()
                    .orElseThrow()
                    .address()
                    .contains("nowhere"));
        }

        @Test
        void isOneAnswerForOneQuestion() {
            assertEquals(
                    site.get("/?q=war&category=War").answer().key(),
                    site.get("/?category=War&utm_source=x&q=+war&importance=1")
                            .answer()
                            .key());
            assertNotEquals(
                    site.get("/?q=war").answer().key(),
                    site.get("/?q=war&theme=dark").answer().key());
        }
    }

    @Test
    void leadsIntoTheErasThatHaveEvents() {
        Html page = site.html("/");
        List<Element> ways = page.one("nav.events-ways").all("a").stream()
                .filter(a -> a.attribute("href").startsWith("#"))
                .toList();
        assertEquals(7, ways.size());
        for (Element way : ways) {
            String id = way.attribute("href").substring(1);
            assertTrue(way.text().startsWith(page.byId(id).one(".era-title").text()), way.text());
        }
        assertTrue(page.one("nav.events-ways").text().endsWith("All 127 events 14 turning points"));
    }

    @Test
    void groupsEventsByEraAndYearUnderHeadings() {
        Html page = site.html("/");
        List<String> walk = page.one("ol.event-list").all("li.era").stream()
                .map(era -> era.one("h3").text() + " "
                        + era.all("li.year").stream()
                                .map(year -> year.one("h4").text() + "×"
                                        + year.all("li.event").size())
                                .toList())
                .toList();
        assertEquals(8, walk.size(), walk.toString());
        assertTrue(walk.get(0).startsWith("Outside the named eras [1905×1, "), walk.get(0));
        assertEquals(
                "First Karabakh War 26 December 1991 to 11 May 1994 [1992×",
                walk.get(3).substring(0, 57));
        // a year that an era's border cuts stands in both
        assertTrue(walk.get(6).contains("2023×") && walk.get(7).contains("2023×"), walk.toString());
        assertEquals(
                IntStream.rangeClosed(1, 127).boxed().toList(),
                page.all("li.year").stream()
                        .flatMap(year -> IntStream.range(0, year.all("li.event").size())
                                .mapToObj(i ->
                                        Integer.parseInt(year.all("ol").get(0).attribute("start")) + i))
                        .toList());
    }

    @Test
    void whatIsAskedWronglyIsCompressedOnceAndKeptApart() {
        var sound = site.get("/?importance=2").answer().key().orElseThrow();
        var unreadable = site.get("/?importance=2&from=soon").answer().key().orElseThrow();
        var another = site.get("/?importance=2&from=then").answer().key().orElseThrow();
        var unknown = site.get("/?event=nosuch").answer().key().orElseThrow();
        assertEquals("", sound.complaint());
        assertTrue(unreadable.complaint().startsWith("from: \"soon\""), unreadable.complaint());
        assertFalse(unreadable.equals(another), "their sentences differ");
        assertFalse(unknown.complaint().isEmpty());
        assertTrue(unknown.address().contains("nosuch"), unknown.address());
    }

    @Test
    void describesItselfToSearchEngines() {
        Html page = site.html("/?lang=ru&theme=dark&view=list&q=war");
        assertEquals("The Nagorno-Karabakh conflict", page.one("title").text());
        Map<String, String> links = new java.util.LinkedHashMap<>();
        page.all("link")
                .forEach(l -> links.put(
                        l.attribute("rel") + l.attributes().getOrDefault("hreflang", ""), l.attribute("href")));
        assertEquals("./?q=war&lang=ru", links.get("canonical"));
        // an alternate is only taken with its address in full, which nobody knows here
        assertTrue(links.keySet().stream().noneMatch(rel -> rel.startsWith("alternate")), links.toString());
        assertTrue(page.all("meta").stream()
                .anyMatch(m -> "description".equals(m.attributes().get("name"))
                        && m.attribute("content").startsWith("A century of claims")));
        assertTrue(page.all("meta").stream()
                .noneMatch(m -> m.attributes().getOrDefault("property", "").matches("og:(image|url)")));
    }

    @Nested
    class OfManyEvents {
        private static final String HEAD = "type,id,start,title,category,causes\n";

        private static TestSite many(int count) {
            StringBuilder csv = new StringBuilder(HEAD);
            IntStream.range(0, count).forEach(i -> csv.append("event,e")
                    .append(i)
                    .append(',')
                    .append(String.format("%04d", 1000 + i))
                    .append(",Event ")
                    .append(i)
                    .append(',')
                    .append(i % 2 == 0 ? "Even" : "Odd")
                    .append(',')
                    .append(i == 0 ? "" : "e" + (i - 1))
                    .append('\n'));
            return TestSite.ofText(csv.toString());
        }

        @Test
        void standsWholeOnOnePageUpTo500() {
            try (TestSite five = many(500)) {
                Html page = five.html("/");
                assertEquals(500, ids(page).size());
                assertTrue(page.all("nav.pages").isEmpty());
            }
        }

        @Test
        void isCutIntoPagesOf100Above() {
            try (TestSite more = many(501)) {
                List<String> all = new ArrayList<>();
                for (int number = 1; number <= 6; number++) {
                    Html page = more.html("/?page=" + number + "&lang=en");
                    assertEquals(number == 6 ? 1 : 100, ids(page).size());
                    all.addAll(ids(page));
                    assertEquals(
                            "Page " + number + " of 6",
                            page.one("nav.pages").one("span").text());
                }
                assertEquals(IntStream.range(0, 501).mapToObj(i -> "e" + i).toList(), all);
                Html second = more.html("/?page=2&theme=dark");
                assertEquals(
                        List.of("./?theme=dark", "./?theme=dark&page=3"),
                        second.one("nav.pages").all("a").stream()
                                .map(a -> a.attribute("href"))
                                .toList());
                assertEquals(
                        List.of("prev ./?theme=dark", "next ./?theme=dark&page=3"),
                        second.all("link").stream()
                                .filter(l -> l.attribute("rel").matches("prev|next"))
                                .map(l -> l.attribute("rel") + " " + l.attribute("href"))
                                .toList());
                assertEquals(
                        "101", second.all("li.year").get(0).all("ol").get(0).attribute("start"));
            }
        }

        @Test
        void opensThePageThatHasTheChosenEvent() {
            try (TestSite more = many(501)) {
                Html page = more.html("/?event=e250");
                assertEquals("Page 3 of 6", page.one("nav.pages").one("span").text());
                assertTrue(page.byId("event-e250").has("data-chosen"));
                assertEquals(
                        List.of("./?page=2", "./?page=4"),
                        page.one("nav.pages").all("a").stream()
                                .map(a -> a.attribute("href"))
                                .toList());
            }
        }

        @Test
        void leavesTheDrawingToTheScriptAbove2000() {
            try (TestSite most = many(2001)) {
                Html page = most.html("/?category=Odd&page=2");
                assertFalse(page.hasId("drawing-data"));
                assertEquals("e201", ids(page).get(0));
                assertEquals(List.of("event/e200"), hrefs(page.byId("event-e201"), "section.links-causes"));
                assertEquals(List.of("event/e202"), hrefs(page.byId("event-e201"), "section.links-effects"));
            }
        }
    }
}
