package conflicttimeline;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the CSV and serves it until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the chronology; also what happens without a command.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class Serve implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Reading reading = new Settings.Reading();

    @Override
    public Integer call() {
        return run(settings, reading);
    }

    static int run(Settings settings, Settings.Reading reading) {
        return 0;
    }
}
