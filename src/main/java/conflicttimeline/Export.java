package conflicttimeline;

import conflicttimeline.chronology.Sizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

    /** All or nothing: the files are written beside the folder and then take its place; what stood there goes last. */
    private String write(Consumer<String> say) throws CannotStart {
        Path target = folder.toAbsolutePath().normalize();
        refuseWhatIsNotOurs(target);
        Loaded loaded = Loaded.from(settings.data, reading, settings.db);
        try (var store = loaded.store()) {
            if (loaded.refused().isPresent()) {
                // a database may have the last good data; files are written from the file that was named, or not at all
                throw loaded.refused().get().end("");
            }
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
            Path parent = parentOf(target);
            String name = String.valueOf(target.getFileName());
            // with the rights that any folder gets: whoever serves the files may be another user
            Path beside = Files.createDirectory(parent.resolve("." + name + ".new-" + UUID.randomUUID()));
            try {
                String written = new StaticSite(beside, loaded.snapshot(), settings, assets).write();
                putInPlace(beside, target);
                return written.replace(beside.toString(), folder.toString());
            } finally {
                delete(beside);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(CannotStart.CALL, "The site cannot be written to " + folder + ": " + e.getMessage());
        } catch (InvalidPathException e) {
            throw new CannotStart(
                    CannotStart.CALL,
                    "\"" + e.getInput()
                            + "\" cannot be the name of a file here; start with LANG=C.UTF-8, or give the event an id of other letters");
        }
    }

    /** The folder before is kept until the new one stands. */
    private static void putInPlace(Path made, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(made, target);
            return;
        }
        Path before = target.resolveSibling("." + target.getFileName() + ".old-" + UUID.randomUUID());
        Files.move(target, before);
        try {
            Files.move(made, target);
        } catch (IOException e) {
            Files.move(before, target);
            throw e;
        }
        delete(before);
    }

    private static Path parentOf(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("it is the root of a file system");
        }
        return Files.createDirectories(parent);
    }

    /** What a person keeps is never deleted: only an empty folder, or one in which there is nothing but what an export has written. */
    private void refuseWhatIsNotOurs(Path target) throws CannotStart {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new CannotStart(CannotStart.CALL, folder + " is a file; name a folder");
        }
        Set<String> foreign = new TreeSet<>();
        boolean empty = true;
        try (var inside = Files.list(target)) {
            for (Path file : inside.toList()) {
                empty = false;
                String name = String.valueOf(file.getFileName());
                if (!StaticSite.NAMES.contains(name)) {
                    foreign.add(name);
                }
            }
        } catch (IOException e) {
            throw new CannotStart(CannotStart.CALL, folder + " cannot be read: " + e.getMessage());
        }
        if (!foreign.isEmpty()) {
            throw new CannotStart(
                    CannotStart.CALL,
                    folder + " has what no export has written ("
                            + String.join(", ", foreign.stream().limit(3).toList())
                            + "); name another folder, or take that out of it");
        }
        if (!empty && !force) {
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
