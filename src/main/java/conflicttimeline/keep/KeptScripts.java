package conflicttimeline.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scripts for articles of all builds that have served this folder, under the names of their content: an article that holds to one by its
 * hash (Subresource Integrity) has it after the next release too.
 */
public final class KeptScripts {
    private static final Logger LOG = LoggerFactory.getLogger(KeptScripts.class);

    /** As the build names the script by its content. */
    private static final Pattern NAME = Pattern.compile("host-[0-9A-Z]{8}\\.js");

    /** No script of ours is larger. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Path folder;

    /** @param folder of {@code --keep} */
    public KeptScripts(Path folder) {
        this.folder = folder;
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Keeps a script, once. When that fails the log says so; the script itself is served by its build. */
    public void accept(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        if (!isOne(name) || Files.exists(file)) {
            return;
        }
        try {
            WholeFile.write(file, bytes);
        } catch (IOException e) {
            LOG.warn(
                    "The script for articles could not be kept as {} ({}); articles that hold to it will lose it with the next release",
                    file,
                    e.toString());
        }
    }

    /** The script of this name, of whichever build; empty when there is none. */
    public Optional<byte[]> read(String name) {
        if (!isOne(name)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            return Files.size(file) > MOST_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The script {} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }
}
