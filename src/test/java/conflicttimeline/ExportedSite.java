package conflicttimeline;

import java.nio.file.Path;

/** The shipped data as a folder of files, as {@code export} writes it. */
public final class ExportedSite {
    private ExportedSite() {}

    /** Writes it into a folder that is not there yet. */
    public static void write(Path folder) {
        Run run = Run.of("export", folder.toString());
        if (run.exitCode() != 0) {
            throw new IllegalStateException(run.err());
        }
    }
}
