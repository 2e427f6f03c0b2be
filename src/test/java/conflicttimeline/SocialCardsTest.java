package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message or a post shows of a link to a page of the real site. */
class SocialCardsTest {
    private static final String BASE = "https://example.org/timeline/";

    private static final Site SITE = Site.start("--port", "0", "--db", "jdbc:h2:mem:cards", "--base-url", BASE);

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static HttpResponse<byte[]> get(Site site, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/" + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private static String tag(String html, String name) {
        Matcher found = Pattern.compile("<meta (?:property|name)=\"" + Pattern.quote(name) + "\" content=\"([^\"]*)\">")
                .matcher(html);
        assertTrue(found.find(), "no " + name);
        String said = found.group(1);
        assertFalse(found.find(), "more than one " + name);
        return said.replace("&amp;", "&");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|timeline.png?size=card|Timeline “The Nagorno-Karabakh conflict”, 1905 to 2026: ",
                "?q=war&theme=dark|timeline.png?size=card|Timeline “",
                "?event=2020-karabakh-war|timeline.png?event=2020-karabakh-war&size=card|Second Karabakh War (44-Day War), 27 September",
                "event/2020-karabakh-war|timeline.png?event=2020-karabakh-war&size=card|Second Karabakh War (44-Day War), 27 September",
                "event/1905-06-clashes?lang=hy|timeline.png?event=1905-06-clashes&lang=hy&size=card|Armenian-Tatar clashes of 1905-1906, "
            })
    void everyPageTellsOfItsCardAndTheCardIsThere(String page, String card, String alt) throws IOException {
        String html = new String(get(SITE, page).body(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(BASE + card, tag(html, "og:image"));
        assertEquals("1200", tag(html, "og:image:width"));
        assertEquals("630", tag(html, "og:image:height"));
        assertEquals("image/png", tag(html, "og:image:type"));
        assertEquals("summary_large_image", tag(html, "twitter:card"));
        assertTrue(tag(html, "og:image:alt").startsWith(alt), tag(html, "og:image:alt"));
        assertEquals(tag(html, "og:image:alt"), tag(html, "twitter:image:alt"));

        HttpResponse<byte[]> picture = get(SITE, tag(html, "og:image").substring(BASE.length()));
        assertEquals(200, picture.statusCode());
        assertEquals("image/png", picture.headers().firstValue("Content-Type").orElse(""));
        var image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
    }

    @Test
    void aSiteWithoutABaseAddressTellsOfNoneBecauseItWouldNotBeFound() {
        try (Site site = Site.start("--port", "0", "--db", "jdbc:h2:mem:nocards")) {
            String html =
                    new String(get(site, "event/2020-karabakh-war").body(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(html.contains("og:image") || html.contains("twitter:"), html);
            assertEquals(
                    200,
                    get(site, "timeline.png?event=2020-karabakh-war&size=card").statusCode());
        }
    }

    @Test
    void aPageThatIsNotThereHasNoCard() {
        HttpResponse<byte[]> reply = get(SITE, "event/nothing");

        assertEquals(404, reply.statusCode());
        assertFalse(new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8).contains("og:image"));
    }
}
