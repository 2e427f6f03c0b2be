package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The header table: every kind of door, with every status it can have. */
@NullUnmarked
class SecurityHeadersTest {
    private static final TestSite SITE = TestSite.shared();

    private static final String ERROR_CACHING = "no-store";

    private static final Map<String, String> PAGE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self' " + ScriptWatch.SOURCE
                            + "; style-src 'self'; img-src 'self'; font-src 'self'; connect-src"
                            + " 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                            + " require-trusted-types-for 'script'; trusted-types conflict-timeline-film; frame-src 'self'; frame-ancestors"
                            + " 'none'",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    /** No frame-ancestors and no X-Frame-Options: everybody may embed, a file and an app's view included. */
    private static final Map<String, String> EMBED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src"
                            + " 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                            + " require-trusted-types-for 'script'; trusted-types conflict-timeline-film",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Opener-Policy", "same-origin-allow-popups");

    private static final Map<String, String> API = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag");

    private static final Map<String, String> DOWNLOAD = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Map<String, String> ASSET = Map.of(
            "Cross-Origin-Embedder-Policy", "require-corp",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Access-Control-Allow-Origin", "*");

    private static final Map<String, String> PICTURE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "Access-Control-Allow-Origin", "*");

    private static final List<String> ONLY_WHERE_LISTED = List.of(
            "X-Frame-Options",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Embedder-Policy",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Expose-Headers");

    private static final List<String> NOWHERE =
            List.of("Set-Cookie", "Server", "X-Powered-By", "X-XSS-Protection", "Expect-CT", "Via");

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8; header=present",
            "json", Answer.JSON,
            "jsonld", "application/ld+json",
            "ics", "text/calendar; charset=utf-8",
            "bib", "application/x-bibtex; charset=utf-8");

    static Stream<Arguments> rows() {
        List<Arguments> rows = new ArrayList<>();
        add(rows, PAGE, "/", Answer.HTML, "public, max-age=0, s-maxage=30, stale-if-error=86400");
        add(rows, PAGE, "/event/1905-06-clashes", Answer.HTML, "public, max-age=0, s-maxage=30, stale-if-error=86400");
        for (String path :
                List.of("timeline", "events", "events/1905-06-clashes", "details", "drawing", "openapi.json")) {
            add(rows, API, "/api/v1/" + path, Answer.JSON, "public, max-age=0, s-maxage=30, stale-if-error=86400");
        }
        add(
                rows,
                ASSET,
                "/assets/index-abc.js",
                "text/javascript; charset=utf-8",
                "public, max-age=31536000, immutable");
        for (String extension : List.of("csv", "json", "jsonld", "ics", "bib")) {
            add(rows, DOWNLOAD, "/timeline." + extension, TYPES.get(extension), "no-cache");
            String bad = "/timeline." + extension + "?importance=9";
            rows.add(row(DOWNLOAD, "GET", bad, "", 400, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
            String unknown = "/timeline." + extension + "?event=x";
            rows.add(row(DOWNLOAD, "GET", unknown, "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        }
        add(rows, PICTURE, "/timeline.svg?size=small", "image/svg+xml", "public, max-age=300");
        add(rows, PICTURE, "/timeline.png?size=small", "image/png", "public, max-age=300");
        rows.add(row(PICTURE, "GET", "/timeline.svg?size=huge", "", 400, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        rows.add(row(PICTURE, "GET", "/timeline.png?from=x", "", 400, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        rows.add(row(PICTURE, "GET", "/timeline.png?event=x", "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        for (String path : List.of("", "?event=1994-ceasefire&lang=hy", "?event=x", "/event/1905-06-clashes")) {
            add(rows, EMBED, "/embed" + path, Answer.HTML, "public, max-age=0, s-maxage=30, stale-if-error=86400");
        }
        add(
                rows,
                EMBED,
                "/embed/words.js",
                "text/javascript; charset=utf-8",
                "public, max-age=0, s-maxage=30, stale-if-error=86400");
        add(
                rows,
                ASSET,
                "/embed.js",
                "text/javascript; charset=utf-8",
                "public, max-age=0, s-maxage=30, stale-if-error=86400");
        String asked = "/oembed?url=https%3A%2F%2Fexample.org%2F";
        add(rows, API, asked, Answer.JSON, "public, max-age=0, s-maxage=30, stale-if-error=86400");
        add(
                rows,
                API,
                asked + "&format=xml",
                "text/xml; charset=utf-8",
                "public, max-age=0, s-maxage=30, stale-if-error=86400");
        rows.add(row(API, "GET", "/oembed", "", 400, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        rows.add(row(API, "GET", "/oembed?url=x", "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        rows.add(row(API, "GET", asked + "&format=yaml", "", 501, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        for (String nothing : List.of("/embed/", "/embed/x", "/embed/event/x", "/embed/event/", "/embed/words.css")) {
            rows.add(row(EMBED, "GET", nothing, "", 404, Answer.HTML, "max-age=10"));
        }
        rows.add(row(API, "GET", "/health", "", 200, Answer.JSON, "no-store"));
        rows.add(row(API, "GET", "/health", "If-None-Match: *", 200, Answer.JSON, "no-store"));
        for (String nothing : List.of("/nothing", "/event/", "/events/x/y", "/robots.txt")) {
            rows.add(row(PAGE, "GET", nothing, "", 404, Answer.HTML, "max-age=10"));
            rows.add(row(PAGE, "HEAD", nothing, "", 404, Answer.HTML, "max-age=10"));
        }
        for (String nothing : List.of("/api", "/api/", "/api/v2/x", "/api/v1/", "/api/v1/events/", "/health/x")) {
            rows.add(row(API, "GET", nothing, "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        }
        rows.add(row(API, "GET", "/api/v1/events/x", "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        rows.add(row(ASSET, "GET", "/assets/x.js", "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        rows.add(row(ASSET, "GET", "/assets", "", 404, ProblemDetails.MEDIA_TYPE, "max-age=10"));
        rows.add(row(API, "GET", "/api/v1/events?limit=0", "", 400, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        rows.add(row(API, "GET", "/api/v1/events?q=%FF", "", 400, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        rows.add(row(
                PAGE, "GET", "/?q=%FF", "", 200, Answer.HTML, "public, max-age=0, s-maxage=30, stale-if-error=86400"));
        rows.add(row(API, "GET", "/api/v1/timeline?v=old", "", 409, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        for (String broken : List.of("broken", "endless")) {
            rows.add(row(PAGE, "GET", "/" + broken, "", 500, Answer.HTML, ERROR_CACHING));
            rows.add(row(EMBED, "GET", "/embed/" + broken, "", 500, Answer.HTML, ERROR_CACHING));
            rows.add(row(API, "GET", "/api/v1/" + broken, "", 500, ProblemDetails.MEDIA_TYPE, ERROR_CACHING));
        }
        return rows.stream();
    }

    private static void add(
            List<Arguments> rows, Map<String, String> headers, String address, String type, String caching) {
        String errors = headers == PAGE || headers == EMBED ? Answer.HTML : ProblemDetails.MEDIA_TYPE;
        rows.add(row(headers, "GET", address, "", 200, type, caching));
        rows.add(row(headers, "GET", address, "Accept-Encoding: gzip", 200, type, caching));
        rows.add(row(headers, "HEAD", address, "", 200, type, caching));
        rows.add(row(headers, "OPTIONS", address, "", 204, null, "no-store"));
        rows.add(row(headers, "GET", address, "If-None-Match: *", 304, null, caching));
        rows.add(row(headers, "HEAD", address, "If-None-Match: *", 304, null, caching));
        rows.add(row(headers, "POST", address, "", 405, errors, ERROR_CACHING));
        rows.add(row(headers, "TRACE", address, "", 405, errors, ERROR_CACHING));
        rows.add(row(headers, "BREW", address, "", 405, errors, ERROR_CACHING));
        rows.add(row(headers, "GET", address, "Accept-Encoding: *;q=0", 406, errors, ERROR_CACHING));
        rows.add(row(headers, "GET", address, "If-Match: \"x\"", 412, errors, ERROR_CACHING));
    }

    private static Arguments row(
            Map<String, String> headers,
            String method,
            String address,
            String condition,
            int status,
            String type,
            String caching) {
        return Arguments.of(headers, method, address, condition, status, type, caching);
    }

    @ParameterizedTest(name = "{1} {2} {3} ({4})")
    @MethodSource("rows")
    void everyResponseHasTheHeadersOfItsKind(
            Map<String, String> expected,
            String method,
            String address,
            String condition,
            int status,
            String type,
            String caching) {
        Reply reply = SITE.ask(method, address, condition.isEmpty() ? new String[0] : condition.split(": ", 2));

        assertEquals(status, reply.status());
        expected.forEach((name, text) -> assertEquals(text, reply.header(name), name));
        ONLY_WHERE_LISTED.stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> assertNull(reply.header(name), name));
        boolean file = expected == DOWNLOAD && (status == 200 || status == 304);
        assertEquals(file, reply.header("Content-Disposition") != null, "Content-Disposition");
        boolean scripts = method.equals("OPTIONS") && expected != PAGE && expected != EMBED && expected != DOWNLOAD;
        assertEquals(scripts, reply.header("Access-Control-Allow-Methods") != null, "Access-Control-Allow-Methods");
        NOWHERE.forEach(name -> assertNull(reply.header(name), name));
        assertEquals(spaceless(type), spaceless(reply.header("Content-Type")));
        assertEquals(caching, reply.header("Cache-Control"));
        assertNull(reply.header("Strict-Transport-Security"), "TLS is not known to be in front");
        assertFalse(reply.text().contains("swordfish") || reply.text().contains("Exception"), reply.text());
    }

    private static String spaceless(String type) {
        return type == null ? "none" : type.replace(" ", "");
    }

    @Test
    void aPageMayUseWhatItNeedsOfTheDeviceAndNothingElse() {
        String permissions = SITE.get("/").header("Permissions-Policy");

        assertTrue(
                permissions.startsWith("clipboard-write=(self), fullscreen=(self), accelerometer=(), "), permissions);
        for (String feature : List.of("camera", "microphone", "geolocation", "payment", "usb")) {
            assertTrue(permissions.contains(feature + "=()"), permissions);
        }
        for (String feature : List.of("web-share", "bluetooth")) {
            assertFalse(permissions.contains(feature), "not every browser knows " + feature + " and says so");
        }
        assertNull(SITE.get("/api/v1/timeline").header("Permissions-Policy"));
    }

    @Test
    void aFrameMayFillTheScreen() {
        assertEquals(
                SITE.get("/").header("Permissions-Policy").replace("fullscreen=(self)", "fullscreen=*"),
                SITE.get("/embed").header("Permissions-Policy"));
    }

    @Test
    void onlyWhoIsNamedMayEmbedWhereTheOperatorNamesThem() {
        try (TestSite named = TestSite.embeddedBy("https://news.example https://*.example.com")) {
            for (String address :
                    List.of("/embed", "/embed/event/1905-06-clashes", "/embed/nothing", "/embed/broken")) {
                assertEquals(
                        EMBED.get("Content-Security-Policy")
                                + "; frame-ancestors https://news.example https://*.example.com",
                        named.get(address).header("Content-Security-Policy"),
                        address);
                assertNull(named.get(address).header("X-Frame-Options"), address);
            }
            assertEquals(PAGE.get("Content-Security-Policy"), named.get("/").header("Content-Security-Policy"));
            assertEquals(
                    API.get("Content-Security-Policy"), named.get("/health").header("Content-Security-Policy"));
        }
    }

    @Test
    void everyResponseInsistsOnTlsWhereTheOperatorSaysThatItIsInFront() {
        try (TestSite secure = TestSite.behindTls()) {
            for (String address : List.of("/", "/api/v1/timeline", "/nothing", "/assets/index-abc.js", "/broken")) {
                assertEquals(
                        "max-age=63072000; includeSubDomains",
                        secure.get(address).header("Strict-Transport-Security"),
                        address);
            }
            assertEquals(
                    "max-age=63072000; includeSubDomains",
                    secure.ask("OPTIONS", "/").header("Strict-Transport-Security"));
            assertTrue(secure.send("GET / HTTP/9.9\r\n\r\n").text().contains("Strict-Transport-Security"));
        }
    }

    @Test
    void aFaultSaysOnlyUnderWhichIdTheLogTellsMore() {
        Reply reply = SITE.get("/api/v1/broken");

        assertEquals(500, reply.json().get("status"));
        assertTrue(((String) reply.json().get("id")).matches("[0-9a-f]{12}"));
        assertEquals(
                List.of("type", "title", "status", "detail", "id"),
                List.copyOf(reply.json().keySet()));
    }
}
