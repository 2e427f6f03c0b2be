package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents point at is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern FILE = Pattern.compile("`((?:docs|data|src|web|bench)/[\\w./-]+)`");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "data/README.md",
                "docs/api.md",
                "docs/embedding.md",
                "docs/exports.md",
                "docs/operating.md",
                "docs/pictures.md"
            })
    void everyFileThatIsPointedAtIsThere(String document) throws IOException {
        Path file = Path.of(document);
        String text = Files.readString(file);
        List<String> missing = new ArrayList<>();
        LINK.matcher(text)
                .results()
                .filter(link -> !Files.exists(file.resolveSibling(link.group(1))))
                .forEach(link -> missing.add(link.group(1)));
        FILE.matcher(text)
                .results()
                .filter(named -> !Files.exists(Path.of(named.group(1))))
                .forEach(named -> missing.add(named.group(1)));
        assertEquals(List.of(), missing, document);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, Path> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""), file -> file));
        }
        List<String> missing = new ArrayList<>();
        int named = 0;
        var name = NAMED.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
        while (name.find()) {
            named++;
            Path file = tests.get(name.group(1));
            if (file == null
                    || name.group(2) != null && !Files.readString(file).contains("void " + name.group(2) + "(")) {
                missing.add(name.group());
            }
        }
        assertTrue(named > 12, "only " + named + " are named");
        assertEquals(List.of(), missing);
    }
}
