package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conflicttimeline.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that keeps versions, over HTTP: two were served, the newer one is. */
@NullUnmarked
class KeptSiteTest {
    private static final String BASE = "https://example.org/t/";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private static final String BEFORE = "id,start,title,category,importance,causes\n"
            + "first,1990,The first,War,5,\n"
            + "second,1991-05,The second as it was,Politics,3,first | trigger | It followed\n"
            + "gone,1992-01-02,What was taken away,War,4,second\n";

    private static final String AFTER = "id,start,title,category,importance,causes\n"
            + "first,1990,The first,War,5,\n"
            + "second,1991-05,The second as it is,Politics,3,first | trigger | It followed\n";

    @TempDir
    private static Path folder;

    private static Site site;
    private static String old;
    private static String now;

    @BeforeAll
    static void start() throws IOException {
        Path csv = Files.writeString(folder.resolve("events.csv"), BEFORE);
        try (Site before = site(csv)) {
            old = version(before);
        }
        Files.writeString(csv, AFTER);
        site = site(csv);
        now = version(site);
        assertNotEquals(old, now);
    }

    private static Site site(Path csv) {
        return Site.start(
                "--port",
                "0",
                "--data",
                csv.toString(),
                "--keep",
                folder.resolve("kept").toString(),
                "--base-url",
                BASE);
    }

