package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a person meets it. */
class MainTest {
    private static final String HEADER = "id,start,title,sources\n";
    private static final String GOOD = HEADER + "one,1994-05-12,One thing,Somebody\n";
    private static final String BAD = HEADER + "one,1994-13-12,One thing,Somebody\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void helpListsTheCommandsThatWorkAndTheOptions() {
        Run run = Run.of("--help");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("serve") && run.out().contains("check"), run.out());
        assertTrue(run.out().contains("convert"), run.out());
        assertTrue(run.out().contains("--port"), run.out());
        assertTrue(run.out().contains("export"), run.out());
    }

    @Test
    void versionIsTheBuildsOwn() {
        Run run = Run.of("--version");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("conflict-timeline \\d+\\.\\d+\\.\\d+\\S*\\R"), run.out());
    }

    @Test
    void anUnknownOptionIsOneSentenceWithTheNearest() {
        Run run = Run.of("serve", "--prot", "7071");
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("--prot"), run.err());
        assertTrue(run.err().contains("--port"), run.err());
    }

    @Test
    void aPortThatIsNoNumberIsOneSentence() {
        Run run = Run.of("serve", "--port", "many");
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("many"), run.err());
    }

    @Test
    void aLimitBelowOneIsOneSentence() {
        Run run = Run.of("check", "--max-events", "0", "data/timeline.csv");
        assertEquals(2, run.exitCode());
        assertEquals("--max-events is 0; expected a whole number from 1. --help lists what there is.\n", run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 99999                | --port is 99999; expected 0 to 65535
            --port -1                   | --port is -1; expected 0 to 65535
            --cache -1                  | --cache is -1; expected MiB from 0
            --host no-such-host.invalid | "no-such-host.invalid" is no address of this machine; choose another with --host, such as 127.0.0.1
            --base-url javascript:alert | --base-url is "javascript:alert"; expected an address such as https://example.org/timeline/
            --content-lang "><          | --content-lang is ""><"; expected a BCP 47 tag such as en or hy-Latn
            --frame-ancestors *         | --frame-ancestors is "*"; expected origins separated by spaces, such as https://example.org https://*.example.com
            --frame-ancestors https://a.example;script-src | --frame-ancestors is "https://a.example;script-src"; expected origins separated by spaces, such as https://example.org https://*.example.com
            --db jdbc:postgresql:x      | "jdbc:postgresql:x" is no database for this program; expected jdbc:h2:mem:NAME or jdbc:h2:file:PATH without further settings, as in --db jdbc:h2:file:./timeline
            --web /no/such/folder       | /no/such/folder has no index.js; expected the folder of the browser's modules, as in --web web
            """, quoteCharacter = '`')
    void aSettingThatCannotBeMeantIsOneSentence(String option, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("serve"));
        if (!option.startsWith("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        arguments.addAll(List.of(option.split(" ")));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertEquals(2, run.exitCode());
        assertEquals(sentence + "\n", run.err());
    }

    @Test
    void optionsBeforeTheCommandAreNotIgnored() {
        Run run = Run.of("--max-events", "10", "check", "data/timeline.csv");
        assertEquals(2, run.exitCode());
        assertEquals(
                "--max-events stands before the command check; write options after it. --help lists what there is.\n",
                run.err());
    }

    @Test
    void theSwitchForTlsOnlyTurnsItOn() throws IOException, InterruptedException {
        try (Site site = Site.start("--port", "0", "--hsts")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        }
    }

    @Test
    void aMissingFileIsOneSentenceThatNamesIt() {
        Path missing = folder.resolve("missing.csv");
        Run run = Run.of("serve", "--port", "0", "--data", missing.toString());
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(
                missing + " does not exist; expected a CSV file; name the CSV file with --data FILE",
                run.err().strip());
    }

    @Test
    void aPortInUseIsOneSentenceThatSaysWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Run run = Run.of("serve", "--port", port, "--data", file(GOOD).toString());
            assertEquals(2, run.exitCode());
            assertEquals("Port " + port + " is in use; choose another with --port\n", run.err());
        }
    }

    @Test
    void aFileWithErrorsEndsTheProgramWithEachOfThem() throws IOException {
        Run run = Run.of("serve", "--port", "0", "--data", file(BAD).toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("timeline.csv line 2, column \"start\""), run.err());
        assertTrue(run.err().contains("has 1 error"), run.err());
    }

    @Test
    void aFileWithErrorsIsNotServedButTheLastGoodDataIs() throws IOException, InterruptedException {
        String database = "jdbc:h2:file:" + folder.resolve("db").resolve("timeline");
        Path file = file(GOOD);
        Site.start("--port", "0", "--data", file.toString(), "--db", database).close();
        Files.writeString(file, BAD);
        try (Site site = Site.start("--port", "0", "--data", file.toString(), "--db", database)) {
            String health = get(site, "/health");
            assertTrue(health.contains("\"status\":\"degraded\""), health);
            assertTrue(health.contains("\"file\":\"timeline.csv\""), health);
            assertTrue(get(site, "/").contains("One thing"));
        }
    }

    @Nested
    class ADamagedDatabase {
        private Path database() {
            return folder.resolve("timeline.mv.db");
        }

        private String url() {
            return "jdbc:h2:file:" + folder.resolve("timeline");
        }

        private void damaged() throws IOException {
            Path file = file(GOOD);
            Site.start("--port", "0", "--data", file.toString(), "--db", url()).close();
            try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("update event set title = 'Another thing'");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void isSetAsideAndRebuiltFromTheFile() throws IOException, InterruptedException {
            damaged();
            var said = new java.io.StringWriter();
            var serve = new Serve();
            String file = folder.resolve("timeline.csv").toString();
            new picocli.CommandLine(serve).parseArgs("--port", "0", "--data", file, "--db", url());
            try (Site site = serve.start(new java.io.PrintWriter(said))) {
                String health = get(site, "/health");
                String sentence = said.toString().lines().findFirst().orElseThrow();
                assertTrue(sentence.startsWith("The database could not be read ("), sentence);
                assertTrue(
                        sentence.endsWith(
                                "); it is set aside as timeline.set-aside-1.mv.db and rebuilt from timeline.csv"),
                        sentence);
                assertFalse(sentence.contains(folder.toString()), "what /health says too names no folder");
                assertTrue(health.contains("\"status\":\"ok\""), health);
                assertTrue(health.contains("\"rebuilt\":\"The database could not be read ("), health);
                assertTrue(get(site, "/").contains("One thing"));
            } catch (CannotStart e) {
                throw new AssertionError(e);
            }
            Path aside = folder.resolve("timeline.set-aside-1.mv.db");
            assertTrue(Files.size(aside) > 0);
            try (Site site = Site.start("--port", "0", "--data", file, "--db", url())) {
                assertFalse(get(site, "/health").contains("rebuilt"));
            }
        }

        @Test
        void staysWhereItIsWhenTheFileIsBadToo() throws IOException {
            damaged();
            Run run = Run.of("serve", "--port", "0", "--data", file(BAD).toString(), "--db", url());
            assertEquals(1, run.exitCode());
            assertTrue(run.err().contains("timeline.csv line 2, column \"start\""), run.err());
            assertTrue(run.err().contains("The database " + database() + " is damaged ("), run.err());
            assertTrue(run.err().contains("has 1 error; correct it and start again"), run.err());
            assertFalse(Files.exists(folder.resolve("timeline.set-aside-1.mv.db")));
            assertTrue(Files.exists(database()));
        }

        @Test
        void ofAnotherProgramIsRefusedAndStays() throws IOException {
            Files.writeString(database(), "somebody's notes\n".repeat(1000));
            Run run = Run.of("serve", "--port", "0", "--data", file(GOOD).toString(), "--db", url());
            assertEquals(2, run.exitCode());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("another program's"), run.err());
            assertTrue(Files.readString(database()).startsWith("somebody's notes"));
        }
    }

    @Test
    void whatIsServedAndWhereIsPrinted() throws IOException {
        var said = new java.io.StringWriter();
        var serve = new Serve();
        new picocli.CommandLine(serve)
                .parseArgs("--port", "0", "--data", file(GOOD).toString());
        try (Site site = serve.start(new java.io.PrintWriter(said))) {
            assertEquals(
                    "Serving 1 event from " + folder.resolve("timeline.csv") + " at http://localhost:" + site.port()
                            + "\n",
                    said.toString());
        } catch (CannotStart e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theShippedFileIsServed() throws IOException, InterruptedException {
        try (Site site = Site.start("--port", "0")) {
            for (var part : Map.of("/", "event-list", "/api/v1/timeline", "\"eventCount\":127", "/health", "\"ok\"")
                    .entrySet()) {
                assertTrue(get(site, part.getKey()).contains(part.getValue()), part.getKey());
            }
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("timeline.csv"), text);
    }

    private static String get(Site site, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
