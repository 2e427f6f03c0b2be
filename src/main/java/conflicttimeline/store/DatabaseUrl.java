package conflicttimeline.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the database is, from what an operator may write. Settings in the address ({@code ;INIT=…}) are refused: H2 would
 * run them as commands.
 *
 * @param jdbc what H2 is given
 * @param file the file with the data; absent in memory
 */
record DatabaseUrl(String jdbc, Optional<Path> file) {
    private static final String MEMORY = "jdbc:h2:mem:";
    private static final String FILE = "jdbc:h2:file:";

    // no trace file beside the data; the store is closed by its owner, after the last request
    private static final String SETTINGS = ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

    /**
     * Reads {@code jdbc:h2:mem:NAME} or {@code jdbc:h2:file:PATH}, {@code ~/} for the home folder. Each reading of an
     * address in memory is another, empty database.
     *
     * @throws StoreException if it is anything else
     */
    static DatabaseUrl read(String url) {
        String name = url.startsWith(MEMORY) ? url.substring(MEMORY.length()) : "";
        if (url.startsWith(MEMORY) && name.matches("[A-Za-z0-9_-]*")) {
            return new DatabaseUrl(MEMORY + name + "-" + UUID.randomUUID() + SETTINGS, Optional.empty());
        }
        String path = url.startsWith(FILE) ? url.substring(FILE.length()) : "";
        if (path.isBlank() || path.contains(";")) {
            throw refused(url);
        }
        try {
            Path base = (path.startsWith("~/")
                            ? Path.of(System.getProperty("user.home"), path.substring(2))
                            : Path.of(path))
                    .toAbsolutePath()
                    .normalize();
            // "async" and not "file": H2 closes a plain file for everyone when a thread that reads it is interrupted
            return new DatabaseUrl("jdbc:h2:async:" + base + SETTINGS, Optional.of(Path.of(base + ".mv.db")));
        } catch (InvalidPathException e) {
            throw refused(url);
        }
    }

    private static StoreException refused(String url) {
        return new StoreException(
                "\"" + url + "\" is no database for this program; expected jdbc:h2:mem:NAME or jdbc:h2:file:PATH"
                        + " without further settings, as in --db jdbc:h2:file:./timeline");
    }
}
