package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused by name, in one sentence that says what was expected. */
@NullUnmarked
class BadParametersTest {
    private static final TestSite SITE = TestSite.shared();

    /** Each is refused by the API, and on a page becomes a sentence. A text that ends in … begins so. */
    @ParameterizedTest(name = "?{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    importance=9              | importance | "9" is not possible; expected a whole number from 1 to 5
                    importance=0              | importance | "0" is not possible; expected a whole number from 1 to 5
                    importance=-1             | importance | "-1" is not possible; expected a whole number from 1 to 5
                    importance=3.5            | importance | "3.5" is not possible; expected a whole number from 1 to 5
                    importance=high           | importance | "high" is not possible; expected a whole number from 1 to 5
                    importance=%D9%A3         | importance | "٣" is not possible; expected a whole number from 1 to 5
                    importance=99999999999999 | importance | "99999999999999" is not possible; expected a whole number from 1 to 5
                    importance=1&importance=2 | importance | is given 2 times; expected once
                    lang=fr                   | lang       | "fr" is no language of this site; expected en or hy or az or ru
                    lang=EN                   | lang       | "EN" is no language of this site; expected en or hy or az or ru
                    lang=en&lang=ru           | lang       | is given 2 times; expected once
                    q=%FF                     | q          | is not UTF-8; expected percent-encoded UTF-8
                    lang=ru&q=%FF             | q          | is not UTF-8; expected percent-encoded UTF-8
                    category=%00&category=War | category   | holds the character U+0000, which no text has; expected text
                    from=yesterday            | from       | "yesterday" is not a date; expected EDTF such as 1916-07-01…
                    from=1916-13              | from       | "1916-13" …
                    from=1900-02-29           | from       | "1900-02-29" …
                    to=03/04/1948             | to         | "03/04/1948" …
                    from=1994&to=1990         | to         | "1990" ends before from, "1994", begins; expected a later date
                    from=1&from=2             | from       | is given 2 times; expected once
                    q=a&q=b                   | q          | is given 2 times; expected once
                    """)
    void aBadParameterIsNamed(String query, String parameter, String text) {
        Reply events = SITE.get("/api/v1/events?" + query.strip());
        Reply timeline = SITE.get("/api/v1/timeline?" + query.strip());
        Reply page = SITE.get("/?" + query.strip());

        for (Reply reply : new Reply[] {events, timeline}) {
            assertRefused(400, parameter, parameter + ": " + text, reply);
        }
        assertEquals(200, page.status());
        assertTrue(page.text().contains(parameter + ": " + text.replace("…", "")), page.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    events?limit=0           | limit  | "0" is not possible; expected a whole number from 1 to 500
                    events?limit=501         | limit  | "501" is not possible; expected a whole number from 1 to 500
                    events?limit=ten         | limit  | "ten" is not possible; expected a whole number from 1 to 500
                    events?limit=10&limit=20 | limit  | is given 2 times; expected once
                    events?cursor=x          | cursor | is none of ours; expected "next" of an answer, or no cursor
                    events?cursor=12         | cursor | is none of ours; expected "next" of an answer, or no cursor
                    events?cursor=-1-00000000-V      | cursor | is none of ours; expected "next" of an answer, or no cursor
                    events?cursor=9999999999-00000000-V | cursor | is none of ours; expected "next" of an answer, or no cursor
                    events?cursor=5-00000001-V       | cursor | belongs to another filter; expected the filter it was given for
                    events?cursor=a&cursor=b | cursor | is given 2 times; expected once
                    events?v=V&v=V           | v      | is given 2 times; expected once
                    events/x?lang=fr         | lang   | "fr" is no language of this site; expected en or hy or az or ru
                    details?lang=fr          | lang   | "fr" is no language of this site; expected en or hy or az or ru
                    drawing?lang=fr          | lang   | "fr" is no language of this site; expected en or hy or az or ru
                    events?q=%FF             | q      | is not UTF-8; expected percent-encoded UTF-8
                    events?q=%C3%28          | q      | is not UTF-8; expected percent-encoded UTF-8
                    events?q=%ED%A0%80       | q      | is not UTF-8; expected percent-encoded UTF-8
                    events?q=%00             | q      | holds the character U+0000, which no text has; expected text
                    """)
    void aBadParameterOfTheApiIsNamed(String address, String parameter, String text) {
        String version = SITE.snapshot().version();
        Reply reply = SITE.get("/api/v1/" + address.strip().replace("V", version));

        assertRefused(400, parameter, parameter + ": " + text, reply);
    }

