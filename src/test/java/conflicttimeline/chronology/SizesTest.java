package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"WHOLE_LIMIT," + Sizes.MOST_WHOLE, "LIST_LIMIT," + Sizes.MOST_LISTED, "PAGE_LIMIT," + Sizes.MOST_ASKED})
    void theBrowserHasTheSameNumber(String name, int number) throws IOException {
        String limits = Files.readString(Path.of("web/model/limits.js"));
        assertTrue(limits.contains("export const " + name + " = " + number + "\n"), limits);
    }
}
