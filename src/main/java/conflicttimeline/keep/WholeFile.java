package conflicttimeline.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file that is there whole or not at all, whenever the machine stops: under a temporary name in the same folder,
 * brought to the disk, then given its name in one step.
 */
final class WholeFile {
    /** How a temporary name begins and ends; whoever lists the folder passes over it. */
    private static final String BEGIN = ".";

    private static final String END = ".new";

    private WholeFile() {}

    static boolean isTemporary(String name) {
        return name.startsWith(BEGIN) && name.endsWith(END);
    }

    /**
     * @throws IOException if it cannot be written; then there is nothing of this name that was not there before
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(BEGIN + file.getFileName() + "." + UUID.randomUUID() + END);
        try {
            try (FileChannel out =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            bringToDisk(file.resolveSibling(""));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The name too; where a folder cannot be opened as a file, as on Windows, the system does that by itself. */
    private static void bringToDisk(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // the file itself is on the disk
        }
    }
}
