package conflicttimeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.http.Reply;
import conflicttimeline.http.Seeded;
import conflicttimeline.http.TestSite;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The addresses of what can be taken away, as a program asks for them. */
@NullUnmarked
class ExportsTest {
    private static final TestSite SITE = TestSite.shared();

    @TempDir
    private Path folder = Path.of("");

    private Chronology read(Reply csv) throws IOException {
        Path file = Files.writeString(folder.resolve("taken.csv"), csv.text());
        return TimelineReader.read(file, Limits.USUAL, List.of()).chronology().orElseThrow();
    }

    private static String address(Format format, String query) {
        return "/timeline." + format.extension() + query;
    }

    @Test
    void theCsvOfEverythingHasTheVersionThatIsServed() throws IOException {
        Reply csv = SITE.get("/timeline.csv");

        assertEquals(SITE.snapshot().version(), read(csv).timeline().version());
        assertEquals(
                "attachment; filename=\"nagorno-karabakh-" + SITE.snapshot().version() + ".csv\"",
                csv.header("Content-Disposition"));
        assertEquals("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"", csv.header("Link"));
        assertEquals("timeline.csv", csv.header("Content-Location"));
    }

    @Test
    void aFilterLeavesWhatTheApiFinds() throws IOException {
        for (String query : List.of(
                "?q=shusha",
                "?category=War&importance=4",
                "?from=1988&to=1991-06",
                "?actor=Armenia",
                "?to=1920&q=baku")) {
            Reply asked = SITE.get("/api/v1/events" + query + "&limit=500");
            List<String> found = ((List<?>) asked.json().get("events"))
                    .stream()
                            .map(event -> (String) ((Map<?, ?>) event).get("id"))
                            .toList();
            assertFalse(found.isEmpty(), query);
            List<String> taken = read(SITE.get("/timeline.csv" + query)).events().stream()
                    .map(event -> event.id())
                    .toList();
            assertEquals(found, taken, query);
        }
    }

    @Test
    void oneEventIsTakenAloneWhateverElseIsAsked() throws IOException {
        Reply one = SITE.get("/timeline.csv?event=1905-06-clashes&q=nothing-has-this");

        assertEquals(1, read(one).events().size());
        assertEquals("1905-06-clashes", read(one).events().get(0).id());
        assertTrue(one.header("Content-Disposition").contains("\"1905-06-clashes-"), one.header("Content-Disposition"));
        assertEquals("timeline.csv?event=1905-06-clashes", one.header("Content-Location"));
    }

    @Test
    void onlyErasThatShareADayWithTheWindowAreTaken() throws IOException {
        Chronology window = read(SITE.get("/timeline.csv?from=2020-10-01&to=2020-10-31"));

        assertEquals(
                List.of("era-second-war"),
                window.timeline().eras().stream().map(era -> era.id()).toList());
        assertEquals(
                7,
                read(SITE.get("/timeline.csv?importance=5")).timeline().eras().size());
    }

    @ParameterizedTest
    @EnumSource
    void aBadParameterIsNamed(Format format) {
        for (String[] bad : new String[][] {
            {"importance", "9"}, {"from", "19160701"}, {"lang", "xx"}, {"q", "%FF"}, {"event", "%zz"}
        }) {
            Reply reply = SITE.get(address(format, "?" + bad[0] + "=" + bad[1].replace("%zz", "%25zz%FF")));
            assertEquals(400, reply.status(), String.join("=", bad));
            assertEquals(bad[0], reply.json().get("parameter"));
        }
        assertEquals(200, SITE.get(address(format, "?step=%FF&unknown=1")).status());
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownEventIsAnsweredWithTheNearest(Format format) {
        Reply reply = SITE.get(address(format, "?event=1905-06-clash"));

        assertEquals(404, reply.status());
        assertEquals("1905-06-clashes", ((List<?>) reply.json().get("nearest")).get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aFilterThatMatchesNothingIsAnEmptyFile(Format format) {
        Reply reply = SITE.get(address(format, "?q=nothing-has-this-word"));

        assertEquals(200, reply.status());
        assertFalse(reply.text().contains("1905-06-clashes"));
    }

    @ParameterizedTest
    @EnumSource
    void theSameQuestionHasTheSameTagAndAnotherOneAnother(Format format) {
        String tag = SITE.get(address(format, "?importance=4&category=War")).header("ETag");

        assertEquals(
                tag,
                SITE.get(address(format, "?category=War&view=list&importance=4"))
                        .header("ETag"));
        assertNotEquals(tag, SITE.get(address(format, "?category=War")).header("ETag"));
        assertEquals(
                304,
                SITE.get(address(format, "?importance=4&category=War"), "If-None-Match", tag)
                        .status());
    }

    @ParameterizedTest
    @EnumSource
    void newerDataAreTakenAtOnce(Format format) {
        try (TestSite site = TestSite.of(Seeded.chronology(3))) {
            Reply before = site.get(address(format, ""));
            site.replaceWith(Seeded.chronology(4));
            Reply after = site.get(address(format, ""));

            assertNotEquals(before.header("ETag"), after.header("ETag"));
            // these events have no sources
            String newer = format.extension().equals("bib") ? site.snapshot().version() : "Event 3";
            assertFalse(before.text().contains(newer));
            assertTrue(after.text().contains(newer));
        }
    }

    @Test
    void aNameInAnyScriptIsGivenInTwoForms() {
        assertEquals("attachment; filename=\"a-1.csv\"", FileName.disposition("a-1.csv"));
        assertEquals(
                "attachment; filename=\"1.csv\"; filename*=UTF-8''%D5%87%D5%B8%D6%82%D5%B7%D5%AB-1.csv",
                FileName.disposition("Շուշի-1.csv"));
        assertEquals(
                "attachment; filename=\"a-b-c.csv\"; filename*=UTF-8''a%22%0D%0Ab%2Fc.csv",
                FileName.disposition("a\"\r\nb/c.csv"));
    }

    /** The page lists the formats that there are, with their content types, and the words that are known. */
    @Test
    void everyFormatAndWordIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/exports.md"));
        Map<String, String> documented = new TreeMap<>();
        var row = Pattern.compile("(?m)^\\| `(/timeline\\.\\w+)` \\| `([^`]+)` \\|")
                .matcher(page);
        while (row.find()) {
            documented.put(row.group(1), row.group(2));
        }
        Map<String, String> offered = Arrays.stream(Format.values())
                .collect(Collectors.toMap(format -> address(format, ""), Format::mediaType, (a, b) -> a, TreeMap::new));
        // not one of the formats: only a server that keeps versions has it
        offered.put("/timeline.atom", ChangeFeed.MEDIA_TYPE);
        assertEquals(offered, documented);
        assertEquals(404, SITE.get("/timeline.atom").status());
        assertTrue(page.contains("the newest " + ChangeFeed.MOST_ENTRIES + " acceptances"));
        assertTrue(page.contains("the first " + conflicttimeline.chronology.Digest.MOST_NAMED + " of each kind"));
        String words = page.substring(page.indexOf("| word |"), page.indexOf("## What every file"));
        List<String> named = Pattern.compile("`([a-z]+)`(?=[^|\\n]*\\|[^\\n]*\\|)")
                .matcher(words.replaceAll("(?m)^(\\|[^|]*\\|).*$", "$1 x |"))
                .results()
                .map(word -> word.group(1))
                .sorted()
                .toList();
        assertEquals(Arrays.stream(Selection.WORDS).sorted().toList(), named);
        for (String example : Pattern.compile("`(/timeline\\.(?!atom)\\w+\\?[^`]+)`")
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList()) {
            assertEquals(200, SITE.get(example).status(), example);
        }
    }
}
