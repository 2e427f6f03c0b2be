package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
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
        "startendtitle,-",
        "startdate,start"
    })
    void isTheNameWithTheFewestChanges(String word, String name) {
        assertEquals(name, Nearest.of(word, NAMES).orElse("-"));
    }

    @Test
    void theFewestChangesComeFirstThenTheMostPairsInCommon() {
        List<String> ids =
                List.of("1988-02-27-sumgait", "2020-ceasefire", "1994-ceasefire", "sumgat", "1994-ceasefires");
        assertEquals(
                List.of("1994-ceasefire", "1994-ceasefires", "2020-ceasefire"), Nearest.of("1994-ceasfire", ids, 5));
        assertEquals(List.of("1994-ceasefire"), Nearest.of("1994-ceasfire", ids, 1));
        assertEquals(List.of("1988-02-27-sumgait"), Nearest.of("1988-Sumgait", ids, 5));
        assertEquals(List.of("sumgat", "1988-02-27-sumgait"), Nearest.of("sumgait", ids, 5));
        assertEquals(List.of(), Nearest.of("zzz", ids, 5));
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
        int bound = Math.min(word.length() - 1, Math.min(3, Math.max(1, word.length() / 3)));
        List<String> fewEdits = names.stream()
                .filter(name -> edits(word, name) <= bound)
                .sorted(Comparator.comparingInt(name -> edits(word, name)))
                .toList();
        List<String> likePairs = names.stream()
                .filter(name -> edits(word, name) > bound && share(word, name) > 0.5)
                .sorted(Comparator.comparingDouble((String name) -> share(word, name))
                        .reversed())
                .toList();
        List<String> expected =
                Stream.concat(fewEdits.stream(), likePairs.stream()).limit(4).toList();
        assertEquals(expected, Nearest.of(word, names, 4), () -> word + " among " + names);
        assertEquals(expected.stream().findFirst(), Nearest.of(word, names));
    }

    /** Pairs of letters in common, counted by taking one away after the other. */
    private static double share(String one, String other) {
        List<String> left = pairs(other);
        double all = pairs(one).size() + left.size();
        return 2 * pairs(one).stream().filter(left::remove).count() / all;
    }

    private static List<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(10), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining());
    }
}
