package conflicttimeline;

import conflicttimeline.ingest.ProblemReport;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.ingest.UnreadableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files as {@code serve} would, and says every problem. */
@Command(
        name = "check",
        description = "Prints every problem of CSV files; exit code 1 if there are errors.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Check implements Callable<Integer> {
    private static final int SOUND = 0;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files to check.")
    private List<Path> files = List.of();

    @Mixin
    private final Settings.Reading reading = new Settings.Reading();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** All files are read, whatever is wrong with one; the exit code is that of the worst. */
    @Override
    public Integer call() {
        return files.stream().mapToInt(this::check).max().orElse(SOUND);
    }

    /** The file's name, or its path as given where another file of this call has the same name. */
    private String shown(Path file) {
        long sharers = files.stream()
                .filter(other -> !other.equals(file) && Objects.equals(other.getFileName(), file.getFileName()))
                .count();
        return sharers == 0 ? String.valueOf(file.getFileName()) : file.toString();
    }

    private int check(Path file) {
        try {
            Reading read = TimelineReader.read(file, shown(file), reading.limits(), reading.laneOrder());
            var out = spec.commandLine().getOut();
            ProblemReport.lines(read).forEach(out::println);
            out.println(file + ": " + ProblemReport.summary(read));
            return read.chronology().isPresent() ? SOUND : CannotStart.DATA;
        } catch (UnreadableFileException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CannotStart.CALL;
        }
    }
}
