package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in other languages: every word of the interface from the message files, every word of the content in its own language. */
class LanguagesIT {
    /**
     * All that a reader can see or hear and that is not marked as of another language: text, names, titles, hints. Where the alphabet
     * is another one, no Latin word; in any language, no message in English.
     */
    @ParameterizedTest
    @ValueSource(strings = {"hy", "ru", "az"})
    void noWordOfTheInterfaceIsLeftInEnglish(String lang) {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens("?lang=" + lang)) {
            Page page = reader.page();
            TreeSet<String> left = new TreeSet<>(english(page, lang));
            page.locator(".controls button").last().click();
            page.waitForSelector("dialog[open]");
            left.addAll(english(page, lang));
            reader.presses("Escape");
            page.locator("#event-2023-september-offensive .event-title a").click();
            page.waitForSelector("#panel .panel-date");
            left.addAll(english(page, lang));
            page.locator(".filter-search").fill("Версаль");
            page.waitForSelector(".empty:not([hidden])");
            left.addAll(english(page, lang));
            assertEquals(new TreeSet<>(), left);
        }
    }

    @ParameterizedTest
    @CsvSource({"event/1994-ceasefire?lang=hy, hy", "no-such-page?lang=ru, ru", "?view=list&lang=ru&q=%D0%AB, ru"})
    void norOnPagesThatTheServerWrites(String path, String lang) {
        // not a Reader: a page that is not there is a complaint of the browser
        try (var context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(Shipped.address() + path);
            assertEquals(List.of(), english(page, lang));
        }
    }

    @Test
    void theContentSaysThatItIsInItsOwnLanguage() {
        try (Reader reader = Reader.at(Shipped.address(), 1280, 720).opens("?lang=hy&event=2023-september-offensive")) {
            reader.page().waitForSelector("#panel .panel-date");
            assertEquals("hy", reader.page().evaluate("() => document.documentElement.lang"));
            assertEquals(List.of(), reader.page().evaluate("""
                    () => ['.masthead-title', '.event-title', '.event-summary', '.chip-name', '#chronology .label-title', '#chronology .era-name',
                      '#chronology .lane-title', '#panel-title', '#panel .panel-summary', '#panel .panel-note', '#panel .link-title']
                      .filter(part => {
                        const found = [...document.querySelectorAll(part)]
                        return found.length === 0 || found.some(each => each.closest('[lang]').lang !== 'en')
                      })
                    """));
        }
    }

    @Test
    void aReaderOfAnotherLanguageIsOfferedItInOneLineAndNoMore() {
        try (Reader reader = Reader.speaking(Shipped.address(), "hy-AM").opens("?q=Khojaly")) {
            Page page = reader.page();
            assertEquals("en", page.evaluate("() => document.documentElement.lang"));
            var link = page.locator("#notice a[lang=hy]");
            assertEquals(Messages.of(Language.HY).text("web.offer.hy"), link.textContent());
            page.waitForFunction("() => document.querySelector('#notice a').search.includes('q=Khojaly')");
            page.locator("#notice button").click();
            assertEquals(0, page.locator("#notice .offer").count());
            assertEquals(
                    0, page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"));
            page.reload();
            page.waitForFunction("() => document.querySelector('#notice a')?.search.includes('q=Khojaly')");
            link.click();
            page.waitForFunction("() => document.documentElement.lang === 'hy'");
            assertEquals("Khojaly", reader.address().get("q"));
            assertEquals(0, page.locator("#notice .offer").count());
        }
    }

    private static List<String> english(Page page, String lang) {
        Map<String, String> own =
                Messages.of(Language.ofTag(lang).orElseThrow()).patterns();
        List<String> messages = Messages.of(Language.EN).patterns().entrySet().stream()
                .filter(message -> !message.getValue().contains("{")
                        && message.getValue().length() > 2
                        && !own.containsValue(message.getValue()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        assertTrue(messages.size() > 100, messages.size() + " messages");
        List<?> found = (List<?>) page.evaluate("""
                ([lang, messages]) => {
                  const known = new Set(messages)
                  const foreign = `[lang]:not([lang="${lang}"]), script, style, kbd, code, svg, [rel~=license]`
                  const found = []
                  const look = (text, where) => {
                    const said = text.trim()
                    const latin = lang === 'az' ? false : /[A-Za-z]{3,}/.test(said.replace('Shift', ''))
                    if (known.has(said) || latin) found.push(`${where}: ${said.slice(0, 80)}`)
                  }
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
                  for (let at = walk.nextNode(); at; at = walk.nextNode()) {
                    const element = at.nodeType === 1 ? at : at.parentElement
                    if (element.closest(foreign)) continue
                    if (at.nodeType === 3) look(at.textContent, element.className || element.tagName)
                    // the names of marks hold a title: what the interface adds to it is held by MessagesTest
                    else if (!element.closest('#chronology')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.hasAttribute(name)) look(element.getAttribute(name), name)
                  }
                  return found
                }
                """, List.of(lang, messages));
        return found.stream().map(String::valueOf).toList();
    }
}
