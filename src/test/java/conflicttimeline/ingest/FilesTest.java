package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The machine at fault is told apart from the data at fault. */
class FilesTest {
    @TempDir
    private Path folder = Path.of("");

    private static String refusal(Path path) {
        return String.valueOf(
                assertThrows(UnreadableFileException.class, () -> TimelineReader.read(path, Limits.USUAL, List.of()))
                        .getMessage());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aMissingFileIsNamed() {
        Path path = folder.resolve("nobody.csv");
        assertEquals(path + " does not exist; expected a CSV file", refusal(path));
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path path = Files.createDirectory(folder.resolve("timeline.csv"));
        assertEquals(path + " is a folder; expected a CSV file", refusal(path));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsNeverOpenedAndADeviceNeither() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor() == 0, "mkfifo works");
        assertEquals(pipe + " is a pipe or a device; expected a CSV file", refusal(pipe));
        Path zero = Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero"));
        assertEquals(zero + " is a pipe or a device; expected a CSV file", refusal(zero));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path path = write("locked.csv", "id,start,title\n");
        assumeTrue(path.toFile().setReadable(false), "permissions can be taken");
        assumeTrue(!Files.isReadable(path), "this user is held to permissions");
        assertEquals(path + " may not be read; allow this program to read it", refusal(path));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAFileIsFollowedAndACircleOfLinksIsNot() throws IOException {
        Path file = write("a.csv", "id,start,title,sources\na,1916,A,B\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        assertTrue(
                TimelineReader.read(link, Limits.USUAL, List.of()).chronology().isPresent());
        Path circle = Files.createSymbolicLink(folder.resolve("circle.csv"), folder.resolve("circle.csv"));
        assertTrue(refusal(circle).startsWith(circle + " could not be read: "), refusal(circle));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAsDataByName() throws IOException {
        Path path = write("timeline.csv", "id,start,title,sources\na,1916,A,B\n");
        Reading reading = TimelineReader.read(path, new Limits(33, 100, 9, 9), List.of());
        assertEquals(
                "timeline.csv line 1: the file has 34 bytes; expected at most 33 (--max-file-mib)",
                Sheet.told(reading));
        assertTrue(TimelineReader.read(path, new Limits(34, 100, 9, 9), List.of())
                .chronology()
                .isPresent());
    }
}
