package conflicttimeline.ingest;

import java.io.IOException;

/**
 * A file that could not be read at all: it is missing, a folder, a pipe, locked away, or the disk failed. Nothing is wrong
 * with the data, so no line can be named. The message is one sentence for the person at the terminal, with the path.
 */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }
}
