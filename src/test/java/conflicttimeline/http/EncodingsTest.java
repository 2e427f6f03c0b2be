package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code Accept-Encoding} brings, by RFC 9110, section 12.5.3. */
@NullUnmarked
class EncodingsTest {
    private static final TestSite SITE = TestSite.shared();

    private static final String LONG = "/api/v1/details";
    private static final String SHORT = "/api/v1/events?q=nothingissolikethis";

    @ParameterizedTest(name = "\"{0}\" brings {1}, of a short answer {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                  | identity | identity
                    gzip                                | gzip     | identity
                    GZip                                | gzip     | identity
                    x-gzip                              | gzip     | identity
                    gzip;q=1                            | gzip     | identity
                    gzip;q=1.0                          | gzip     | identity
                    gzip;q=1.000                        | gzip     | identity
                    gzip;q=0.001                        | gzip     | identity
                    gzip ; q=0.5                        | gzip     | identity
                    gzip;Q=0.5                          | gzip     | identity
                    gzip;level=9;q=0.5                  | gzip     | identity
                    gzip, deflate, br, zstd             | gzip     | identity
                    deflate, gzip;q=1.0, *;q=0.5        | gzip     | identity
                    br;q=1.0, gzip;q=0.8, *;q=0.1       | gzip     | identity
                    ', ,gzip,,'                         | gzip     | identity
                    *                                   | gzip     | identity
                    br, *                               | gzip     | identity
                    gzip, identity;q=0.5                | gzip     | identity
                    gzip;q=0.5, identity;q=0.5          | gzip     | identity
                    gzip;q=0.5, identity                | identity | identity
                    *;q=0.5, identity;q=0.8             | identity | identity
                    identity                            | identity | identity
                    gzip;q=0                            | identity | identity
                    gzip;q=0.000                        | identity | identity
                    gzip;q=0, *                         | identity | identity
                    deflate                             | identity | identity
                    br, zstd                            | identity | identity
                    gzipped                             | identity | identity
                    gzip;q=high                         | identity | identity
                    gzip;q=2                            | identity | identity
                    gzip;q=0.1234                       | identity | identity
                    gzip;q=-1                           | identity | identity
                    gzip;q=                             | identity | identity
                    *;q=0, identity                     | identity | identity
                    *;q=0, identity;q=0.1               | identity | identity
                    *;q=0, gzip                         | gzip     | gzip
                    identity;q=0, gzip                  | gzip     | gzip
                    identity;q=0, gzip;q=0.1            | gzip     | gzip
                    identity;q=0, *                     | gzip     | gzip
                    identity;q=0, br, x-gzip            | gzip     | gzip
                    identity;q=0                        | 406      | 406
                    *;q=0                               | 406      | 406
                    br, identity;q=0                    | 406      | 406
                    gzip;q=0, identity;q=0              | 406      | 406
                    br, *;q=0                           | 406      | 406
                    """)
    void acceptEncoding(String header, String ofALongAnswer, String ofAShortOne) {
        assertEquals(ofALongAnswer, encoding(SITE.get(LONG, "Accept-Encoding", header)));
        assertEquals(ofAShortOne, encoding(SITE.get(SHORT, "Accept-Encoding", header)));
    }

    private static String encoding(Reply reply) {
        if (reply.status() != 200) {
            return Integer.toString(reply.status());
        }
        String encoding = reply.header("Content-Encoding");
        return encoding == null ? "identity" : encoding;
    }

    @Test
    void noHeaderBringsPlainBytes() {
        assertNull(SITE.get(LONG).header("Content-Encoding"));
    }

    @Test
    void severalLinesAreOneList() {
        assertEquals("gzip", encoding(SITE.get(LONG, "Accept-Encoding", "br", "Accept-Encoding", "gzip")));
        assertEquals("406", encoding(SITE.get(LONG, "Accept-Encoding", "gzip;q=0", "Accept-Encoding", "identity;q=0")));
    }

    @Test
    void refusingBothSaysWhatIsOffered() {
        assertEquals(
                "Accept-Encoding refuses both gzip and identity; expected one of them to be allowed",
                SITE.get(LONG, "Accept-Encoding", "*;q=0").json().get("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/assets/index-abc.js",
                "/api/v1/timeline",
                "/api/v1/events?lang=hy",
                "/api/v1/details?lang=az",
                "/api/v1/drawing?lang=ru",
                "/api/v1/openapi.json"
            })
    void bothEncodingsHaveTheSameContentAndEachItsOwnETag(String address) {
        Reply plain = SITE.get(address, "Accept-Encoding", "identity");
        Reply zipped = SITE.get(address, "Accept-Encoding", "gzip");

        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertArrayEquals(plain.body(), zipped.plain());
        assertTrue(zipped.body().length < plain.body().length);
        assertEquals(Integer.toString(zipped.body().length), zipped.header("Content-Length"));
        assertEquals(Integer.toString(plain.body().length), plain.header("Content-Length"));
        assertNotEquals(plain.header("ETag"), zipped.header("ETag"));
        assertEquals("Accept-Encoding", plain.header("Vary"));
        assertEquals("Accept-Encoding", zipped.header("Vary"));
        assertEquals(plain.header("Content-Type"), zipped.header("Content-Type"));
    }

    @Test
    void aShortAnswerVariesToo() {
        assertEquals("Accept-Encoding", SITE.get(SHORT).header("Vary"));
        assertEquals(
                SITE.get(SHORT).header("ETag"),
                SITE.get(SHORT, "Accept-Encoding", "gzip").header("ETag"),
                "it is the same bytes");
    }

    @Test
    void nothingIsCompressedTwice() {
        try (TestSite fresh = TestSite.ofShippedEvents()) {
            List<Answer> ready = fresh.api.atImport();
            ready.forEach(fresh.manners::prepare);
            int atImport = fresh.compressions.get();
            assertEquals(ready.size(), atImport);

            for (int i = 0; i < 3; i++) {
                for (String path : List.of("timeline", "events", "details", "drawing", "openapi.json")) {
                    for (String encoding : List.of("gzip", "identity;q=0, gzip", "br, gzip;q=0.5", "identity")) {
                        fresh.get("/api/v1/" + path + "?unknown=" + i, "Accept-Encoding", encoding);
                        fresh.ask("HEAD", "/api/v1/" + path, "Accept-Encoding", encoding);
                    }
                }
            }
            assertEquals(atImport, fresh.compressions.get(), "what was made at import was compressed then");

            for (int i = 0; i < 3; i++) {
                fresh.get("/api/v1/events?q=shusha", "Accept-Encoding", "gzip");
                fresh.get("/api/v1/events?limit=100&q=SHUSHA", "Accept-Encoding", "*");
            }
            assertEquals(atImport + 1, fresh.compressions.get(), "what was asked for later was compressed at first");
        }
    }
}
