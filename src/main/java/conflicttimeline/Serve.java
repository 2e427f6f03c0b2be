package conflicttimeline;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return run(settings, reading, spec.commandLine());
    }

    /** Starts the site; it goes on running after this returns 0. */
    static int run(Settings settings, Settings.Reading reading, CommandLine line) {
        try {
            Site site = Site.start(settings, reading, line.getOut());
            Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
            return 0;
        } catch (CannotStart e) {
            line.getErr().println(e.sentence());
            return e.exitCode();
        }
    }

    Site start(PrintWriter say) throws CannotStart {
        return Site.start(settings, reading, say);
    }
}
