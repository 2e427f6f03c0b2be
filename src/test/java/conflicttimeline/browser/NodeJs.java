package conflicttimeline.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Node.js that comes with the browser driver, so that tests of {@code web/} need no other. */
final class NodeJs {
    private static final Path NODE =
            Path.of(Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                    .createProcessBuilder()
                    .command()
                    .get(0));

    private NodeJs() {}

    /** What a run printed, and how it ended. */
    record Outcome(int exitCode, String output) {}

    /** Runs node in the project's folder; at most five minutes. */
    static Outcome run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(NODE.toString());
        command.addAll(arguments);
        File log = File.createTempFile("node", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "did not end within 5 minutes: " + command);
            }
            return new Outcome(
                    process.exitValue(), java.nio.file.Files.readString(log.toPath(), StandardCharsets.UTF_8));
        } finally {
            log.delete();
        }
    }
}