    private static String version(Site site) {
        return String.valueOf(((Map<?, ?>) Json.read(get(site, "health").body())).get("version"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> get(Site site, String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/" + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return get(site, path);
    }

    private static String ok(String path) {
        var answer = get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static String with(String path) {
        return path + (path.contains("?") ? "&" : "?") + "v=" + old;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?view=list",
                "?lang=hy&view=list",
                "event/second",
                "embed",
                "embed/event/second",
                "timeline.csv",
                "timeline.json",
                "timeline.jsonld",
                "timeline.ics",
                "timeline.csv?category=Politics",
                "api/v1/events",
                "api/v1/details",
                "api/v1/details.js",
                "api/v1/drawing",
                "api/v1/events/second"
            })
    void everyAddressServesTheOldVersionAndTheNewOne(String path) {
        assertTrue(ok(with(path)).contains("The second as it was"), path);
        assertTrue(ok(path).contains("The second as it is"), path);
        assertFalse(ok(path).contains("as it was"), path);
        assertFalse(ok(with(path)).contains("as it is"), path);
        assertTrue(ok(path + (path.contains("?") ? "&" : "?") + "v=" + now).contains("The second as it is"), path);
    }

    @Test
    void thePictureOfAnOldVersionIsAnother() {
        assertNotEquals(ok("timeline.png?size=card"), ok(with("timeline.png?size=card")));
        assertNotEquals(ok("timeline.svg"), ok(with("timeline.svg")));
        assertEquals(ok("timeline.svg"), ok("timeline.svg?v=" + now));
        assertEquals(200, get(with("timeline.png?event=gone")).statusCode());
        assertEquals(404, get("timeline.png?event=gone").statusCode());
    }

    @Test
    void whatWasTakenAwayIsStillThereInTheOldVersion() {
        assertEquals(404, get("event/gone").statusCode());
        assertTrue(ok(with("event/gone")).contains("What was taken away"));
        var missing = get(with("event/gon"));
        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("href=\"../event/gone?v=" + old + "\""), missing.body());
    }

    /** Whoever reads an old version goes on reading it; one link leads to what is served now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?v=",
                "?view=list&q=second&theme=dark&v=",
                "?event=second&lang=ru&v=",
                "?why=gone&view=list&v=",
                "event/second?v=",
                "event/second?step=found&q=second&v=",
                "embed?v=",
                "embed?event=second&v=",
                "embed/event/second?v="
            })
    void everyLinkOfAPinnedPageKeepsTheVersionButOne(String path) {
        String page = ok(path + old);
        List<String> live = new ArrayList<>();
        int pinned = 0;
        var links = LINK.matcher(page.substring(page.indexOf("<body")));
        while (links.find()) {
            String link = links.group(1).replace("&amp;", "&");
            boolean content = !link.startsWith("#")
                    && !link.startsWith("https://creativecommons.org/")
                    && !link.matches("(\\.\\./)*(assets/|icon|embed/words\\.js).*");
            if (content && !link.contains("v=" + old)) {
                live.add(link);
            } else if (content) {
                pinned++;
            }
        }
        assertEquals(
                page.contains("<form "),
                page.contains("<input type=\"hidden\" name=\"v\" value=\"" + old + "\">"),
                "a form says it in a hidden field");
        assertEquals(1, live.size(), live.toString());
        assertTrue(pinned >= 2, path + " has " + pinned);
        assertEquals(200, get(live.get(0).replaceFirst("^(\\.\\./|\\./)+", "")).statusCode(), live.get(0));
    }

    @Test
    void aPinnedPageSaysWhichDayItIsOfAndSearchEnginesAreLedToWhatIsServed() {
        String page = ok(with("event/second"));
        assertTrue(page.contains("<link rel=\"canonical\" href=\"" + BASE + "event/second\">"), page);
        assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">"));
        assertTrue(page.contains("<meta property=\"og:url\" content=\"" + BASE + "event/second?v=" + old + "\">"));
        assertTrue(page.contains("size=card&amp;v=" + old), "a link to it is shown with its own card");
        assertFalse(page.contains("hreflang=\"x-default\""));
        assertTrue(Pattern.compile("<p class=\"pinned\">This is the version of \\d+ \\w+ \\d{4}; it does not change\\.")
                .matcher(page)
                .find());
        String usual = ok("event/second");
        assertFalse(usual.contains("noindex"));
        assertFalse(usual.contains("class=\"pinned\""));
    }

    @Test
    void aVersionThatIsNotKeptIsSaidInASentenceOrRefused() {
        for (String page : List.of("", "event/second", "embed", "embed/event/second")) {
            for (String wrong : List.of("0123456789abcdef", "..%2F..%2Fetc", "%FF", "x&v=y")) {
                String body = ok(page + "?v=" + wrong);
                assertTrue(body.contains("The version that was asked for is not kept here."), page + " " + wrong);
                assertTrue(body.contains("The second as it is"), page);
            }
            assertFalse(ok(page + "?v=").contains("is not kept here"), "a blank word counts as absent");
        }
        for (String data : List.of("timeline.csv", "timeline.svg", "api/v1/events")) {
            var refusal = get(data + "?v=0123456789abcdef");
            assertEquals(409, refusal.statusCode(), data);
            assertTrue(refusal.body().contains("\"parameter\":\"v\""), refusal.body());
        }
    }

    @Test
    void aFileOfAnOldVersionSaysWhereItIsAndIsThatVersion() {
        var file = get(with("timeline.csv?category=War"));
        assertEquals(
                "timeline.csv?category=War&v=" + old,
                file.headers().firstValue("Content-Location").orElse(""));
        assertEquals(
                get("timeline.json").headers().firstValue("ETag"),
                get("timeline.json?v=" + now).headers().firstValue("ETag"),
                "equal data are equal bytes");
        assertNotEquals(
                get("timeline.json").headers().firstValue("ETag"),
                get(with("timeline.json")).headers().firstValue("ETag"));
    }

    @Test
    void aPinnedAddressIsEmbeddedPinned() {
        String asked = "oembed?url=" + URLEncoder.encode(BASE + "event/second?v=" + old, StandardCharsets.UTF_8);
        Map<?, ?> answer = (Map<?, ?>) Json.read(ok(asked));
        assertTrue(String.valueOf(answer.get("title")).startsWith("The second as it was"), answer.toString());
        assertTrue(
                String.valueOf(answer.get("html")).contains(BASE + "embed?event=second&amp;v=" + old + "\""),
                answer.toString());
        assertTrue(ok(with("event/second")).contains(URLEncoder.encode("?v=" + old, StandardCharsets.UTF_8)));
    }

    @Test
    void theFeedTellsWhatChangedAndPagesNameIt() {
        var feed = get("timeline.atom");
        assertEquals(200, feed.statusCode());
        assertEquals(
                "application/atom+xml; charset=utf-8",
                feed.headers().firstValue("Content-Type").orElse(""));
        assertFalse(feed.headers().firstValue("Content-Disposition").isPresent(), "it is read, not saved");
        assertTrue(feed.body().contains("<title>1 event changed; 1 event removed</title>"), feed.body());
        assertTrue(feed.body().contains("<title>The first version that is kept, with 3 events</title>"));
        assertTrue(feed.body().contains("href=\"" + BASE + "event/gone?v=" + old + "\""));
        String tag = feed.headers().firstValue("ETag").orElse("");
        assertEquals(
                tag, get("timeline.atom?view=list").headers().firstValue("ETag").orElse(""));
        assertEquals(400, get("timeline.atom?importance=9").statusCode());
        for (String page : List.of("", "event/second", "?lang=ru")) {
            assertTrue(
                    Pattern.compile(
                                    "<link rel=\"alternate\" type=\"application/atom\\+xml\" href=\"(\\.\\./)?timeline\\.atom")
                            .matcher(ok(page))
                            .find(),
                    page);
        }
        assertTrue(ok("?lang=ru").contains("timeline.atom?lang=ru"));
        // every link of it is there
        var links =
                Pattern.compile("href=\"" + Pattern.quote(BASE) + "([^\"]*)\"").matcher(feed.body());
        int seen = 0;
        while (links.find()) {
            ok(links.group(1).replace("&amp;", "&"));
            seen++;
        }
        assertTrue(seen >= 5, "links seen: " + seen);
    }

    @Test
    void aFolderThatCannotBeUsedEndsTheStartWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        Run run = Run.of("serve", "--port", "0", "--keep", file.toString());
        assertEquals(2, run.exitCode());
        assertEquals(
                file + " is no folder; expected one in which this program may write; choose it with --keep",
                run.err().strip());
    }

    /** A version that was never served is not told as one that was. */
    @Test
    void aStartThatFailsIsNotAnAcceptance() throws IOException {
        Path csv = Files.writeString(folder.resolve("never-served.csv"), AFTER.replace("The first", "Never served"));
        List<String> before = kept();
        String feed = get(site, "timeline.atom").body();
        Run run = Run.of(
                "serve",
                "--port",
                String.valueOf(site.port()),
                "--data",
                csv.toString(),
                "--keep",
                folder.resolve("kept").toString());
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains("is in use"), run.err());
        assertEquals(before, kept());
        assertEquals(feed, get(site, "timeline.atom").body());
    }

    private static List<String> kept() throws IOException {
        try (var files = Files.list(folder.resolve("kept"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutTheFolderTheWordIsUnknown() throws IOException {
        Path csv = Files.writeString(folder.resolve("plain.csv"), AFTER);
        try (Site plain = Site.start("--port", "0", "--data", csv.toString())) {
            for (String page : List.of("", "event/second", "embed", "timeline.csv", "timeline.svg")) {
                for (String word : List.of("v=" + old, "v=%FF", "v=1&v=2")) {
                    var answer = get(plain, page + "?" + word);
                    assertEquals(200, answer.statusCode(), page + "?" + word);
                    assertEquals(get(plain, page).body(), answer.body(), page + "?" + word);
                }
            }
            assertEquals(409, get(plain, "api/v1/events?v=" + old).statusCode());
            assertEquals(
                    get(site, "timeline.csv?v=nope").body(),
                    get(plain, "api/v1/events?v=nope").body(),
                    "one sentence for all");
            assertFalse(get(plain, "").body().contains("\"v\":"));
            assertEquals(404, get(plain, "timeline.atom").statusCode());
            assertFalse(get(plain, "").body().contains("atom"));
        }
    }

    /** A script for articles outlives the build that brought it; an article that holds to it by its hash needs that. */
    @Test
    void servesTheScriptsOfEarlierBuildsThatWereKept() throws IOException {
        Path kept = folder.resolve("kept");
        var ours = Pattern.compile(
                        "\"pinnedHost\":\\{\"integrity\":\"(sha384-[^\"]+)\",\"src\":\"assets/(host-[0-9A-Z]{8}\\.js)\"")
                .matcher(ok(""));
        assumeTrue(ours.find(), "the build made no bundle here");
        assertEquals(ok("assets/" + ours.group(2)), Files.readString(kept.resolve(ours.group(2))));
        assertEquals(ours.group(1), "sha384-" + sha384(Files.readAllBytes(kept.resolve(ours.group(2)))));

        Files.writeString(kept.resolve("host-EARLIER1.js"), "earlier()");
        var answer = get("assets/host-EARLIER1.js");
        assertEquals("earlier()", answer.body());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));

        Files.writeString(kept.resolve("host-earlier.js"), "no()");
        Files.writeString(folder.resolve("host-OUTSIDE1.js"), "no()");
        for (String none : List.of("host-earlier.js", "host-MISSING1.js", now + ".csv", "..%2Fhost-OUTSIDE1.js")) {
            int status = get("assets/" + none).statusCode();
            assertTrue(status == 404 || status == 400, none + " " + status);
        }
    }

    private static String sha384(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
