package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conditions on a request, in every form of RFC 9110, section 13. In the tables {@code E} stands for the ETag of what is
 * asked for, {@code G} for that of its other encoding; a bar begins another line of the same header.
 */
@NullUnmarked
class ConditionalRequestsTest {
    private static final TestSite SITE = TestSite.shared();

    /** Answers without a condition, by address and encoding. */
    private static final Map<String, Reply> USUAL = new HashMap<>();

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/event/1905-06-clashes",
            "/assets/index-abc.js",
            "/api/v1/timeline",
            "/api/v1/events?q=shusha",
            "/api/v1/events/1905-06-clashes",
            "/api/v1/details?lang=ru",
            "/api/v1/drawing",
            "/api/v1/openapi.json");

    @ParameterizedTest(name = "If-None-Match: {0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    "E"                  ; 304
                    W/"E"                ; 304
                    "other"              ; 200
                    W/"other"            ; 200
                    "other", "E"         ; 304
                    "other","E"          ; 304
                    "E", "other"         ; 304
                    "other", W/"E"       ; 304
                    W/"other",W/"E",""   ; 304
                    "other" , "E"        ; 304
                    "E",                 ; 304
                    ,"E"                 ; 304
                    , , "E"              ; 304
                    "a,b", "E"           ; 304
                    "a, W/", "E"         ; 304
                    "a,E"                ; 200
                    "E,a"                ; 200
                    ""                   ; 200
                    "other"|"E"          ; 304
                    "E"|"other"          ; 304
                    "other"|"another"    ; 200
                    *                    ; 304
                    "other", *           ; 200
                    E                    ; 200
                    'E'                  ; 200
                    w/"E"                ; 200
                    W/E                  ; 200
                    "E                   ; 200
                    "e-x"x, "E"          ; 304
                    "G"                  ; 200
                    W/"G"                ; 200
                    "G", "E"             ; 304
                    """)
    void ifNoneMatch(String condition, int status) {
        everywhere(List.of("If-None-Match", condition), status);
    }

    @ParameterizedTest(name = "If-Match: {0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    "E"                  ; 200
                    "other", "E"         ; 200
                    "a,b" , "E"          ; 200
                    "other"|"E"          ; 200
                    *                    ; 200
                    "other"              ; 412
                    W/"E"                ; 412
                    E                    ; 412
                    "G"                  ; 412
                    "a,E"                ; 412
                    """)
    void ifMatch(String condition, int status) {
        everywhere(List.of("If-Match", condition), status);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    If-Match: "E"; If-None-Match: "E"                                      ; 304
                    If-Match: "other"; If-None-Match: "E"                                  ; 412
                    If-Match: *; If-None-Match: "other"                                    ; 200
                    If-None-Match: "other"; If-Modified-Since: Sat, 01 Jan 2050 00:00:00 GMT ; 200
                    If-None-Match: "E"; If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT   ; 304
                    If-Modified-Since: Sat, 01 Jan 2050 00:00:00 GMT                       ; 200
                    If-Modified-Since: yesterday                                           ; 200
                    If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT                     ; 200
                    Range: bytes=0-9                                                       ; 200
                    Range: bytes=0-9; If-Range: "E"                                        ; 200
                    """)
    void severalConditions(@org.junit.jupiter.params.aggregator.AggregateWith(Row.class) Row row) {
        everywhere(row.headers, row.status);
    }

    /** A row of headers, the last cell of which is the status. */
    static final class Row implements org.junit.jupiter.params.aggregator.ArgumentsAggregator {
        private final List<String> headers = new ArrayList<>();
        private int status;

        @Override
        public Object aggregateArguments(
                org.junit.jupiter.params.aggregator.ArgumentsAccessor cells,
                org.junit.jupiter.api.extension.ParameterContext context) {
            Row row = new Row();
            for (int i = 0; i < cells.size() - 1; i++) {
                String[] header = cells.getString(i).split(": ", 2);
                row.headers.addAll(List.of(header[0], header[1]));
            }
            row.status = cells.getInteger(cells.size() - 1);
            return row;
        }
    }

    private static void everywhere(List<String> conditions, int status) {
        for (String address : ADDRESSES) {
            for (String encoding : List.of("identity", "gzip")) {
                Reply usual = usual(address, encoding);
                String other = tag(usual(address, encoding.equals("gzip") ? "identity" : "gzip"));
                List<String> headers = new ArrayList<>(List.of("Accept-Encoding", encoding));
                for (int i = 0; i < conditions.size(); i += 2) {
                    for (String line : conditions.get(i + 1).split("\\|")) {
                        headers.add(conditions.get(i));
                        headers.add(line.replaceAll("\\bE\\b", tag(usual)).replaceAll("\\bG\\b", other));
                    }
                }
                String where = address + " " + headers;
                Reply reply = SITE.get(address, headers.toArray(new String[0]));
                assertEquals(status, reply.status(), where);
                assertEquals(
                        status,
                        SITE.ask("HEAD", address, headers.toArray(new String[0]))
                                .status(),
                        "HEAD " + where);
                if (status == 304) {
                    assertNothingButTheState(usual, reply, where);
                } else if (status == 200) {
                    assertEquals(usual.text(), reply.text(), where);
                }
            }
        }
    }

    private static Reply usual(String address, String encoding) {
        return USUAL.computeIfAbsent(address + " " + encoding, key -> SITE.get(address, "Accept-Encoding", encoding));
    }

    private static void assertNothingButTheState(Reply usual, Reply reply, String where) {
        assertEquals(0, reply.body().length, where);
        for (String header : List.of("ETag", "Vary", "Cache-Control", "Content-Security-Policy", "Date")) {
            assertNotEquals(null, reply.header(header), header + " of " + where);
        }
        for (String header : List.of("ETag", "Vary", "Cache-Control", "Content-Security-Policy")) {
            assertEquals(usual.header(header), reply.header(header), header + " of " + where);
        }
        assertEquals(null, reply.header("Content-Length"), where);
        assertEquals(null, reply.header("Content-Type"), where);
    }

    private static String tag(Reply reply) {
        String tag = reply.header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]{24}\""), "a strong ETag, not " + tag);
        return tag.substring(1, tag.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/api/v1/events/nothing", "/assets/nothing.js"})
    void doNotHideThatNothingIsThere(String address) {
        assertEquals(404, SITE.get(address, "If-None-Match", "*").status());
        assertEquals(404, SITE.get(address, "If-Match", "*").status());
    }

    @Test
    void areNoReasonToHideABadParameter() {
        assertEquals(
                400,
                SITE.get("/api/v1/events?importance=9", "If-None-Match", "*").status());
    }

    @Test
    void areMetByOneVersionOfTheDataOnly() {
        try (TestSite changing = TestSite.ofShippedEvents()) {
            for (String address : List.of("/api/v1/timeline", "/api/v1/drawing", "/")) {
                String before = changing.get(address).header("ETag");
                assertEquals(304, changing.get(address, "If-None-Match", before).status());
            }
            String before = changing.get("/api/v1/timeline").header("ETag");
            changing.replaceWith(Seeded.chronology(5));
            Reply after = changing.get("/api/v1/timeline", "If-None-Match", before);
            assertEquals(200, after.status());
            assertNotEquals(before, after.header("ETag"));
        }
    }
}
