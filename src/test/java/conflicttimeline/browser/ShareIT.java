package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialog by which a view is shared and cited. */
class ShareIT {
    private static Reader student() {
        return Reader.at(Shipped.address(), 1280, 720);
    }

    private static Page shares(Reader reader, String tab) {
        Page page = reader.page();
        page.locator(".share-open").click();
        page.locator("#share-tab-" + tab).click();
        return page;
    }

    @Test
    void offersTheViewThatIsShownAndThePageOfTheChosenEvent() {
        try (Reader reader = student().opens("?event=2024-ambassador-recall&from=2024&to=2024")) {
            Page page = shares(reader, "link");
            List<?> addresses =
                    (List<?>) page.evaluate("() => [...document.querySelectorAll('.copy-text')].map(t => t.value)");
            assertEquals(
                    List.of(
                            Shipped.address() + "?event=2024-ambassador-recall&from=2024-01-01&to=2024-12-31",
                            Shipped.address() + "event/2024-ambassador-recall"),
                    addresses);
        }
    }

    /** What is pasted shows what the dialog showed. */
    @Test
    void aCopiedFrameShowsTheEventAndSaysThatItWasCopied() {
        try (Reader reader = student().opens("?event=2024-ambassador-recall")) {
            Page page = shares(reader, "embed");
            FrameLocator preview = page.frameLocator(".share-frame > iframe");
            preview.locator("#panel-title:has-text('Belarus and Armenia recall their ambassadors')")
                    .waitFor();
            page.evaluate(
                    "() => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => { window.copied = text } } }) }");
            page.locator(".share .button-strong").click();
            page.waitForSelector(".share .button-strong:has-text('Copied')");
            String code = page.locator(".share .copy-text").inputValue();
            assertTrue(
                    code.startsWith("<iframe src=\"" + Shipped.address() + "embed?event=2024-ambassador-recall\""),
                    code);
            page.locator(".share-theme input[value=dark]").check();
            assertTrue(page.locator(".share .copy-text")
                    .inputValue()
                    .contains("embed?event=2024-ambassador-recall&amp;theme=dark"));
            page.locator(".share-at input[value=opening]").check();
            page.locator(".share-fields input").fill("20");
            page.locator(".share-fields input").dispatchEvent("change");
            assertTrue(page.locator(".share .copy-text").inputValue().contains("embed?theme=dark\""));
            assertTrue(
                    page.locator(".share .copy-text").inputValue().contains("height=\"300\""), "no less can be used");
            page.locator(".share-fields select").selectOption("fitting");
            assertTrue(page.locator(".share .copy-text")
                    .inputValue()
                    .contains("<script async src=\"" + Shipped.address() + "embed.js\">"));
        }
    }

    @Test
    void aRefusedClipboardIsCopiedFromTheField() {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            page.evaluate(
                    "() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('refused')) } })");
            page.evaluate(
                    "() => document.addEventListener('copy', () => { window.copied = getSelection().toString() || document.activeElement.value })");
            shares(reader, "link");
            page.locator(".share .button-strong").click();
            page.waitForFunction("() => window.copied !== undefined");
            assertEquals(Shipped.address(), page.evaluate("() => window.copied"));
            page.waitForSelector(".share .button-strong:has-text('Copied')");
        }
    }

    @Test
    void isWalkedByKeysAndGivesTheFocusBack() {
        try (Reader reader = student().opens("")) {
            Page page = reader.page();
            page.locator(".share-open").focus();
            reader.presses("Enter");
            page.waitForSelector(".share[open]");
            page.locator("#share-tab-link").focus();
            reader.presses("ArrowRight");
            assertEquals("share-tab-embed", page.evaluate("() => document.activeElement.id"));
            reader.presses("End");
            assertEquals("share-tab-cite", page.evaluate("() => document.activeElement.id"));
            assertEquals(
                    "true",
                    page.locator("#share-tab-cite").getAttribute("aria-selected"),
                    "what has the focus is shown");
            reader.presses("Escape");
            page.waitForSelector(
                    ".share:not([open])",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            assertTrue((Boolean) page.evaluate("() => document.activeElement.classList.contains('share-open')"));
        }
    }

    @Test
    void anEventIsCitedFromItsPanelWithVersionAndDay() {
        try (Reader reader = student().opens("?event=1994-ceasefire")) {
            Page page = reader.page();
            page.locator(".panel-cite").click();
            page.waitForSelector("#share-tab-cite[aria-selected=true]");
            String version = page.locator(".colophon code").textContent();
            String apa = page.locator(".share .copy-text").inputValue();
            assertTrue(
                    apa.startsWith("Bishkek Protocol and ceasefire. (n.d.). In The Nagorno-Karabakh conflict (Version "
                            + version + ")"),
                    apa);
            page.locator(".share-style input[value=bibtex]").check();
            assertTrue(page.locator(".share .copy-text").inputValue().startsWith("@misc{1994-ceasefire,"));
            page.locator(".share-of input[value=view]").check();
            assertTrue(page.locator(".share .copy-text")
                    .inputValue()
                    .contains("url = {" + Shipped.address() + "?event=1994-ceasefire"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "embed", "cite"})
    void axeFindsNothing(String tab) {
        try (Reader reader = student().opens("?event=1994-ceasefire")) {
            Page page = shares(reader, tab);
            page.waitForTimeout(100);
            assertEquals(List.of(), Axe.violationsBesideTheList(page));
        }
    }

    @Test
    void axeFindsNothingInTheDark() {
        try (Reader reader = Reader.inTheDark(Shipped.address(), 1280, 720).opens("?event=1994-ceasefire")) {
            Page page = shares(reader, "embed");
            assertEquals(List.of(), Axe.violationsBesideTheList(page, "color-contrast", "link-in-text-block"));
        }
    }
}
