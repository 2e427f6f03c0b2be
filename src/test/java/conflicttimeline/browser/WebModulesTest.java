package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tests of the browser's pure rooms, a file at a time, and the types in their comments. */
@Order(1)
class WebModulesTest {
    private static final Path COMPILER = Path.of("target/typescript/META-INF/resources/webjars/typescript");

    @TestFactory
    Stream<DynamicTest> testFilesPass() throws IOException {
        List<Path> files;
        try (var found = Files.list(Path.of("web/test"))) {
            files = found.filter(f -> f.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "web/test has no *.test.js");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var outcome = NodeJs.run(List.of("--test-reporter=spec", file.toString()));
                    assertEquals(0, outcome.exitCode(), outcome.output());
                }));
    }

    @Test
    void typesInCommentsHold() throws IOException, InterruptedException {
        Path tsc;
        try (var versions = Files.list(COMPILER)) {
            tsc = versions.findFirst().orElseThrow().resolve("lib/tsc.js");
        }
        var outcome = NodeJs.run(List.of(tsc.toString(), "--project", "web"));
        assertEquals(0, outcome.exitCode(), outcome.output());
    }
}
