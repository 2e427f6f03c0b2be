package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/embedding.md} says what the code does. */
class EmbeddingTest {
    private static final String DOCUMENT = read("docs/embedding.md");
    private static final String HOST = read("web/embed/host.js");
    private static final String MESSAGES = read("web/embed/messages.js");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String one(String pattern, String text) {
        Set<String> found = found(pattern, text);
        assertEquals(1, found.size(), pattern);
        return found.iterator().next();
    }

    /** The rows of the table with this head. */
    private static List<String> rows(String head) {
        int at = DOCUMENT.indexOf(head);
        assertTrue(at >= 0, head);
        return DOCUMENT.substring(at)
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    @Test
    void everyAttributeOfTheElementIsInTheTable() {
        Set<String> documented = new TreeSet<>();
        for (String row : rows("| attribute | what it says |")) {
            documented.addAll(found("`([a-z]+)`", row.split("[|]")[1]));
        }
        Set<String> read = found("'([a-z]+)'", one("const WORDS = \\[([^\\]]+)\\]", HOST));
        assertTrue(read.size() > 5);
        read.addAll(found("getAttribute\\('([a-z]+)'\\)", HOST));
        assertEquals(read, documented);
    }

    @Test
    void everyDataAttributeIsTold() {
        Set<String> read = found("(data-[a-z-]+)", HOST.replaceAll("(?s)/\\*.*?\\*/", ""));
        read.remove("data-fixed");
        read.add("data-mirror");
        for (String attribute : read) {
            assertTrue(DOCUMENT.contains('`' + attribute + '`'), attribute);
        }
        assertEquals(read, found("`(data-[a-z-]+)`", DOCUMENT));
    }

    @Test
    void everyMessageIsToldAsItIsSaid() {
        Set<String> told = new TreeSet<>();
        for (String head : List.of("| message | when |", "| message | what it does |")) {
            rows(head).forEach(row -> told.addAll(found("type: \"([a-z-]+)\"", row)));
            rows(head).forEach(row -> told.addAll(found("message: \"([a-z-]+)\"", row)));
        }
        String code = MESSAGES.replaceAll("(?s)/\\*.*?\\*/", "");
        Set<String> said = found("(?:type: |type === |message: |message === )'([a-z-]+)'", code);
        assertEquals(said, told);
        assertTrue(DOCUMENT.contains("from " + one("LEAST_HEIGHT_PX = (\\d+)", MESSAGES) + " to "
                + one("MOST_HEIGHT_PX = ([\\d_]+)", MESSAGES).replace("_", "")));
    }

    @Test
    void theSandboxIsTheSameWhereverAFrameIsWritten() {
        String sandbox = one("const SANDBOX = '([^']+)'", HOST);
        assertEquals(Set.of(sandbox), found("sandbox=\"([^\"]+)\"", DOCUMENT));
        assertEquals(Set.of(sandbox), found("sandbox=\"([^\"]+)\"", read("README.md")));
        assertEquals(Set.of(sandbox), found("sandbox=\"([^\"]+)\"", read("src/main/jte/iframe.jte")));
    }

    @Test
    void theProviderIsJsonThatNamesTheEndpoint() {
        String block = one("(?s)```json\n(.*?)```", DOCUMENT);
        Map<?, ?> provider = (Map<?, ?>) Json.read(block);
        Map<?, ?> endpoint = (Map<?, ?>) ((List<?>) provider.get("endpoints")).get(0);
        assertEquals(provider.get("provider_url") + "oembed", endpoint.get("url"));
        assertEquals(List.of(provider.get("provider_url") + "*"), endpoint.get("schemes"));
    }

    @Test
    void theHeightsAreThoseThatAFrameAsksFor() {
        String embed = read("web/app/embed.js");
        assertTrue(DOCUMENT.contains(one("const HEIGHT_PX = (\\d+)", embed) + " px is the height it would choose"));
        assertTrue(DOCUMENT.contains(
                "(" + one("const NARROW_HEIGHT_PX = (\\d+)", embed) + " where it is narrower than 560 px)"));
        assertFalse(found("widthPx < (560) \\?", embed).isEmpty());
    }
}
