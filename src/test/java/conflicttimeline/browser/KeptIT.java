package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import conflicttimeline.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader of a version that is no longer the newest. */
@NullUnmarked
class KeptIT {
    @TempDir
    private static Path folder;

    private static Site site;
    private static String old;

    @BeforeAll
    static void start() throws IOException {
        String shipped = Files.readString(Path.of("data/timeline.csv"));
        Path csv = Files.writeString(
                folder.resolve("timeline.csv"), shipped.replace("Bishkek Protocol and ceasefire", "Protocol zyzygy"));
        serve(csv).close();
        try (var kept = Files.list(folder.resolve("kept"))) {
            old = kept.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .findFirst()
                    .orElseThrow()
                    .replace(".csv", "");
        }
        Files.writeString(csv, shipped);
        site = serve(csv);
    }

    private static Site serve(Path csv) {
        return Site.start(
                "--port",
                "0",
                "--data",
                csv.toString(),
                "--keep",
                folder.resolve("kept").toString());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + site.port() + "/";
    }

    @Test
    void whoSearchesAndOpensEventsInAPinnedVersionStaysInIt() {
        try (Reader reader = Reader.fresh(address(), 1280, 720)) {
            Page page = reader.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/api/")) {
                    asked.add(request.url());
                }
            });
            reader.opens("?v=" + old);
            page.locator(".filter-search").fill("zyzygy");
            reader.waitsForAddress("q", "zyzygy");
            page.waitForFunction("() => document.getElementById('count').textContent.startsWith('1 ')");
            assertEquals(old, reader.address().get("v"));
            reader.pressesTheName("Protocol zyzygy");
            page.locator("#panel-title:has-text('Protocol zyzygy')").waitFor();
            reader.waitsForAddress("event", "1994-ceasefire");
            assertEquals(old, reader.address().get("v"));
            page.locator(".view-switch a[data-view=list]").click();
            reader.waitsForAddress("view", "list");
            assertEquals(old, reader.address().get("v"));
            page.goBack();
            page.waitForFunction("() => !new URLSearchParams(location.search).has('view')");
            assertEquals(old, reader.address().get("v"));
            assertFalse(asked.isEmpty());
            for (String request : asked) {
                assertTrue(request.contains("v=" + old), request);
            }
            assertEquals(0, page.locator(".bar").count(), "nothing is offered to be loaded anew");
            assertTrue(page.locator(".pinned").textContent().startsWith("This is the version of "));

            page.locator(".pinned a").click();
            page.waitForURL(url -> !url.contains("v="));
            assertFalse(page.locator("body").textContent().contains("zyzygy"));
            assertEquals(0, page.locator(".pinned").count());
        }
    }

    @Test
    void sharesTheNewestOrTheVersionOfTheDayAndKeepsWhatElseWasChosen() {
        try (Reader reader = Reader.at(address(), 1280, 720).opens("?event=1994-ceasefire")) {
            Page page = reader.page();
            String now = page.locator(".colophon code").textContent();
            page.locator(".share-open").click();
            page.locator("#share-tab-link").click();
            assertEquals(List.of(), versionsIn(page), "what is shared follows what is corrected");
            page.locator(".share-pin input[value=pinned]").check();
            assertEquals(2, versionsIn(page).size(), "the link of the view, and of the event");
            assertTrue(
                    versionsIn(page).stream().allMatch(text -> text.endsWith("v=" + now)),
                    versionsIn(page).toString());

            page.locator("#share-tab-embed").click();
            page.locator(".share-theme input[value=dark]").check();
            page.locator(".share-fields select").selectOption("fitting");
            page.locator(".share-pin input[value=live]").check();
            String code = page.locator(".share .copy-text").inputValue();
            assertTrue(code.contains("embed?event=1994-ceasefire&amp;theme=dark\""), code);
            assertTrue(code.contains("/embed.js\"></script>"), code);
            page.locator(".share-pin input[value=pinned]").check();
            code = page.locator(".share .copy-text").inputValue();
            assertTrue(code.contains("embed?event=1994-ceasefire&amp;v=" + now + "&amp;theme=dark\""), code);
            // nor does its script change
            assertTrue(
                    code.matches(
                            "(?s).*/assets/host-[0-9A-Z]{8}\\.js\" integrity=\"sha384-[^\"]{64}\" crossorigin=\"anonymous\".*"),
                    code);
            page.frameLocator(".share-frame > iframe").locator(".pinned").waitFor();

            page.locator("#share-tab-cite").click();
            assertTrue(page.locator(".share .copy-text").inputValue().contains("event/1994-ceasefire?v=" + now));
            page.locator("#share-tab-data").click();
            assertEquals(
                    address() + "timeline.csv?v=" + now,
                    page.locator(".share-formats a").first().getAttribute("href"));
            assertEquals(
                    address() + "timeline.atom",
                    page.locator(".share-formats a").last().getAttribute("href"));
            assertEquals(List.of(), Axe.violationsBesideTheList(page));
        }
    }

    private static List<String> versionsIn(Page page) {
        return page.locator(".share .copy-text").all().stream()
                .map(field -> field.inputValue())
                .filter(text -> text.contains("v="))
                .toList();
    }

    @Test
    void aPinnedFrameFitsAndItsLinksStayPinned() {
        for (int[] size : new int[][] {{700, 650}, {360, 620}, {700, 360}}) {
            try (Reader reader = Reader.at(address(), size[0], size[1]).opens("embed?v=" + old)) {
                Page page = reader.page();
                page.locator("#chronology").hover();
                page.waitForFunction("() => document.querySelector('.filters-open')?.closest('.masthead-tools')");
                assertTrue(page.locator(".pinned").isVisible());
                assertEquals(List.of(), page.evaluate("""
                        () => {
                          const box = element => element.getBoundingClientRect()
                          const line = box(document.querySelector('.pinned'))
                          return [...document.querySelectorAll('.controls button, .masthead-title, .masthead-tools, #chronology, .embed-foot')]
                            .filter(other => box(other).width > 0 && !other.closest('.visually-hidden'))
                            .filter(other => box(other).top < line.bottom - 1 && box(other).bottom > line.top + 1 && box(other).left < line.right && box(other).right > line.left)
                            .map(other => other.className || other.id)
                        }
                        """), size[0] + " × " + size[1]);
                assertTrue(page.locator(".embed-full").getAttribute("href").contains("v=" + old));
            }
        }
    }
}
