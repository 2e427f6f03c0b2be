package conflicttimeline;

import conflicttimeline.ingest.Nearest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. Without a command it serves.
 *
 * <p>Exit codes: 0 done, 1 the data has errors, 2 the call or the machine is at fault (an unknown option, a missing file, a
 * port in use); each is said in one sentence.
 */
@Command(
        name = "conflict-timeline",
        description = "An interactive chronology of a conflict, from one CSV.",
        subcommands = {Serve.class, Check.class},
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Each option can also be set in the environment: --max-events as TIMELINE_MAX_EVENTS.",
            "Exit codes: 0 done, 1 errors in the data, 2 a wrong call, a missing file or a port in use."
        })
public final class Main implements Callable<Integer> {
    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Reading reading = new Settings.Reading();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Serve.run(settings, reading, spec.commandLine());
    }

    /** Starts the program; a server goes on running after this returns. */
    public static void main(String[] arguments) {
        int exitCode = run(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Does what the arguments say and gives the exit code; with 0 a server may be running. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::sayWhatIsWrong)
                .execute(arguments);
    }

    private static int sayWhatIsWrong(CommandLine.ParameterException wrong, String[] arguments) {
        var line = wrong.getCommandLine();
        var message = new StringBuilder(
                String.valueOf(wrong.getMessage()).strip().replace("is not an int", "is not a whole number"));
        Optional<String> meant = wrong instanceof UnmatchedArgumentException unmatched
                ? nearest(unmatched.getUnmatched().get(0), line)
                : Optional.empty();
        if (meant.isPresent()) {
            message.append("; did you mean ").append(meant.get()).append('?');
        } else if (message.charAt(message.length() - 1) != '.') {
            message.append('.');
        }
        line.getErr().println(message + " --help lists what there is.");
        return 2;
    }

    private static Optional<String> nearest(String word, CommandLine line) {
        Stream<String> options = line.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names()));
        Stream<String> commands = line.getSubcommands().keySet().stream();
        return Nearest.of(word, Stream.concat(options, commands).toList());
    }
}
