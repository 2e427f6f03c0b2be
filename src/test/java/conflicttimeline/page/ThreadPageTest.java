package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.page.Html.Element;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and steps on the server's pages, with the real timeline. */
class ThreadPageTest {
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
    void theTimelineTellsTheThreadThatIsAskedForWithReasons() {
        Element thread = site.html("/?why=2024-ambassador-recall").byId("why");

        List<String> rows =
                thread.all(".thread-step").stream().map(Element::text).toList();
        assertTrue(rows.size() > 40, rows.size() + " events");
        assertTrue(rows.get(0).contains("It set this off."), rows.get(0));
        assertEquals(rows.size(), rows.stream().distinct().count(), "no event stands twice");
        List<String> headings = thread.all("h3").stream().map(Element::text).toList();
        assertTrue(headings.get(0).startsWith("1 step back Led to"), headings.get(0));
        assertTrue(site.html("/").all("section.thread").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"why", "sowhat"})
    void anUnknownEventIsOneSentence(String word) {
        var response = site.get("/?" + word + "=2024-ambasador-recall");

        assertEquals(200, response.status());
        Html page = response.html();
        assertTrue(
                page.byId("notice").text().startsWith("The address asks for an event that is not here. Did you mean"),
                page.byId("notice").text());
        assertTrue(page.all("section.thread").isEmpty());
    }

    @Test
    void anEventPageLeadsToItsThreads() {
        Html page = site.html("/event/2020-karabakh-war");

        List<String> ways =
                page.all("a.panel-follow").stream().map(Element::text).toList();
        assertEquals(2, ways.size());
        assertTrue(ways.get(0).startsWith("Why? Follow the thread back to"), ways.get(0));
        assertEquals(
                "../?event=2020-karabakh-war&why=2020-karabakh-war",
                page.all("a.panel-follow").get(0).attribute("href").replace("&amp;", "&"));
        assertFalse(page.byId("why").all(".thread-step").isEmpty());
        assertFalse(page.byId("sowhat").all(".thread-step").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "step=turning-points, 2020-shusha-captured",
        "step=thread&sowhat=1994-ceasefire, ''",
        "q=Khojaly&step=found, ''"
    })
    void previousAndNextGoThroughWhatTheAddressSays(String query, String expected) {
        Html page = site.html("/event/2020-karabakh-war?" + query);

        List<String> ways = page.one("nav.neighbours").all("a").stream()
                .map(way -> way.attribute("href"))
                .toList();
        assertFalse(ways.isEmpty());
        for (String way : ways) {
            assertTrue(way.contains("step="), way);
            if (!expected.isEmpty() && ways.indexOf(way) == 1) {
                assertTrue(way.startsWith("../event/" + expected + "?"), way);
            }
        }
    }

    @Test
    void withoutAStepWordsOfThePageChangeNothing() {
        assertEquals(
                site.get("/event/2020-karabakh-war").body(),
                site.get("/event/2020-karabakh-war?q=x&why=y&step=all").body());
    }
}
