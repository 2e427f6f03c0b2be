package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("start", "end", "title", "summary", "place", "lat", "lon");

    @ParameterizedTest(name = "{0} is probably {1}")
    @CsvSource({
        "strat,start",
        "START,start",
        "titel,title",
        "sumary,summary",
        "plaec,place",
        "lan,lat",
        "colour,-",
        "'',-",
        "e,-",
        "startendtitle,-"
    })
    void isTheNameWithTheFewestChanges(String word, String name) {
        assertEquals(name, Nearest.of(word, NAMES).orElse("-"));
    }

    /** The plain table without a band, for comparison. */
    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }

    @Property(tries = 500, seed = "7")
    void agreesWithThePlainTable(@ForAll Random random) {
        String word = word(random);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            names.add(word(random));
        }
        int bound = Math.min(3, Math.max(1, word.length() / 3));
        String expected = names.stream()
                .filter(name -> edits(word, name) <= bound)
                .min(java.util.Comparator.comparingInt(name -> edits(word, name)))
                .orElse("-");
        assertEquals(expected, Nearest.of(word, names).orElse("-"), () -> word + " among " + names);
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(10), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining());
    }
}
