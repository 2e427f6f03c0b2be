package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import conflicttimeline.Site;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exploring the shipped file by cause: why, so what, and how far apart. */
class ThreadsIT {
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.start("--port", "0", "--contact", "editors@example.org");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Reader student() {
        return Reader.at(address(), 1280, 720);
    }

    private static String address() {
        return "http://127.0.0.1:" + site.port() + "/";
    }

    @Test
    void whyLeadsFromTheRecallTo1994InAtMostThreeSteps() {
        try (Reader reader = student().opens("?event=2024-ambassador-recall")) {
            Page page = reader.page();
            page.locator(".panel-follow").first().click();
            reader.waitsForAddress("why", "2024-ambassador-recall");
            assertTrue(
                    generationOf(page, "1994-de-facto-secession") <= 3 || generationOf(page, "1994-ceasefire") <= 3,
                    "1994 is more than three steps away");
            assertTrue(
                    page.locator(".thread-group").nth(1).locator(".thread-step").count() > 1, "causes side by side");

            // the whole thread is thin, the steps of what is chosen are not
            assertTrue(page.locator("#chronology .arc[data-kind=thread]").count() > 5);
            assertTrue(page.locator("#chronology .arc[data-kind=led]").count() >= 1);
            assertTrue(page.locator("#chronology .event-mark[data-stepped]").count() > 10, "the rest steps back");

            page.goBack();
            page.waitForSelector("#panel .panel-follow:visible");
            assertFalse(reader.address().containsKey("why"));
        }
    }

    private static int generationOf(Page page, String id) {
        Object away = page.evaluate("""
                id => [...document.querySelectorAll('.thread-group')].find(group => group.querySelector(`a[href$="event/${id}"]`))
                  ?.querySelector('.thread-away')?.textContent
                """, id);
        return away == null ? 99 : Integer.parseInt(String.valueOf(away).replaceAll("\\D.*", ""));
    }

    @ParameterizedTest
    @CsvSource({"1994-de-facto-secession", "1994-ceasefire"})
    void soWhatLeadsFrom1994ToTheWarTheOffensiveAndTheRecall(String from) {
        try (Reader reader = student().opens("?sowhat=" + from)) {
            assertEquals(from, reader.address().getOrDefault("event", from));
            for (String id : List.of("2020-karabakh-war", "2023-september-offensive", "2024-ambassador-recall")) {
                assertTrue(generationOf(reader.page(), id) < 99, id);
            }
        }
    }

    @Test
    void isWalkedStepByStepAndEndsBeforeTheEventCloses() {
        try (Reader reader = student().opens("?why=2024-ambassador-recall")) {
            Page page = reader.page();
            page.getByText("Earlier", new Page.GetByTextOptions().setExact(true))
                    .click();
            reader.waitsForAddressWith("event");
            assertTrue(page.locator(".steps-place:visible").textContent().matches("Step \\d+ of \\d+"));
            String before = reader.address().get("event");
            page.locator(".thread-row:visible").last().click();
            page.waitForFunction("before => new URLSearchParams(location.search).get('event') !== before", before);
            assertEquals("step", page.locator("[aria-current=step]").getAttribute("aria-current"));

            String hidden = page.locator(".thread-more").textContent();
            assertTrue(Pattern.matches("Show \\d+ more events", hidden), hidden);
            int told = page.locator(".thread-step").count();
            page.locator(".thread-more").click();
            page.waitForFunction("told => document.querySelectorAll('.thread-step').length > told", told);

            reader.presses("Escape");
            page.waitForSelector("#panel .panel-date:visible");
            assertFalse(reader.address().containsKey("why"));
            assertTrue(reader.address().containsKey("event"));
            reader.presses("Escape");
            page.waitForSelector(
                    "#panel",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void aChosenEventIsComparedWithTheOneBefore() {
        try (Reader reader = student().opens("?event=1994-ceasefire")) {
            Page page = reader.page();
            assertFalse(page.locator(".panel-apart").isVisible(), "there is none before");
            page.evaluate("() => document.querySelector('#events a[href$=\"event/2020-karabakh-war\"]').click()");
            page.waitForSelector(".panel-apart:visible");
            assertEquals(
                    "26 years later than “Bishkek Protocol and ceasefire”",
                    page.locator(".panel-apart").textContent());
            page.locator(".panel-apart a").click();
            reader.waitsForAddress("event", "1994-ceasefire");
            assertTrue(page.locator(".panel-apart").textContent().startsWith("26 years earlier than"));
            assertEquals(
                    "mailto:editors@example.org",
                    page.locator(".panel-report a").getAttribute("href"));
        }
    }

    @Test
    void onAPhoneArcsRunDownward() {
        try (Reader reader = Reader.at(address(), 375, 667).opens("?event=2024-ambassador-recall")) {
            assertTrue(reader.page().locator("#chronology .arc-head").count() >= 2);
        }
    }

    @Test
    void withoutScriptTheThreadIsAList() {
        try (Reader reader = Reader.withoutScript(address()).reads("?why=2024-ambassador-recall")) {
            Page page = reader.page();
            assertTrue(page.locator("#why .thread-step:visible").count() > 10);
            assertTrue(page.locator("#why .link-why:visible").count() > 10, "with reasons");
            page.navigate(address() + "event/2024-ambassador-recall");
            assertTrue(page.locator(".panel-follow").first().textContent().startsWith("Why?"));
            page.locator(".panel-follow").first().click();
            assertEquals("2024-ambassador-recall", reader.address().get("why"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "700, 650", "375, 667"})
    void holdsTheRulesOfAccessibility(int widthPx, int heightPx) {
        try (Reader reader =
                Reader.at(address(), widthPx, heightPx).opens("?event=2020-karabakh-war&why=2024-ambassador-recall")) {
            reader.page().waitForSelector(".thread-step[data-current]");
            assertEquals(List.of(), Axe.violationsBesideTheList(reader.page()));
        }
    }
}
