package conflicttimeline.picture.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures have the colours of the pages. */
class PaletteTest {
    private static final String TOKENS = read();

    private static String read() {
        try {
            return Files.readString(Path.of("web/css/tokens.css"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(TOKENS);
        if (!found.find()) {
            throw new AssertionError("tokens.css has no " + pattern);
        }
        return found.group(1);
    }

    /** The colour of a role, by day or by night. */
    private static String role(String name, boolean night) {
        String pair = find("--ct-" + name + ": light-dark\\(([^;]*)\\);");
        String said = pair.split(", ")[night ? 1 : 0];
        return said.startsWith("#") ? said : find(said.replaceAll("var\\((.*)\\)", "$1") + ": (#[0-9a-f]{6});");
    }

    @Test
    void everyRoleHasTheColourOfThePages() {
        for (boolean night : new boolean[] {false, true}) {
            Palette palette = night ? Palette.DARK : Palette.LIGHT;
            List<String> ours = List.of(
                    palette.surface(),
                    palette.band(),
                    palette.ink(),
                    palette.ink2(),
                    palette.ink3(),
                    palette.step(),
                    palette.control(),
                    palette.line(),
                    palette.chosen(),
                    palette.onChosen());
            List<String> theirs = List.of(
                            "surface",
                            "era-band",
                            "ink",
                            "ink-2",
                            "ink-3",
                            "step",
                            "control",
                            "line",
                            "chosen",
                            "on-chosen")
                    .stream()
                    .map(name -> role(name, night))
                    .toList();
            assertEquals(theirs, ours);
            assertEquals(
                    IntStream.rangeClosed(1, 6)
                            .mapToObj(lane -> role("lane-" + lane, night))
                            .toList(),
                    palette.lanes());
        }
    }

    @Test
    void theSeventhAndTheEighthLaneAreAsOnThePages() {
        assertEquals("var(--ct-lane-1)", find("--ct-lane-7: ([^;]*);"));
        assertEquals("var(--ct-lane-2)", find("--ct-lane-8: ([^;]*);"));
        assertEquals(Palette.LIGHT.lane(0), Palette.LIGHT.lane(6));
        assertEquals(Palette.LIGHT.lane(1), Palette.LIGHT.lane(7));
        assertEquals(Palette.LIGHT.lane(0), Palette.LIGHT.lane(8));
    }
}
