package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.http.Json;
import conflicttimeline.http.Query;
import conflicttimeline.page.Html.Element;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the CSV and the address say is text, never markup. */
@Order(2)
class HostileTextTest {
    static List<String> payloads() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "\"onload=\"alert(1)",
                "' onmouseover='alert(1)",
                "<!--<script>",
                "]]><svg onload=alert(1)>",
                "</title></textarea></style><img src=x onerror=alert(1)>",
                "{{constructor.constructor('alert(1)')()}}",
                "${7*7} @if(true) !{x}",
                "&lt;b&gt;&amp;",
                "\u202edetrevni \u2066isolated",
                "\u2028line\u2029end",
                "javascript:alert(1)");
    }

    /** A timeline with the payload in every column that takes text. */
    private static TestSite site(String payload) {
        String cell = '"' + payload.replace("\"", "\"\"") + '"';
        return TestSite.ofText("type,id,start,end,title,summary,category,place,actors,aliases,note,causes,"
                + "perspective: " + "A" + ",sources\n"
                + "title,whole,,,%1$s,%1$s,,,,,,,,\n".formatted(cell)
                + "era,era-1,1900,1999,%1$s,%1$s,,,,,,,,\n".formatted(cell)
                + "event,one,1950,,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s,,%1$s,%1$s\n".formatted(cell)
                + "event,two,1960,,Second,,,,,,,one | trigger | because,,\n");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aCellStaysText(String payload) {
        try (TestSite harmless = site("plain");
                TestSite site = site(payload)) {
            for (String address : List.of(
                    "/",
                    "/?view=list",
                    "/?event=one&lang=ru",
                    "/event/one",
                    "/event/two",
                    "/embed",
                    "/embed?event=one&lang=ru",
                    "/embed/event/one",
                    "/embed/event/two")) {
                Html page = site.html(address);
                // the same elements and attribute names as with harmless text
                assertEquals(shape(harmless.html(address)), shape(page), address);
            }
            Element row = site.html("/?view=list").byId("event-one");
            assertEquals(spaced(payload), row.one("h5.event-title").text());
            assertEquals(spaced(payload), row.one("p.event-summary").text());
            assertEquals(spaced(payload), row.one("p.event-note").text());
            assertEquals(spaced(payload), site.html("/event/one").one("h1").text());
            assertEquals(spaced(payload), site.html("/").one("title").text());
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aCellStaysTextInTheDataBlock(String payload) {
        try (TestSite site = site(payload)) {
            for (String address : List.of("/", "/embed")) {
                String block = site.html(address).byId("drawing-data").raw();
                var titles = (List<?>) Html.member(Html.member(Json.read(block), "events"), "title");
                assertEquals(
                        List.of(spaced(payload), "Second"),
                        titles.stream().map(t -> spaced((String) t)).toList());
                assertFalse(block.contains("<"), address);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void theAddressStaysText(String payload) {
        try (TestSite site = site("plain")) {
            String asked = Query.encode(payload);
            for (String path : List.of("/", "/embed")) {
                Set<String> allowed =
                        shape(site.html(path + "?q=nothing&category=none&actor=none&importance=x&event=none"));
                for (String word : path.equals("/")
                        ? List.of("q", "category", "actor", "importance", "event", "lang", "from", "view", "page")
                        : List.of("q", "category", "event", "from")) {
                    var response = site.get(path + "?" + word + "=" + asked);
                    assertEquals(200, response.status());
                    Set<String> shape = new TreeSet<>(shape(response.html()));
                    shape.removeAll(allowed);
                    shape.removeAll(shape(site.html(path)));
                    assertTrue(
                            Set.of("option[selected,value]", "time[datetime]").containsAll(shape),
                            path + " " + word + " brings in " + shape);
                }
            }
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Names of elements, each with the names of its attributes. */
    private static Set<String> shape(Html page) {
        Set<String> shape = new TreeSet<>();
        page.all(e -> true)
                .forEach(e -> shape.add(e.name()
                        + new TreeSet<>(e.attributes().keySet()).toString().replace(" ", "")));
        return shape;
    }
}
