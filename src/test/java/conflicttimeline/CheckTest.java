package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check} as a person meets it. */
class CheckTest {
    private static final String HEADER = "id,start,title,importance,sources\n";

    @TempDir
    private Path folder = Path.of("");

    private static Run check(Object... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "check";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        Run run = Run.of(arguments);
        return new Run(
                run.exitCode(), run.out().replace("\r\n", "\n"), run.err().replace("\r\n", "\n"));
    }

    private Path write(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    @Test
    void theShippedFileIsSound() {
        Run said = check("data/timeline.csv");
        assertEquals("data/timeline.csv: 127 events, 7 eras, 0 warnings, 0 errors\n", said.out());
        assertEquals(0, said.exitCode());
        assertEquals("", said.err());
    }

    @Test
    void warningsAreToldAndDoNotFail() throws IOException {
        Path file = write("w.csv", "a,1916,A,,\n");
        Run said = check(file);
        assertEquals(
                "w.csv line 2, column \"sources\": warning: is empty; expected who says so, as Publisher — Title |"
                        + " https://example.org/page\n" + file + ": 1 event, 0 eras, 1 warning, 0 errors\n",
                said.out());
        assertEquals(0, said.exitCode());
    }

    @Test
    void everyProblemOfEveryFileIsTold() throws IOException {
        Path bad = write("bad.csv", "a,1916,A,9,B\na,1916,,,B\n");
        Path good = write("good.csv", "a,1916,A,,B\n");
        Run said = check(bad, good);
        assertEquals("""
                bad.csv line 2, column "importance": "9" is no importance; expected 1 (context) to 5 (turning point), or nothing for 3
                bad.csv line 3, column "id": "a" is the id of line 2 too; expected an id of its own; choose another
                bad.csv line 3, column "title": is empty; expected a short title in plain text
                %s: 2 events, 0 eras, 0 warnings, 3 errors
                %s: 1 event, 0 eras, 0 warnings, 0 errors
                """.formatted(bad, good), said.out());
        assertEquals(1, said.exitCode());
    }

    @Test
    void aMissingFileIsWorseThanErrorsAndTheOthersAreStillRead() throws IOException {
        Path missing = folder.resolve("missing.csv");
        Path bad = write("bad.csv", "a,1916,A,9,B\n");
        Run said = check(missing, bad);
        assertEquals(missing + " does not exist; expected a CSV file\n", said.err());
        assertEquals("""
                bad.csv line 2, column "importance": "9" is no importance; expected 1 (context) to 5 (turning point), or nothing for 3
                %s: 1 event, 0 eras, 0 warnings, 1 error
                """.formatted(bad), said.out());
        assertEquals(2, said.exitCode());
    }

    @Test
    void filesOfOneNameAreCalledByTheirPaths() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Path first = write("a/t.csv", "a,1916,A,9,B\n");
        Path second = write("b/t.csv", "a,1916,,,B\n");
        Path other = write("other.csv", "a,1916,,,B\n");
        List<String> said = check(first, second, other).out().lines().toList();
        assertTrue(said.get(0).startsWith(first + " line 2, column \"importance\": "), said.toString());
        assertTrue(said.get(2).startsWith(second + " line 2, column \"title\": "), said.toString());
        assertTrue(said.get(4).startsWith("other.csv line 2, column \"title\": "), said.toString());
    }

    @Test
    void theLimitsCanBeChosen() throws IOException {
        Path file = write("two.csv", "a,1916,A,,B\nb,1916,A,,B\n");
        assertEquals(0, check("--max-events", "2", file).exitCode());
        Run said = check("--max-events", "1", file);
        assertEquals("""
                two.csv line 3: the file has 2 events; expected at most 1 (--max-events)
                %s: 2 events, 0 eras, 0 warnings, 1 error
                """.formatted(file), said.out());
        assertEquals(1, said.exitCode());
    }
}
