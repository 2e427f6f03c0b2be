package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/pictures.md} says what there is. */
class PicturesDocumentTest {
    private static final String PAGE = read("docs/pictures.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSixSizesAreDocumentedInTheirOrder() {
        List<String> documented = new ArrayList<>();
        Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\d+) × (\\d+) \\| [^|]+ \\| (\\d+) \\|$")
                .matcher(PAGE)
                .results()
                .forEach(row ->
                        documented.add(row.group(1) + " " + row.group(2) + " " + row.group(3) + " " + row.group(4)));

        assertEquals(
                Arrays.stream(Size.values())
                        .map(size -> size.word() + " " + size.widthPx() + " " + size.heightPx() + " "
                                + (int) size.paper().paperWidthPx())
                        .toList(),
                documented);
        assertEquals(6, documented.size());
    }

    @Test
    void everyWordThatChangesAPictureIsDocumentedAndNoOther() {
        String table = PAGE.substring(PAGE.indexOf("| word |"), PAGE.indexOf("Other words"));
        Set<String> documented = new TreeSet<>();
        Pattern.compile("(?m)^\\| (`[^|]*) \\|")
                .matcher(table)
                .results()
                .forEach(row ->
                        documented.addAll(List.of(row.group(1).replace("`", "").split(", "))));
        Set<String> known = new TreeSet<>(Pictures.WORDS);
        known.add("download");

        assertEquals(known, documented);
    }

    @Test
    void limitsAreThoseOfTheProgram() {
        assertTrue(PAGE.contains("at most " + Known.MOST_LANES + " lanes"));
        assertTrue(PAGE.contains("the first " + AltText.MOST_NAMED + ","));
        assertEquals(2, Pictures.MOST_AT_ONCE);
        assertEquals(1500, Pictures.LONGEST_WAIT.toMillis());
        assertEquals(16, Snapping.step(366));
        assertEquals(512, Snapping.step(40 * 365.25));
    }

    @Test
    void thePictureOnThePageIsTheOneThatIsDrawn() {
        DrawnSvg svg = new DrawnSvg(read("docs/pictures/wide.svg").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertEquals("1200", svg.root().getAttribute("width"));
        assertTrue(svg.letterBoxes("label").size() > 40);
    }
}