    /** The words of trackers and of other programs do not break an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events?tracker=%FF",
                "/?tracker=%FF",
                "/?%FF=1",
                "/api/v1/drawing?%FF=1",
                "/health?q=%FF"
            })
    void aBrokenWordThatNobodyKnowsIsIgnored(String address) {
        Reply reply = SITE.get(address);

        assertEquals(200, reply.status(), reply.text());
        assertEquals(-1, reply.text().indexOf("UTF-8; expected"), reply.text());
    }

    @Test
    void aPageIsAnsweredWhereAnEncodingIsBroken() {
        RawReply reply = SITE.send("GET /?q=50% HTTP/1.1\r\nHost: x\r\n\r\n");

        assertEquals(java.util.List.of(200), reply.statuses(), reply.text());
        assertTrue(reply.text().contains("q: % is not followed by two hexadecimal digits"), reply.text());
    }

    @Test
    void anEncodingThatIsBrokenIsNamed() {
        // no client would send it
        String reply = SITE.send("GET /api/v1/events?q=50% HTTP/1.1\r\nHost: x\r\n\r\n")
                .text();

        assertTrue(reply.startsWith("HTTP/1.1 400 "), reply);
        assertTrue(
                reply.contains("q: % is not followed by two hexadecimal digits; expected %25 for the sign itself"),
                reply);
    }

    @Test
    void lengthsAreLimited() {
        assertRefused(
                400,
                "q",
                "q: has 201 characters; expected at most 200",
                SITE.get("/api/v1/events?q=" + "x".repeat(201)));
        assertRefused(
                400,
                "from",
                "from: has 500 characters; expected at most 250",
                SITE.get("/api/v1/events?from=" + "1".repeat(500)));
        assertRefused(
                400,
                "actor",
                "actor: has 201 characters; expected at most 200",
                SITE.get("/api/v1/timeline?actor=" + "x".repeat(201)));
        assertRefused(
                400,
                "category",
                "category: is given 51 times; expected at most 50",
                SITE.get("/api/v1/events?" + String.join("&", Collections.nCopies(51, "category=x"))));
    }

    @Test
    void aCursorIsForOneFilterOnly() {
        String cursor =
                (String) SITE.get("/api/v1/events?limit=5&category=War").json().get("next");

        assertEquals(
                200,
                SITE.get("/api/v1/events?limit=9&lang=ru&category=War&cursor=" + cursor)
                        .status());
        assertRefused(
                400,
                "cursor",
                "cursor: belongs to another filter; expected the filter it was given for",
                SITE.get("/api/v1/events?limit=5&category=Unrest&cursor=" + cursor));
        assertRefused(
                400,
                "cursor",
                "cursor: belongs to another filter; expected the filter it was given for",
                SITE.get("/api/v1/events?limit=5&cursor=" + cursor));
    }

    @Test
    void aCursorOfAnotherVersionIsOutdated() {
        assertRefused(
                409,
                "cursor",
                "cursor: belongs to another version of the data; expected to begin again without a cursor",
                SITE.get("/api/v1/events?cursor=5-00000000-0123456789abcdef"));
    }

    @Test
    void anotherVersionIsOutdated() {
        assertRefused(
                409,
                "v",
                "v: is no version that this server has; expected one that it has, or no v for what is served now",
                SITE.get("/api/v1/events?v=%3Cscript%3E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Cscript%3E", "%E2%80%AE", "%0D%0ASet-Cookie:x", "%22"})
    void whatIsRepeatedIsHarmless(String hostile) {
        Reply reply = SITE.get("/api/v1/events?importance=" + hostile);

        assertEquals(400, reply.status());
        assertEquals(null, reply.header("Set-Cookie"));
        String detail = (String) reply.json().get("detail");
        assertTrue(detail.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT || c < ' '), detail);
    }

    @Test
    void whatIsRepeatedIsShort() {
        String detail =
                (String) SITE.get("/api/v1/events/" + "x".repeat(3000)).json().get("detail");

        assertEquals("There is no event \"" + "x".repeat(80) + "…\"", detail);
    }

    private static void assertRefused(int status, String parameter, String detail, Reply reply) {
        assertEquals(status, reply.status(), reply.text());
        assertEquals("application/problem+json", reply.header("Content-Type"));
        assertEquals("about:blank", reply.json().get("type"));
        assertEquals(status, reply.json().get("status"));
        assertEquals(
                status == 400 ? "Bad request" : "Data has changed", reply.json().get("title"));
        assertEquals(parameter, reply.json().get("parameter"));
        String found = (String) reply.json().get("detail");
        if (detail.endsWith("…")) {
            String begin = detail.substring(0, detail.length() - 1);
            assertTrue(found.startsWith(begin) && found.contains("; expected "), found);
        } else {
            assertEquals(detail, found);
        }
    }
}
