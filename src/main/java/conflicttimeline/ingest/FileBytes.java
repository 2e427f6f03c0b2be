package conflicttimeline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file's bytes, read through one handle.
 *
 * @param bytes all of them; none if there are more than the limit
 * @param size how many the file has
 */
record FileBytes(byte[] bytes, long size) {
    /** More does not fit into one array, whatever the limit. */
    static final int LARGEST = Integer.MAX_VALUE - 16;

    /**
     * Reads a regular file, or says how large it is. A link to a file is followed; a pipe or a device is never opened, since
     * it might never end.
     *
     * @param limit most bytes that are read
     * @param expected what the file should be, for messages: {@code a CSV file}
     * @throws UnreadableFileException if it cannot be read, with the reason in one sentence
     */
    static FileBytes of(Path path, long limit, String expected) throws UnreadableFileException {
        String name = Shown.plain(path.toString());
        try {
            BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
            if (kind.isDirectory()) {
                throw new UnreadableFileException(name + " is a folder; expected " + expected);
            }
            if (!kind.isRegularFile()) {
                throw new UnreadableFileException(name + " is a pipe or a device; expected " + expected);
            }
            try (FileChannel handle = FileChannel.open(path, StandardOpenOption.READ)) {
                return read(handle, Math.min(limit, LARGEST), name);
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(name + " does not exist; expected " + expected);
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException(name + " may not be read; allow this program to read it");
        } catch (IOException | SecurityException e) {
            throw new UnreadableFileException(
                    name + " could not be read: " + Shown.plain(String.valueOf(e.getMessage())));
        }
    }

    private static FileBytes read(FileChannel handle, long limit, String name) throws IOException {
        long size = handle.size();
        if (size > limit) {
            return new FileBytes(new byte[0], size);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        while (bytes.hasRemaining() && handle.read(bytes) >= 0) {
            // goes on until it is full or the file ends
        }
        if (bytes.hasRemaining() || handle.read(ByteBuffer.allocate(1)) > 0) {
            throw new UnreadableFileException(name + " changed while it was being read; try again when it is complete");
        }
        return new FileBytes(bytes.array(), size);
    }
}
