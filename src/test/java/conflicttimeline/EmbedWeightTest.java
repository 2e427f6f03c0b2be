package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a first view weighs over the wire, as a browser asks for it, with the shipped events; a KB is 1024 bytes. */
class EmbedWeightTest {
    /** What is for paper is read when nothing else is to be done. */
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");

    /** What a script does not run without. */
    private static final Pattern PART = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\"");

    /** What a script asks for once the events are drawn; the others have an address that the page tells. */
    private static final Pattern JOINS = Pattern.compile("import\\(\"\\./([^\"]+)\"\\)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.start("--port", "0");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<byte[]> get(String address) {
        try {
            var reply = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/" + address))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, reply.statusCode(), address);
            return reply;
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(address, e);
        }
    }

    private static byte[] plain(HttpResponse<byte[]> reply) {
        assertEquals("gzip", reply.headers().firstValue("Content-Encoding").orElse(""));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Where the bundler has no program for this machine the plain modules are served, which weigh more. */
    private static void assumeBundled(String head) {
        assumeTrue(head.matches("(?s).*assets/(embed|index)-[A-Z0-9]{8}\\.js.*"), "the build made no bundle here");
    }

    private static void atMost(int kib, int bytes, String what) {
        assertTrue(bytes <= kib * 1024, "%s has %.1f KB; expected at most %d".formatted(what, bytes / 1024.0, kib));
    }

    @Test
    void theFirstViewOfAnEmbedIsLight() {
        var html = get("embed");
        String head = new String(plain(html), StandardCharsets.UTF_8).replaceFirst("(?s)</head>.*", "");
        assumeBundled(head);
        List<Integer> sizes = new ArrayList<>(List.of(html.body().length));
        STYLE.matcher(head)
                .results()
                .forEach(style -> sizes.add(get(style.group(1)).body().length));
        assertEquals(2, sizes.size(), "one style");
        SCRIPT.matcher(head).results().forEach(script -> {
            int bytes = get(script.group(1)).body().length;
            atMost(40, bytes, script.group(1));
            sizes.add(bytes);
        });
        assertEquals(3, sizes.size(), "one script");
        atMost(14, sizes.get(0), "the page");
        atMost(60, sizes.stream().mapToInt(Integer::intValue).sum(), "the whole of " + sizes);
    }

    @Test
    void theFirstViewOfThePageIsLight() {
        var html = get("");
        String head = new String(plain(html), StandardCharsets.UTF_8).replaceFirst("(?s)</head>.*", "");
        assumeBundled(head);
        Map<String, HttpResponse<byte[]>> drawing = new LinkedHashMap<>();
        for (Pattern each : List.of(STYLE, SCRIPT, PART)) {
            each.matcher(head).results().map(found -> found.group(1)).forEach(name -> drawing.put(name, get(name)));
        }
        assertEquals(3, drawing.size(), "one style, and a script in two parts: " + drawing.keySet());
        Map<String, HttpResponse<byte[]>> rest = new LinkedHashMap<>();
        drawing.values().forEach(reply -> JOINS.matcher(new String(plain(reply), StandardCharsets.UTF_8))
                .results()
                .map(found -> "assets/" + found.group(1))
                .forEach(name -> rest.put(name, get(name))));
        assertEquals(1, rest.size(), "one script joins what is drawn: " + rest.keySet());
        int drawn = html.body().length + sum(drawing);
        atMost(96, drawn, "what the drawing needs");
        // what joins it comes when nothing else is to be done
        atMost(122, drawn + sum(rest), "the page at work");
    }

    private static int sum(Map<String, HttpResponse<byte[]>> replies) {
        return replies.values().stream().mapToInt(reply -> reply.body().length).sum();
    }

    @Test
    void theScriptForArticlesIsLightAndTheSameUnderBothOfItsNames() throws NoSuchAlgorithmException {
        assumeBundled(new String(plain(get("embed")), StandardCharsets.UTF_8));
        var assets = Assets.open(Optional.empty()).pages();
        var named = get(assets.host());
        atMost(3, named.body().length, assets.host());
        assertTrue(named.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(
                "*", named.headers().firstValue("Access-Control-Allow-Origin").orElse(""), "integrity needs CORS");
        byte[] bytes = plain(named);
        assertEquals(
                new String(bytes, StandardCharsets.UTF_8), new String(plain(get("embed.js")), StandardCharsets.UTF_8));
        assertEquals(
                assets.hostIntegrity(),
                "sha384-"
                        + Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-384").digest(bytes)));
    }
}
