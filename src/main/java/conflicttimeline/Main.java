package conflicttimeline;

import conflicttimeline.chronology.Nearest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
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
        subcommands = {Serve.class, Check.class, Convert.class, Export.class},
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
        int exitCode = line().execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The command line, ready to execute arguments: that gives the exit code, and with 0 a server may be running. */
    static CommandLine line() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::sayWhatIsWrong)
                .setExecutionExceptionHandler(Main::sayThatItIsOurs)
                .setExecutionStrategy(Main::runOne);
    }

    /** Runs the command, unless options stand before it: they would be those of another command, and ignored. */
    private static int runOne(ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            CommandLine line = parsed.commandSpec().commandLine();
            throw new ParameterException(
                    line,
                    parsed.matchedOptions().get(0).longestName() + " stands before the command "
                            + parsed.subcommand().commandSpec().name() + "; write options after it");
        }
        return new RunLast().execute(parsed);
    }

    private static int sayThatItIsOurs(Exception fault, CommandLine line, ParseResult parsed) {
        LoggerFactory.getLogger(Main.class).error("The program ended for a reason that it does not know", fault);
        line.getErr().println("The fault is the program's, not yours; the lines above say more. Please report them.");
        return CannotStart.CALL;
    }

    private static int sayWhatIsWrong(ParameterException wrong, String[] arguments) {
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
        return CannotStart.CALL;
    }

    private static Optional<String> nearest(String word, CommandLine line) {
        Stream<String> options = line.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names()));
        Stream<String> commands = line.getSubcommands().keySet().stream();
        return Nearest.of(word, Stream.concat(options, commands).toList());
    }
}
