package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: no fault of ours, no trace of the program, no second request out of one, and the next one is served. */
@NullUnmarked
class MalformedRequestsTest {
    private static final TestSite SITE = TestSite.shared();

    private static final Pattern TRACE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z.]+[A-Z]|org\\.eclipse|io\\.javalin|java\\.|conflicttimeline|Caused by|Jetty");

    private static final String HOST = "Host: x\r\n";

    static Stream<String> malformed() {
        List<String> all = new ArrayList<>();
        for (String line : List.of(
                "GET /",
                "GET",
                "GET ",
                "/ HTTP/1.1",
                " / HTTP/1.1",
                "GET  / HTTP/1.1",
                " GET / HTTP/1.1",
                "GET\t/\tHTTP/1.1",
                "GET / HTTP/1.1 x",
                "GET / HTTP/0.9",
                "GET / HTTP/1.9",
                "GET / HTTP/2.0",
                "GET / HTTP/3.0",
                "GET / http/1.1",
                "GET / HTTP/1",
                "GET / HTTP/11",
                "GET / FTP/1.1",
                "PRI * HTTP/2.0",
                "GET * HTTP/1.1",
                "CONNECT x:80 HTTP/1.1",
                "CONNECT / HTTP/1.1",
                "G\u00c9T / HTTP/1.1",
                "G(T / HTTP/1.1",
                "G\u0000T / HTTP/1.1",
                "M".repeat(9000) + " / HTTP/1.1")) {
            all.add(line + "\r\n" + HOST + "\r\n");
        }
        for (String path : List.of(
                "%",
                "/%",
                "/%z",
                "/%zz",
                "/%u0041",
                "/%00",
                "/x%00.csv",
                "/%ff",
                "/%c0%ae%c0%ae/x",
                "/%e0%80%af",
                "/..",
                "/../../etc/passwd",
                "/a/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/..%252f..%252fetc/passwd",
                "/..;/etc/passwd",
                "/assets/..;/..;/x",
                "/assets/../version.properties",
                "/assets/%2e%2e/version.properties",
                "/assets/..%2fversion.properties",
                "/assets/..\\version.properties",
                "/assets/..%5cversion.properties",
                "/assets//etc/passwd",
                "/assets/\u0000",
                "//",
                "//evil.example/",
                "/./",
                "/;",
                "/;x=y",
                "/api/v1/events/;x",
                "/api/v1/events/%2F",
                "/api/v1/events/%5C",
                "/api/v1/events/a%0d%0aSet-Cookie:%20x=1",
                "/api/v1/events/\u00e9",
                "/<script>",
                "/a b",
                "/\"",
                "/#x",
                "/|",
                "/{id}",
                "/api/v1/events/{id}",
                "/x?" + "a=b&".repeat(2500),
                "/" + "x".repeat(9000),
                "/?" + "%".repeat(200),
                "/?q=%ff&q=%",
                "/?\u0000",
                "x",
                "http:",
                "http://",
                "http://x:99999/",
                "http://x:y/",
                "http://[::1/",
                "http://a@b/",
                "ftp://x/",
                "javascript:x")) {
            all.add("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
        }
        for (String headers : List.of(
                "",
                "Host: x\r\nHost: y\r\n",
                "Host: x\r\nHost: x\r\n",
                "Host:\r\n",
                "Host: \r\n",
                "Host: a b\r\n",
                "Host: x/y\r\n",
                "Host: x:y\r\n",
                "Host: x:99999\r\n",
                "Host: [::1\r\n",
                "Host: <script>\r\n",
                "Host: x\u0000\r\n",
                "Host : x\r\n",
                HOST + "NoColon\r\n",
                HOST + ": empty\r\n",
                HOST + " Folded: x\r\n",
                HOST + "X: a\r\n folded\r\n",
                HOST + "X: a\r\n\tfolded\r\n",
                HOST + "X: a\u0000b\r\n",
                HOST + "X\u0000: b\r\n",
                HOST + "X: a\rb\r\n",
                HOST + "X: a\nY: b\r\n",
                HOST + "X\u00e9: b\r\n",
                HOST + "X (y): b\r\n",
                HOST + "X: " + "y".repeat(9000) + "\r\n",
                HOST + "X".repeat(9000) + ": y\r\n",
                HOST + "X: y\r\n".repeat(3000),
                HOST + "Expect: 100-continue\r\n",
                HOST + "Expect: everything\r\n",
                HOST + "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                HOST + "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
                HOST + "Accept-Encoding: " + "gzip;q=0.5,".repeat(700) + "\r\n",
                HOST + "If-None-Match: " + "\"".repeat(7000) + "\r\n",
                HOST + "If-None-Match: " + "W/".repeat(3500) + "\r\n",
                HOST + "If-None-Match: " + "\",".repeat(3500) + "\r\n",
                HOST + "Range: bytes=" + "0-,".repeat(2000) + "\r\n",
                HOST + "Cookie: $Version=1; a=\"\r\n",
                HOST + "Content-Type: \u00ff\r\n",
                HOST + "X-Forwarded-For: '; drop table event; --\r\n")) {
            all.add("GET /api/v1/timeline HTTP/1.1\r\n" + headers + "\r\n");
        }
        all.addAll(ambiguous().toList());
        all.add("\r\n".repeat(2000));
        all.add("\u0000".repeat(100));
        all.add("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + "x".repeat(300));
        all.add("{\"json\": true}\r\n\r\n");
        all.add("GET / HTTP/1.1\r\nHost: x\r\nX: unfinished");
        all.add("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nshort");
        return all.stream();
    }

    /** Requests of which two readers may see different ends. */
    static Stream<String> ambiguous() {
        String smuggled = "GET /api/v1/timeline HTTP/1.1\r\nHost: x\r\n\r\n";
        List<String> all = new ArrayList<>();
        for (String framing : List.of(
                "Content-Length: 0\r\nContent-Length: 5\r\n",
                "Content-Length: 5\r\nContent-Length: 0\r\n",
                "Content-Length: 0, 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +5\r\n",
                "Content-Length: 5x\r\n",
                "Content-Length: 0x5\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: x\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding\r\n: chunked\r\n")) {
            all.add("POST /api/v1/events HTTP/1.1\r\n" + HOST + framing + "\r\n0\r\n\r\n" + smuggled);
        }
        for (String chunks : List.of(
                "x\r\n\r\n",
                "-1\r\n\r\n",
                "0x1\r\na\r\n0\r\n\r\n",
                "1 1\r\na\r\n0\r\n\r\n",
                "fffffffffffffffff\r\na\r\n",
                "1\r\nab\r\n0\r\n\r\n",
                "1;a=\"\r\nb\r\n0\r\n\r\n",
                // GHSA-355h-qmc2-wpwf: a line end inside a quoted chunk extension
                "1;a=\"\r\nX\r\n0\r\n\r\nGET /api/v1/timeline HTTP/1.1\r\nHost: x\r\nX: \"\r\nY\r\n0\r\n\r\n")) {
            all.add("POST /api/v1/events HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n" + chunks
                    + smuggled);
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefusedWithoutAFault(String request) {
        assertHarmless(request, SITE.send(request));
        assertEquals(200, SITE.get("/health").status(), "the next request is served");
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void anAmbiguousEndClosesTheConnectionAndServesNoSecondRequest(String request) {
        RawReply reply = SITE.sendAndStay(request);

        assertTrue(reply.closed(), reply.text());
        assertEquals(1, reply.statuses().size(), reply.text());
        assertFalse(reply.text().contains("eventCount"), reply.text());
    }

    @Test
    void whatReadsDataThatGoMeanwhileIsAskedOnceMore() {
        Reply page = SITE.get("/passing");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Newer data"), page.text());

        Reply never = SITE.get("/api/v1/passing");
        assertEquals(503, never.status());
        assertEquals("5", never.header("Retry-After"));
        assertEquals(
                "The data changed while they were read; ask again in a few seconds",
                never.json().get("detail"));
    }

    @Test
    void theSecretFilesOfTheProgramAreOutOfReach() {
        malformed().filter(r -> r.startsWith("GET /")).forEach(request -> {
            String text = SITE.send(request).text();
            assertFalse(text.contains("root:") || text.contains("version="), request);
        });
    }

    @Test
    void aRefusalOnTheWireIsAProblemTooAndRepeatsNothing() {
        RawReply reply = SITE.send("GET /<script>alert(1)</script> HTTP/1.1\r\nHost: a b\r\n\r\n");

        assertTrue(reply.text().startsWith("HTTP/1.1 400 "), reply.text());
        assertTrue(reply.text().contains("Content-Type: application/problem+json\r\n"), reply.text());
        assertTrue(reply.text().contains("Content-Security-Policy: default-src 'none'"), reply.text());
        assertTrue(reply.text().contains("X-Content-Type-Options: nosniff\r\n"), reply.text());
        assertTrue(reply.text().contains("Cache-Control: no-store\r\n"), reply.text());
        assertFalse(reply.text().contains("script>"), reply.text());
    }

    /** Sound requests with a few bytes changed, taken out, doubled or put in; always the same ones. */
    @Test
    void damagedRequestsDoNoHarm() {
        List<String> sound = List.of(
                "GET /api/v1/events?q=shusha&limit=3&lang=ru HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br;q=0.5\r\n\r\n",
                "HEAD /event/1905-06-clashes?from=1988-02&to=1994 HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: W/\"abc\", \"d\"\r\n\r\n",
                "POST /api/v1/details HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "OPTIONS /api/v1/drawing HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.org\r\nContent-Length: 2\r\n\r\nab");
        Random random = new Random(1916);
        for (int i = 0; i < 1000; i++) {
            StringBuilder request = new StringBuilder(sound.get(i % sound.size()));
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                damage(request, random);
            }
            assertHarmless(request.toString(), SITE.send(request.toString()));
        }
        assertEquals(200, SITE.get("/health").status());
    }

    private static void damage(StringBuilder request, Random random) {
        int at = random.nextInt(request.length());
        switch (random.nextInt(5)) {
            case 0 -> request.setCharAt(at, (char) random.nextInt(256));
            case 1 -> request.deleteCharAt(at);
            case 2 -> request.insert(at, (char) random.nextInt(256));
            case 3 -> request.insert(at, "\r\n \t:;%/\"\u0000".charAt(random.nextInt(10)));
            default -> request.insert(at, request.substring(at, Math.min(request.length(), at + random.nextInt(20))));
        }
    }

    private static void assertHarmless(String request, RawReply reply) {
        for (int status : reply.statuses()) {
            assertTrue(status < 500 || status == 505, status + " for " + request);
        }
        assertFalse(TRACE.matcher(reply.text()).find(), request + " brought " + reply.text());
        assertFalse(reply.text().contains("Set-Cookie"), request);
    }
}
