package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET, HEAD, OPTIONS, and what becomes of every other method. */
@NullUnmarked
class MethodsTest {
    private static final TestSite SITE = TestSite.shared();

    /** One address for each door of the site. */
    static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (Door door : SITE.doors) {
            if (door.path().endsWith("passing")) {
                continue; // answers otherwise each time
            }
            addresses.add(door.path().replace("{id}", "1905-06-clashes").replace("<name>", "index-abc.js"));
        }
        return addresses;
    }

    /** Addresses of no door, and ones that are refused. */
    static List<String> failing() {
        return List.of(
                "/nothing",
                "/api",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v1/events/",
                "/api/v1/events/nothing",
                "/api/v1/events?limit=0",
                "/api/v1/events?v=old",
                "/assets/nothing.js",
                "/health/");
    }

    @ParameterizedTest
    @MethodSource({"addresses", "failing"})
    void headSaysWhatGetSaysWithoutTheBody(String address) {
        for (String encoding : List.of("identity", "gzip", "*;q=0")) {
            Reply get = SITE.get(address, "Accept-Encoding", encoding);
            Reply head = SITE.ask("HEAD", address, "Accept-Encoding", encoding);

            assertEquals(get.status(), head.status());
            assertEquals(comparable(get), comparable(head));
            assertEquals(0, head.body().length);
        }
    }

    /** All but the time. */
    private static Map<String, List<String>> comparable(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(reply.headers());
        headers.remove("Date");
        return headers;
    }

    @Test
    void headLeavesTheConnectionReadyForTheNextRequest() {
        RawReply reply = SITE.send("HEAD /api/v1/details HTTP/1.1\r\nHost: x\r\n\r\n"
                + "GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n"
                + "HEAD /api/v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n"
                + "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");

        assertEquals(List.of(200, 404, 404, 200), reply.statuses());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void optionsSaysWhichMethodsThereAre(String address) {
        Reply reply = SITE.ask("OPTIONS", address);

        assertEquals(204, reply.status());
        assertEquals("GET, HEAD, OPTIONS", reply.header("Allow"));
        assertEquals("no-store", reply.header("Cache-Control"));
        assertEquals(0, reply.body().length);
        assertNull(reply.header("Content-Length"), "204 has none, RFC 9110, 8.6");
    }

    @Test
    void optionsCanBeAskedOfTheServerAsAWhole() {
        RawReply reply = SITE.send("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n");

        assertEquals(List.of(204, 200), reply.statuses(), reply.text());
        assertTrue(reply.text().contains("Allow: GET, HEAD, OPTIONS"), reply.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events", "/api/v1/events/x", "/api/v1/openapi.json", "/health"})
    void optionsLetsAScriptOfAnotherSiteAskWithAnETag(String address) {
        Reply reply = SITE.ask(
                "OPTIONS",
                address,
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");

        assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        assertEquals("GET, HEAD, OPTIONS", reply.header("Access-Control-Allow-Methods"));
        assertEquals("If-None-Match", reply.header("Access-Control-Allow-Headers"));
        assertNull(reply.header("Access-Control-Allow-Credentials"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/event/x"})
    void aPageIsForNoScriptOfAnotherSite(String address) {
        assertNull(SITE.ask("OPTIONS", address, "Origin", "https://example.org").header("Access-Control-Allow-Origin"));
        assertNull(SITE.get(address, "Origin", "https://example.org").header("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyOtherMethodIsRefusedWithTheOnesThatThereAre(String address) {
        for (String method :
                List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "QUERY", "BREW", "get", "Get")) {
            Reply reply = SITE.ask(method, address);

            assertEquals(405, reply.status(), method + " " + address);
            assertEquals("GET, HEAD, OPTIONS", reply.header("Allow"), method + " " + address);
            assertEquals("no-store", reply.header("Cache-Control"));
            if (address.startsWith("/api/")) {
                assertEquals(
                        "This method is not offered here; expected GET, HEAD or OPTIONS",
                        reply.json().get("detail"),
                        method);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "OPTIONS", "DELETE", "TRACE", "BREW"})
    void whereThereIsNothingThereIsNothingForAnyMethod(String method) {
        for (String address : List.of("/nothing", "/api/v1/nothing", "/api/v1/events/", "/events/x/y")) {
            int status = SITE.ask(method, address).status();
            assertTrue(status == 404 || status == 405, method + " " + address + ": " + status);
        }
    }

    @Test
    void aBodyIsNotReadAndNotTakenForARequest() {
        String body = "GET /api/v1/timeline HTTP/1.1\r\nHost: x\r\n\r\n";
        RawReply reply = SITE.send("POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body + "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");

        assertEquals(405, reply.statuses().get(0));
        assertTrue(List.of(List.of(405), List.of(405, 200)).contains(reply.statuses()), reply.statuses() + "");
        assertTrue(!reply.text().contains("eventCount"), reply.text());
    }

    @Test
    void aGetWithABodyIsAnsweredAsOneWithout() {
        RawReply reply = SITE.send("GET /health HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                + "GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n");

        assertEquals(200, reply.statuses().get(0));
        assertTrue(List.of(List.of(200), List.of(200, 404)).contains(reply.statuses()), reply.statuses() + "");
    }
}
