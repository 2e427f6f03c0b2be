package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One event after the other: through all, the turning points, a thread, what was found; and the presentation. */
class SteppingIT {
    private static Reader student() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    @ParameterizedTest
    @CsvSource({
        "step=all, 3 of 127",
        "step=turning-points, 1 of 14",
        "step=found&q=Khojaly, found",
        "step=thread&why=2020-karabakh-war, Step"
    })
    void goesThroughWhatTheAddressSays(String words, String place) {
        try (Reader reader = student().opens("?view=present&event=1918-03-march-days&" + words)) {
            Page page = reader.page();
            reader.presses("ArrowRight");
            page.waitForFunction("() => new URLSearchParams(location.search).get('event') !== '1918-03-march-days'");
            page.waitForFunction(
                    "place => document.querySelector('#panel .steps-place').textContent.includes(place)", place);
            String title = page.locator("#panel-title").textContent();
            page.waitForFunction(
                    "title => document.querySelector('#timeline > .said').textContent.includes(title)", title);
        }
    }

    @Test
    void thePresentationShowsBothAccountsAndIsLeftWithEscape() {
        try (Reader reader = student().opens("?event=2020-karabakh-war")) {
            Page page = reader.page();
            page.locator("#panel .step-present:visible").click();
            reader.waitsForAddress("view", "present");
            page.waitForSelector("#panel .panel-account");
            assertEquals(2, page.locator("#panel .panel-account:visible").count());
            assertTrue(page.locator("#chronology .event-ring").count() > 0, "the strip has the chosen event");
            assertFalse(page.locator(".masthead-tools").isVisible());
            assertFalse(page.locator("#events").isVisible());
            assertEquals(
                    0, page.evaluate("() => document.documentElement.scrollHeight - innerHeight"), "it is one screen");
            page.locator("#panel .step-through").selectOption("turning-points");
            reader.waitsForAddress("step", "turning-points");
            reader.presses("PageDown");
            reader.waitsForAddress("event", "2020-shusha-captured");
            reader.presses("PageUp");
            reader.waitsForAddress("event", "2020-karabakh-war");
            reader.presses("Escape");
            page.waitForSelector(".masthead-tools:visible");
            assertFalse(reader.address().containsKey("view"));
            assertEquals("2020-karabakh-war", reader.address().get("event"));
            page.goBack();
            reader.waitsForAddress("view", "present");
        }
    }

    @Test
    void keysOfTheDrawingStepFollowAndPresent() {
        try (Reader reader = student().opens("?event=2020-karabakh-war")) {
            Page page = reader.page();
            page.locator("#chronology [tabindex='0']").first().focus();
            reader.presses("w");
            reader.waitsForAddress("why", "2020-karabakh-war");
            page.locator("#chronology [tabindex='0']").first().focus();
            reader.presses("PageUp");
            page.waitForFunction("() => new URLSearchParams(location.search).get('event') !== '2020-karabakh-war'");
            page.locator("#chronology [tabindex='0']").first().focus();
            reader.presses("p");
            reader.waitsForAddress("view", "present");
        }
    }

    @Test
    void withoutScriptPreviousAndNextFollowTheStep() {
        try (Reader reader =
                Reader.withoutScript(Shipped.address()).reads("event/2020-karabakh-war?step=turning-points")) {
            Page page = reader.page();
            page.locator(".neighbours a[rel=next]").click();
            assertTrue(page.url().endsWith("event/2020-shusha-captured?step=turning-points"), page.url());
        }
    }

    @Test
    void anAddressThatAsksForThePresentationBeginsWithAnEvent() {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens("?view=present")) {
            reader.waitsForAddressWith("event");
            assertTrue(reader.page().locator("#panel-title").isVisible());
            assertTrue(reader.page().locator("#panel [aria-label='Next event']").isVisible());
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "700, 650", "375, 667"})
    void thePresentationHoldsTheRulesOfAccessibility(int widthPx, int heightPx) {
        try (Reader reader = Reader.at(Shipped.address(), widthPx, heightPx)
                .opens("?event=2020-karabakh-war&view=present&step=turning-points")) {
            reader.page().waitForSelector("#panel .panel-account");
            assertEquals(List.of(), Axe.violationsBesideTheList(reader.page()));
        }
    }
}
