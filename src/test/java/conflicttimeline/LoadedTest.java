package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served when the reader of files itself is at fault. */
class LoadedTest {
    private static final Loaded.Reader FAULTY = file -> {
        throw new IllegalStateException("nobody foresaw this");
    };

    @TempDir
    private Path folder = Path.of("");

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("timeline.csv"), "id,start,title\none,1994-05-12,One thing\n");
    }

    @Test
    void theLastGoodDataAreServedWhenTheReaderFails() throws IOException, CannotStart {
        String database = "jdbc:h2:file:" + folder.resolve("timeline");
        Loaded.from(file(), path -> TimelineReader.read(path, Limits.USUAL, List.of()), database)
                .store()
                .close();
        Loaded loaded = Loaded.from(file(), FAULTY, database);
        try (var store = loaded.store()) {
            assertEquals(1, store.current().orElseThrow().timeline().eventCount());
            assertTrue(loaded.sentence().contains("this program's fault"), loaded.sentence());
            assertTrue(loaded.sentence().endsWith("the last good data is served: 1 event"), loaded.sentence());
            assertTrue(
                    loaded.health(loaded.snapshot(), Optional.empty()).refused().isPresent());
        }
    }

    @Test
    void theProgramEndsInASentenceWhenThereIsNothingElseToServe() throws IOException {
        Path file = file();
        CannotStart end = assertThrows(CannotStart.class, () -> Loaded.from(file, FAULTY, "jdbc:h2:mem:"));
        assertEquals(CannotStart.CALL, end.exitCode());
        assertTrue(end.sentence().startsWith(file + " could not be read"), end.sentence());
    }
}
