package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal questions are one answer, however they are written; different questions never share one. */
@NullUnmarked
class CanonicalAddressTest {
    private static final TestSite SITE = TestSite.shared();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/events                               | /api/v1/events?
                    /api/v1/events                               | /api/v1/events?utm_source=x&fbclid=y&=z&&
                    /api/v1/events                               | /api/v1/events?lang=en&importance=1&limit=100
                    /api/v1/events                               | /api/v1/events?q=&category=&from=&to=&cursor=&v=
                    /api/v1/events                               | /api/v1/events?q=+%20%09
                    /api/v1/events                               | /api/v1/events?event=x&theme=dark&view=list&page=4
                    /api/v1/events                               | /api/v1/events?why=x&sowhat=y&step=sideways
                    /api/v1/events?lang=ru&q=shusha              | /api/v1/events?q=shusha&lang=ru
                    /api/v1/events?q=shusha%20church             | /api/v1/events?q=church++Shusha&nothing
                    /api/v1/events?q=shusha                      | /api/v1/events?q=SHUSHA%E2%80%99
                    /api/v1/events?category=War&category=Unrest  | /api/v1/events?category=Unrest&category=War&category=War
                    /api/v1/events?actor=Armenia&importance=3    | /api/v1/events?importance=3&actor=%41rmenia
                    /api/v1/events?importance=3                  | /api/v1/events?importance=003
                    /api/v1/events?from=1988&to=1994             | /api/v1/events?to=1994&from=%201988+
                    /api/v1/timeline                             | /api/v1/timeline?limit=7&cursor=x
                    /api/v1/details                              | /api/v1/details?q=shusha&category=War
                    /api/v1/drawing?lang=hy                      | /api/v1/drawing?LANG=ru&lang=hy
                    /api/v1/events/1905-06-clashes               | /api/v1/events/%31905-06-clashes?from=1988
                    """)
    void equalQuestionsHaveOneETagAndOneAnswer(String one, String other) {
        Reply first = SITE.get(one);
        Reply second = SITE.get(other);

        assertEquals(200, first.status());
        assertEquals(200, second.status(), second.text());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.text(), second.text());
    }

    @Test
    void differentQuestionsHaveDifferentETags() {
        List<String> addresses = List.of(
                "timeline",
                "events",
                "details",
                "drawing",
                "openapi.json",
                "events/1905-06-clashes",
                "events/1918-03-march-days",
                "events?lang=ru",
                "events?lang=hy",
                "events?limit=99",
                "events?limit=9",
                "events?q=shusha",
                "events?q=shushi",
                "events?q=shu%20sha",
                "events?category=War",
                "events?actor=War",
                "events?category=War&category=Unrest",
                "events?category=War%2CUnrest",
                "events?category=War%26category%3DUnrest",
                "events?from=1988",
                "events?to=1988",
                "events?from=1988&to=1988",
                "events?importance=2",
                "timeline?importance=2",
                "timeline?lang=ru",
                "details?lang=ru",
                "drawing?lang=ru");
        Set<String> tags = new HashSet<>();
        for (String address : addresses) {
            for (String encoding : List.of("identity", "identity;q=0, gzip")) {
                Reply reply = SITE.get("/api/v1/" + address, "Accept-Encoding", encoding);
                assertEquals(200, reply.status(), address);
                assertEquals(true, tags.add(reply.header("ETag")), address + " shares its ETag");
            }
        }
    }

    @Test
    void eachPageOfAWalkHasItsOwnETag() {
        Reply first = SITE.get("/api/v1/events?limit=50");
        Reply second = SITE.get("/api/v1/events?limit=50&cursor=" + first.json().get("next"));

        assertNotEquals(first.header("ETag"), second.header("ETag"));
    }

    @Test
    void anAddressHasOneSpelling() {
        for (String other : List.of("/api/v1/timeline/", "/api//v1/timeline", "/API/v1/timeline", "/api/v1/Timeline")) {
            int status = SITE.get(other).status();
            assertEquals(true, status == 404 || status == 400, other + ": " + status);
        }
    }
}
