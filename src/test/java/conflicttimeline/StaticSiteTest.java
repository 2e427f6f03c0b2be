package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.http.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as a folder of files, from the command to the last link. */
class StaticSiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private static final String FILE = "id,start,title,category,importance,causes\n"
            + "first,1990,The first,War,5,\n"
            + "second,1991-05,The second <b>,Politics,3,first | trigger | It followed\n"
            + "բ,1992-01-02,The third,War,4,second\n";

    @TempDir
    private static Path folder;

    private static Path site;

    @BeforeAll
    static void export() throws IOException {
        Path csv = Files.writeString(folder.resolve("three.csv"), FILE);
        site = folder.resolve("site");
        Run run = Run.of(
                "export",
                site.toString(),
                "--data",
                csv.toString(),
                "--base-url",
                "https://example.org/t/",
                "--publisher",
                "Lab");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains(" files, "), run.out());
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void hasEveryPageInEveryLanguageAsAFolderWithAnIndex() {
        for (String language : List.of("", "hy/", "az/", "ru/")) {
            for (String page : List.of("", "list/", "embed/", "event/first/", "event/բ/", "embed/event/second/")) {
                assertTrue(Files.isRegularFile(site.resolve(language + page + "index.html")), language + page);
            }
            assertTrue(Files.isRegularFile(site.resolve(language + "details.js")), language);
        }
        for (String file : List.of(
                "timeline.csv",
                "timeline.json",
                "timeline.ics",
                "timeline.jsonld",
                "timeline.bib",
                "404.html",
                "embed.js")) {
            assertTrue(Files.isRegularFile(site.resolve(file)), file);
        }
    }

    /** So that it works below any path, and as far as browsers allow on a stick. */
    @Test
    void everyLinkIsRelativeAndLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            if (page.endsWith("404.html")) {
                continue;
            }
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (link.isEmpty() || link.startsWith("#") || link.startsWith("https://")) {
                    continue;
                }
                seen++;
                String path =
                        URLDecoder.decode(link.replaceFirst("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
                Path target = page.resolveSibling(path).normalize();
                boolean there = Files.isDirectory(target)
                        ? Files.isRegularFile(target.resolve("index.html")) && (path.isEmpty() || path.endsWith("/"))
                        : Files.isRegularFile(target);
                if (link.startsWith("/") || !target.startsWith(site) || !there) {
                    broken.add(site.relativize(page) + " to " + link);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(seen > 200, "links seen: " + seen);
    }

    @Test
    void aPageInAFrameLeadsOutOfItByOneLinkAlone() throws IOException {
        for (Path page : pages()) {
            String path = site.relativize(page).toString();
            if (!path.matches("([a-z]{2}/)?embed/.*")) {
                continue;
            }
            String text = Files.readString(page);
            assertEquals(1, text.split("target=\"_blank\"", -1).length - 1, path);
            var anchors = Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>").matcher(text);
            while (anchors.find()) {
                if (!anchors.group().contains("embed-full") && !anchors.group(1).startsWith("#")) {
                    Path target = page.resolveSibling(anchors.group(1).replaceFirst("[?#].*", ""))
                            .normalize();
                    assertTrue(
                            site.relativize(target).toString().matches("([a-z]{2}/)?embed(/.*)?"),
                            path + " to " + anchors.group(1));
                }
            }
        }
    }

    @Test
    void thePolicyOfAPageKnowsTheOneScriptThatStandsInIt() throws IOException, GeneralSecurityException {
        String page = Files.readString(site.resolve("index.html"));
        List<String> inline = Pattern.compile("<script>(.+?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(1, inline.size(), inline.toString());
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(inline.get(0).getBytes(StandardCharsets.UTF_8));
        String policy = page.lines()
                .filter(line -> line.contains("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .replace("&#39;", "'");
        assertTrue(policy.contains("'self' file: 'sha256-" + Base64.getEncoder().encodeToString(sum) + "';"), policy);
    }

    @Test
    void saysItsOwnPolicyAndHasTheHeadersForThreeKindsOfHost() throws IOException {
        for (Path page : pages()) {
            assertTrue(
                    Files.readString(page)
                                    .contains(
                                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src &#39;self&#39; file:")
                            || Files.readString(page)
                                    .contains(
                                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' file:"),
                    page.toString());
        }
        for (String file : List.of("_headers", "nginx.conf", "Caddyfile")) {
            String text = Files.readString(site.resolve(file));
            for (String header : List.of(
                    "Content-Security-Policy", "Cross-Origin-Embedder-Policy", "Referrer-Policy", "immutable")) {
                assertTrue(text.contains(header), file + " lacks " + header);
            }
        }
    }

    @Test
    void hasAReadyAnswerForACmsOfEachPage() throws IOException {
        for (String name : List.of("index", "ru", "event/first", "ru/event/second")) {
            Map<?, ?> answer = (Map<?, ?>) Json.read(Files.readString(site.resolve("oembed/" + name + ".json")));
            String language = name.startsWith("ru") ? "ru/" : "";
            String event = name.contains("event/") ? "?event=" + name.replaceFirst(".*event/", "") : "";
            assertTrue(
                    String.valueOf(answer.get("html"))
                            .startsWith("<iframe src=\"https://example.org/t/" + language + "embed/" + event + "\""),
                    answer.toString());
            Path page = site.resolve(name.equals("index") ? "index.html" : name + "/index.html");
            assertTrue(
                    Files.readString(page).contains("https://example.org/t/oembed/" + name + ".json"), page.toString());
        }
    }

    @Test
    void isAsCompleteAsWhatIsServed() throws IOException {
        String list = Files.readString(site.resolve("list/index.html"));
        assertTrue(list.contains("It followed"));
        assertFalse(list.contains("<script "), "the list needs no script and has none");
        assertTrue(Files.readString(site.resolve("details.js"))
                .startsWith("(globalThis.conflictTimeline??={}).details={"));
        for (String row : FILE.lines().skip(1).toList()) {
            String id = row.substring(0, row.indexOf(','));
            assertTrue(Files.readString(site.resolve("timeline.csv")).contains(id), id);
            assertTrue(Files.readString(site.resolve("ru/details.js")).contains("\"id\":\"" + id + "\""), id);
        }
        assertTrue(Files.readString(site.resolve("ru/index.html")).contains("lang=\"ru\""));
    }

    /** A folder of files has one version: nothing of it can be pinned, and no feed tells of another. */
    @Test
    void offersNoVersionsEvenWhereTheServerKeepsThem() throws IOException {
        Path csv = folder.resolve("three.csv");
        Path kept = folder.resolve("kept");
        Path out = folder.resolve("of-a-server-that-keeps");
        Run run = Run.of("export", out.toString(), "--data", csv.toString(), "--keep", kept.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(Files.exists(kept), "an export accepts nothing");
        assertFalse(Files.exists(out.resolve("timeline.atom")));
        for (Path root : List.of(site, out)) {
            for (String page : List.of("index.html", "event/first/index.html", "embed/index.html", "ru/index.html")) {
                String text = Files.readString(root.resolve(page));
                assertFalse(text.contains("atom+xml"), page);
                assertFalse(text.contains("\"v\":") || text.contains("\"day\":") || text.contains("\"feed\":"), page);
            }
        }
    }

    @Test
    void replacesAnEarlierExportOnlyWhenToldAndNothingElseEver() throws IOException {
        Path csv = folder.resolve("three.csv");
        Path again = folder.resolve("again");
        assertEquals(
                0, Run.of("export", again.toString(), "--data", csv.toString()).exitCode());
        Run refused = Run.of("export", again.toString(), "--data", csv.toString());
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals(
                0,
                Run.of("export", again.toString(), "--force", "--data", csv.toString())
                        .exitCode());

        Path letters = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(letters.resolve("dear.txt"), "Dear");
        Run foreign = Run.of("export", letters.toString(), "--force", "--data", csv.toString());
        assertEquals(2, foreign.exitCode());
        assertTrue(foreign.err().contains("no export has written"), foreign.err());
        assertTrue(Files.exists(letters.resolve("dear.txt")));
    }

    /** A host answers with it at any address. */
    @Test
    void whatIsMissingIsSaidByAPageWhoseLinksHoldEverywhere() throws IOException {
        var links = LINK.matcher(Files.readString(site.resolve("404.html")));
        int seen = 0;
        while (links.find()) {
            assertTrue(links.group(1).startsWith("/t/"), links.group(1));
            assertTrue(Files.exists(site.resolve(links.group(1).substring("/t/".length()))), links.group(1));
            seen++;
        }
        assertTrue(seen >= 3, "links seen: " + seen);
    }

    @Test
    void canBeReadByWhoeverServesIt() throws IOException {
        if (!site.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path usual = Files.createDirectory(folder.resolve("usual"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(site));
    }

    @Test
    void noPathOfTheHeadersFileStandsUnderTwoRules() throws IOException {
        List<String> rules = Files.readString(site.resolve("_headers"))
                .lines()
                .filter(line -> !line.startsWith(" "))
                .toList();
        for (String path : List.of(
                "/", "/ru/", "/event/first/", "/hy/embed/", "/embed/event/second/", "/assets/x.js", "/az/details.js")) {
            long matching = rules.stream()
                    .filter(rule -> rule.endsWith("*")
                            ? path.startsWith(rule.substring(0, rule.length() - 1))
                            : path.equals(rule))
                    .count();
            assertEquals(1, matching, path);
        }
        // a brace ends a bare word
        assertTrue(Files.readString(site.resolve("nginx.conf"))
                .lines()
                .filter(line -> line.startsWith("location ~"))
                .allMatch(line -> line.matches("location ~ \"[^\"{]*\" \\{")));
    }

    @Test
    void theLastGoodDataAreNotWrittenInPlaceOfAFileWithErrors() throws IOException {
        Path csv = Files.writeString(folder.resolve("turns.csv"), FILE);
        String db = "jdbc:h2:file:" + folder.resolve("kept");
        assertEquals(
                0,
                Run.of("export", folder.resolve("good").toString(), "--data", csv.toString(), "--db", db)
                        .exitCode());
        Files.writeString(csv, "id,start,title\na,1990-13,A\n");
        Path stale = folder.resolve("stale");
        Run run = Run.of("export", stale.toString(), "--data", csv.toString(), "--db", db);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("1990-13"), run.err());
        assertFalse(Files.exists(stale));
    }

    @Test
    void aFolderThatSomeoneKeepsBesideAnExportIsNotReplaced() throws IOException {
        Path csv = folder.resolve("three.csv");
        Path kept = folder.resolve("kept-site");
        assertEquals(
                0, Run.of("export", kept.toString(), "--data", csv.toString()).exitCode());
        Files.createDirectory(kept.resolve(".git"));
        Run run = Run.of("export", kept.toString(), "--force", "--data", csv.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(".git"), run.err());
        assertTrue(Files.exists(kept.resolve(".git")));
    }

    @Test
    void aFileWithErrorsWritesNothing() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "id,start,title\na,1990-13,A\n");
        Path nothing = folder.resolve("nothing");
        Run run = Run.of("export", nothing.toString(), "--data", bad.toString());
        assertEquals(1, run.exitCode());
        assertFalse(Files.exists(nothing));
        try (var left = Files.list(folder)) {
            assertEquals(
                    new TreeSet<>(),
                    new TreeSet<>(left.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("nothing"))
                            .toList()));
        }
    }
}
