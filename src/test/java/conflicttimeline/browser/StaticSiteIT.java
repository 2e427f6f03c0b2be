package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import conflicttimeline.ExportedSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of files, below a path, on a host that knows nothing but files: no header of ours, no sharing between origins. */
class StaticSiteIT {
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html",
            "js",
            "text/javascript",
            "css",
            "text/css",
            "svg",
            "image/svg+xml",
            "json",
            "application/json");

    @TempDir
    private static Path folder;

    private static HttpServer host;
    private static String address;

    @BeforeAll
    static void export() throws IOException {
        ExportedSite.write(folder.resolve("site"));
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/below/", exchange -> {
            Path file = folder.resolve("site")
                    .resolve(exchange.getRequestURI().getPath().substring("/below/".length()));
            send(exchange, Files.isDirectory(file) ? file.resolve("index.html") : file);
        });
        host.start();
        address = "http://127.0.0.1:" + host.getAddress().getPort() + "/below/";
    }

    private static void send(HttpExchange exchange, Path file) throws IOException {
        try (exchange) {
            boolean there = Files.isRegularFile(file);
            String name = file.getFileName().toString();
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
            byte[] bytes = there ? Files.readAllBytes(file) : "not here".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @AfterAll
    static void stop() {
        host.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ru/"})
    void drawsSearchesAndOpensAnEventWithAllThatIsKnown(String language) {
        try (Reader reader = Reader.at(address, 1280, 720).opens(language)) {
            Page page = reader.page();
            assertTrue(page.locator(".label-title").count() > 30);
            page.locator(".filter-search").fill("Kelbajar");
            page.waitForFunction("() => document.querySelectorAll('[data-found]').length > 0");
            assertEquals("Kelbajar", reader.address().get("q"));
            assertEquals(null, reader.address().get("lang"), "the folder is the language");
            reader.opens(language + "?event=1994-ceasefire");
            page.waitForSelector("#panel .source-rows");
            assertTrue(page.locator("#panel .link-row").count() > 1);
            page.locator("#panel .link-row").first().click();
            page.waitForFunction("() => new URLSearchParams(location.search).get('event') !== '1994-ceasefire'");
        }
    }

    @Test
    void followsAThreadAndFillsTheList() {
        try (Reader reader = Reader.at(address, 1280, 720).opens("?why=2024-ambassador-recall")) {
            Page page = reader.page();
            page.waitForSelector("#panel .thread-rows");
            page.locator(".view-switch [data-view=list]").click();
            page.waitForSelector("#events[data-whole]");
            assertEquals(127, page.locator("#events .event .event-ties").count());
        }
    }

    @Test
    void changesTheLanguageAndKeepsTheView() {
        try (Reader reader = Reader.at(address, 1280, 720).opens("?event=1994-ceasefire")) {
            Page page = reader.page();
            page.waitForFunction("() => document.querySelector('a[hreflang=ru]').href.includes('event=')");
            page.locator(".language-choice > summary").click();
            page.locator("a[hreflang=ru]:visible").first().click();
            page.waitForURL(url -> url.startsWith(address + "ru/?event=1994-ceasefire"));
            page.waitForSelector("#panel-title:has-text('Bishkek')");
        }
    }

    @Test
    void withoutAScriptTheListTellsEverything() {
        try (Reader reader = Reader.withoutScript(address).reads("")) {
            Page page = reader.page();
            page.locator(".events-more a").click();
            page.waitForURL(address + "list/");
            assertEquals(127, page.locator(".event .sources").count());
            page.locator(".event-title a").first().click();
            page.waitForURL(address + "event/*/");
            assertTrue(page.locator(".sources").isVisible());
        }
    }

    /** The frame's origin is none, so nothing may be asked of the host but scripts, styles and pages. */
    @Test
    void theEmbedInASandboxDrawsAndOpensAnEvent() {
        try (Reader reader = Reader.fresh(address, 800, 800)) {
            Page page = reader.page();
            ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
            page.onRequestFailed(request -> failed.add(request.url()));
            page.setContent("<iframe src='" + address + "hy/embed/?event=2020-karabakh-war' width='700' height='650'"
                    + " sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox'></iframe>");
            page.waitForCondition(() -> page.frames().size() > 1);
            Frame frame = page.frames().get(1);
            frame.waitForSelector("#panel .source-rows");
            assertEquals("null", frame.evaluate("() => origin"));
            assertTrue(frame.locator(".label-title").count() > 3);
            frame.locator("#panel .link-row").first().click();
            frame.waitForFunction(
                    "() => !document.querySelector('#panel-title').textContent.includes('Second Karabakh War')");
            assertEquals(List.of(), List.copyOf(failed));
        }
    }

    @Test
    void opensFromAStick() throws IOException {
        try (Reader reader = Reader.fresh(folder.resolve("site").toUri().toString(), 1280, 720)
                .opens("index.html?event=1994-ceasefire")) {
            reader.page().waitForSelector("#panel .source-rows");
            assertTrue(reader.page().locator(".label-title").count() > 3);
        }
    }
}
