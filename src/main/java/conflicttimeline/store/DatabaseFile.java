package conflicttimeline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A database's file, as a file. */
final class DatabaseFile {
    private static final String ENDING = ".mv.db";

    /** H2 writes in blocks of this size; each part of its file begins with one. */
    private static final int BLOCK_BYTES = 4096;

    private static final int MOST_NUMBERS = 10_000;

    private DatabaseFile() {}

    /**
     * Whether H2 wrote it, however damaged it may be: one of its blocks begins as H2's headers and chunks do. A file of
     * nothing but zeros, as a lost disk leaves it, counts too, since nothing is in it that could be another's.
     *
     * @see <a href="https://www.h2database.com/html/mvstore.html">H2, MVStore, file format</a>
     */
    static boolean isOfH2(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
            boolean zeros = true;
            for (long at = 0; channel.read(block.clear(), at) > 0; at += BLOCK_BYTES) {
                String begin = StandardCharsets.ISO_8859_1.decode(block.flip()).toString();
                if (begin.startsWith("H:2,") || begin.startsWith("chunk:")) {
                    return true;
                }
                zeros &= begin.chars().allMatch(c -> c == 0);
            }
            return zeros;
        } catch (IOException e) {
            // a folder, or without the right to read it: nothing that we could mend
            return false;
        }
    }

    /**
     * Gives a file a name beside its own that nothing else has: {@code timeline.mv.db} becomes
     * {@code timeline.set-aside-1.mv.db}.
     *
     * @return the new name
     * @throws IOException if it cannot be renamed; then it stays as it is
     */
    static Path setAside(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            try {
                return Files.move(file, file.resolveSibling(stem + ".set-aside-" + number + ENDING));
            } catch (FileAlreadyExistsException taken) {
                // the next one
            }
        }
        throw new FileAlreadyExistsException(stem + ".set-aside-" + MOST_NUMBERS + ENDING);
    }
}
