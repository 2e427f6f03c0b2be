package conflicttimeline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A page of someone else's, on a port of its own, with a timeline in it; and what the browser complained of meanwhile. */
final class Article implements AutoCloseable {
    /** What a site is told to write. */
    static final String SANDBOX = "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"";

    private static final Map<String, Written> WRITTEN = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = serve();

    private record Written(String html, Map<String, String> headers) {}

    private final Browser browser = Chromium.browser();
    private final Page page;
    private final boolean script;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Article(Browser.NewContextOptions options) {
        page = browser.newContext(options).newPage();
        script = !Boolean.FALSE.equals(options.javaScriptEnabled);
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequest(request -> requests.add(request.url()));
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                Written written = WRITTEN.get(exchange.getRequestURI().getPath());
                byte[] body = (written == null ? "" : written.html()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                if (written != null) {
                    written.headers().forEach(exchange.getResponseHeaders()::set);
                }
                exchange.sendResponseHeaders(written == null ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where articles are: another origin than the timeline's, and on another site. */
    static String site() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** A reader at a window of this size, who wants no motion. */
    static Article at(int widthPx, int heightPx) {
        return with(options(widthPx, heightPx));
    }

    static Article with(Browser.NewContextOptions options) {
        return new Article(options);
    }

    static Browser.NewContextOptions options(int widthPx, int heightPx) {
        return new Browser.NewContextOptions()
                .setViewportSize(widthPx, heightPx)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Opens an article with this body; the messages that its frames send are kept in {@code window.got}. */
    Article reads(String body, Map<String, String> headers) {
        String path = "/" + Integer.toHexString((body + headers).hashCode());
        // a strict article has nothing inline
        WRITTEN.put(path, new Written(headers.isEmpty() ? document(body) : bare(body), headers));
        page.navigate(site() + path);
        return this;
    }

    Article reads(String body) {
        return reads(body, Map.of());
    }

    static String document(String body) {
        return bare("<style>body{margin:16px}iframe{border:0;display:block}</style>" + body);
    }

    private static String bare(String body) {
        return "<!doctype html><meta charset=\"utf-8\"><title>An article</title><link rel=\"icon\" href=\"data:,\">"
                + body;
    }

    /** Remembers what frames say. */
    static final String LISTENER =
            "<script>window.got=[];addEventListener('message',event=>got.push(event.data))</script>";

    /** A frame as a site is told to write it. */
    static String frame(String src, int widthPx, int heightPx, String more) {
        return "<iframe src=\"%s\" width=\"%d\" height=\"%d\" frameborder=\"0\" %s %s></iframe>"
                .formatted(src.replace("&", "&amp;"), widthPx, heightPx, SANDBOX, more);
    }

    Page page() {
        return page;
    }

    /** The frame at this place, drawn; and, where {@code whole}, taken over by the page's own script. */
    Frame frame(int place) {
        page.waitForFunction("place => window.frames.length > place", place);
        Frame frame = page.mainFrame().childFrames().get(place);
        frame.waitForFunction("""
                () => performance.getEntriesByName('chronology-drawn').length > 0
                  || document.querySelector('#timeline[data-view=list][data-ready]')
                """);
        return frame;
    }

    /** The same, once the page's own script has taken over. */
    Frame whole(int place) {
        Frame frame = frame(place);
        frame.evaluate(
                "() => document.getElementById('timeline').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))");
        frame.waitForFunction(
                "() => document.querySelector('.drawing > .controls') && document.querySelector('#chronology .event-mark, #timeline[data-view=list]')");
        return frame;
    }

    List<String> requests() {
        return requests;
    }

    /** What the browser complained of until now, which is then forgotten. */
    List<String> complaints() {
        if (script) {
            page.evaluate("() => new Promise(done => setTimeout(done))");
        }
        List<String> until = List.copyOf(complaints);
        complaints.clear();
        return until;
    }

    @Override
    public void close() {
        List<String> said;
        try {
            said = complaints();
        } finally {
            page.context().close();
        }
        if (!said.isEmpty()) {
            throw new AssertionError("what the browser complained of: " + said);
        }
    }
}
