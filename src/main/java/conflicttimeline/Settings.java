package conflicttimeline;

import conflicttimeline.http.Publishing;
import conflicttimeline.ingest.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What an operator can choose, on the command line or as {@code TIMELINE_…} in the environment; the command line wins.
 */
public final class Settings {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:TIMELINE_PORT:-7070}",
            description = "Port to listen on; 0 takes a free one. Default: 7070.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:TIMELINE_HOST:-127.0.0.1}",
            description = "Address to listen on. Default: 127.0.0.1, this machine alone.")
    String host = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            defaultValue = "${env:TIMELINE_DATA:-data/timeline.csv}",
            description = "The CSV to serve. Default: data/timeline.csv.")
    Path data = Path.of("data/timeline.csv");

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL",
            defaultValue = "${env:TIMELINE_DB:-jdbc:h2:mem:timeline}",
            description = "H2 database: in memory (default) or a file, as jdbc:h2:file:./timeline.")
    String db = "jdbc:h2:mem:timeline";

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            defaultValue = "${env:TIMELINE_KEEP:-}",
            description = "Keep every version of the CSV in this folder, so that v=VERSION serves it. Default: none.")
    String keep = "";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:TIMELINE_BASE_URL:-}",
            description = "Public address of the site, for canonical links. Default: none; links are relative.")
    String baseUrl = "";

    @Option(
            names = "--license",
            paramLabel = "NAME",
            defaultValue = "${env:TIMELINE_LICENSE:-CC-BY-4.0}",
            description = "Licence of the content. Default: CC-BY-4.0.")
    String license = "CC-BY-4.0";

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "${env:TIMELINE_PUBLISHER:-}",
            description = "Who publishes the content. Default: nobody named.")
    String publisher = "";

    @Option(
            names = "--content-lang",
            paramLabel = "TAG",
            defaultValue = "${env:TIMELINE_CONTENT_LANG:-en}",
            description = "Language of the CSV's texts, a BCP 47 tag. Default: en.")
    String contentLang = "en";

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "${env:TIMELINE_CONTACT:-}",
            description = "Mail or web address for reports of mistakes. Default: none.")
    String contact = "";

    @Option(
            names = "--hsts",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:TIMELINE_HSTS:-false}",
            description = "Send Strict-Transport-Security; only where TLS is always in front.")
    boolean hsts;

    @Option(
            names = "--frame-ancestors",
            paramLabel = "ORIGINS",
            defaultValue = "${env:TIMELINE_FRAME_ANCESTORS:-}",
            description = "Who may embed the timeline, separated by spaces. Default: everybody.")
    String frameAncestors = "";

    @Option(
            names = "--cache",
            paramLabel = "MIB",
            defaultValue = "${env:TIMELINE_CACHE:-64}",
            description = "Memory for finished answers, in MiB. Default: 64.")
    int cacheMib = 64;

    @Option(
            names = "--web",
            paramLabel = "DIR",
            defaultValue = "${env:TIMELINE_WEB:-}",
            description = "Serve the browser's modules from this folder as they are, for developing.")
    String web = "";

    /**
     * Makes sure that each setting can be meant.
     *
     * @throws CannotStart naming the first that cannot
     */
    void check() throws CannotStart {
        expect(port >= 0 && port <= 65_535, "--port is " + port + "; expected 0 to 65535");
        expect(cacheMib >= 0, "--cache is " + cacheMib + "; expected MiB from 0");
        expect(
                baseUrl.isEmpty() || baseUrl.matches("https?://[^\\s/?#\"<>@]+(/[^\\s?#\"<>]*)?"),
                "--base-url is \"" + baseUrl + "\"; expected an address such as https://example.org/timeline/");
        expect(
                frameAncestors.isBlank()
                        || frameAncestors
                                .strip()
                                .matches("(https?://[A-Za-z0-9.*:-]+|'self')( +(https?://[A-Za-z0-9.*:-]+|'self'))*"),
                "--frame-ancestors is \"" + frameAncestors
                        + "\"; expected origins separated by spaces, such as https://example.org https://*.example.com");
        expect(
                contentLang.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
                "--content-lang is \"" + contentLang + "\"; expected a BCP 47 tag such as en or hy-Latn");
    }

    private static void expect(boolean holds, String otherwise) throws CannotStart {
        if (!holds) {
            throw new CannotStart(CannotStart.CALL, otherwise);
        }
    }

    /** What the operator says of the content. */
    Publishing publishing() {
        return new Publishing(contentLang, license, publisher, contact, baseUrl);
    }

    /** Who may embed, as sources of {@code frame-ancestors}, the site itself always among them; empty for everybody. */
    String frameAncestors() {
        String hosts = frameAncestors.strip();
        return hosts.isEmpty() || hosts.contains("'self'") ? hosts : "'self' " + hosts;
    }

    /** The folder of {@code --web}, if one was given. */
    Optional<Path> webFolder() {
        return web.isBlank() ? Optional.empty() : Optional.of(Path.of(web));
    }

    /** The folder of {@code --keep}, if one was given. */
    Optional<Path> keepFolder() {
        return keep.isBlank() ? Optional.empty() : Optional.of(Path.of(keep));
    }

    /** What reading a file needs, for every command that reads one. */
    static final class Reading {
        @Option(
                names = "--lanes",
                paramLabel = "NAMES",
                split = ";",
                defaultValue =
                        "${env:TIMELINE_LANES:-War;Human cost;Unrest;Politics;Ceasefires and diplomacy;International}",
                description = "Categories in the order of their lanes, separated by ;. Others follow as they come.")
        List<String> lanes = List.of();

        @Option(
                names = "--max-events",
                paramLabel = "N",
                defaultValue = "${env:TIMELINE_MAX_EVENTS:-20000}",
                description = "Most events a file may have. Default: 20000.")
        void maxEvents(int events) {
            maxEvents = positive("--max-events", events);
        }

        private int maxEvents = 20_000;

        @Option(
                names = "--max-file-mib",
                paramLabel = "MIB",
                defaultValue = "${env:TIMELINE_MAX_FILE_MIB:-64}",
                description = "Largest file that is read, in MiB. Default: 64.")
        void maxFileMib(int mib) {
            maxFileMib = positive("--max-file-mib", mib);
        }

        private int maxFileMib = 64;

        @Spec(Spec.Target.MIXEE)
        private CommandSpec command = CommandSpec.create();

        private int positive(String option, int number) {
            if (number < 1) {
                throw new ParameterException(
                        command.commandLine(), option + " is " + number + "; expected a whole number from 1");
            }
            return number;
        }

        /** How much is read. */
        Limits limits() {
            return new Limits(
                    (long) maxFileMib << 20, Limits.USUAL.cellCharacters(), Limits.USUAL.columns(), maxEvents);
        }

        /** The lanes, trimmed. */
        List<String> laneOrder() {
            return lanes.stream().map(String::trim).filter(l -> !l.isEmpty()).toList();
        }
    }
}
