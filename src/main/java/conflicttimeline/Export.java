package conflicttimeline;

import conflicttimeline.chronology.Sizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the site as a folder of files. */
@Command(
        name = "export",
        description = "Writes the site as a folder of files, for any host that serves files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to write; new, empty, or an earlier export with --force.")
    private Path folder = Path.of("site");

    @Option(names = "--force", description = "Replace an earlier export.")
    private boolean force;

    @Mixin
    private final Settings settings = new Settings();

    @Mixin
    private final Settings.Reading reading = new Settings.Reading();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var line = spec.commandLine();
        try {
            settings.check();
            line.getOut().println(write(line.getOut()::println));
            return 0;
        } catch (CannotStart e) {
            line.getErr().println(e.sentence());
            return e.exitCode();
        }
    }

    /** All or nothing: the files are written beside the folder, which is then put in its place. */
    private String write(java.util.function.Consumer<String> say) throws CannotStart {
        Path target = folder.toAbsolutePath().normalize();
        refuseWhatIsNotOurs(target);
        Loaded loaded = Loaded.from(settings.data, reading, settings.db);
        try (var store = loaded.store()) {
            loaded.report().forEach(say);
            int events = loaded.snapshot().timeline().eventCount();
            if (events > Sizes.MOST_WHOLE) {
                throw new CannotStart(
                        CannotStart.CALL,
                        "The timeline has " + events + " events; as files it can have at most " + Sizes.MOST_WHOLE
                                + ". Serve it, or leave events out");
            }
            Assets assets = Assets.open(settings.webFolder());
            if (assets.pages().modules()) {
                throw new CannotStart(
                        CannotStart.CALL,
                        "The site cannot be written as files with plain modules; leave out --web, and build where there is a bundler");
            }
            Path beside = Files.createTempDirectory(parentOf(target), target.getFileName() + ".");
            String written;
            try {
                written = new StaticSite(beside, loaded.snapshot(), settings.publishing(), assets).write();
                delete(target);
                Files.move(beside, target);
            } finally {
                delete(beside);
            }
            return written.replace(beside.toString(), folder.toString());
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(CannotStart.CALL, "The site cannot be written to " + folder + ": " + e.getMessage());
        }
    }

    private static Path parentOf(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("it is the root of a file system");
        }
        return Files.createDirectories(parent);
    }

    /** What a person keeps is never deleted: only an empty folder, or one that an export has written. */
    private void refuseWhatIsNotOurs(Path target) throws CannotStart {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new CannotStart(CannotStart.CALL, folder + " is a file; name a folder");
        }
        try (var inside = Files.list(target)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        } catch (IOException e) {
            throw new CannotStart(CannotStart.CALL, folder + " cannot be read: " + e.getMessage());
        }
        boolean ours =
                Files.isRegularFile(target.resolve("details.js")) && Files.isRegularFile(target.resolve("_headers"));
        if (!ours) {
            throw new CannotStart(
                    CannotStart.CALL,
                    folder + " has files that no export has written; name another folder, or empty it");
        }
        if (!force) {
            throw new CannotStart(CannotStart.CALL, folder + " has an earlier export; --force replaces it");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
