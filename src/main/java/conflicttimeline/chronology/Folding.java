package conflicttimeline.chronology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The one rule by which words are compared in a search, so that Şuşa, Shusha’s and ШУША are found however they are typed.
 *
 * <p>In this order: apostrophes dropped, NFKD, marks removed, lower case of the root locale, {@code ı→i}, {@code ə→e},
 * apostrophes dropped again (NFKD makes some). NFKD with marks removed already turns {@code ё} into {@code е} and
 * {@code և} into {@code եւ}. Letters that NFKD does not take apart ({@code æ}, {@code ø}, {@code ß}) stay.
 *
 * <p>The browser follows the same rule; {@code src/test/resources/cases/folding.csv} is read by the tests of both. Linear
 * in the length of the text.
 */
public final class Folding {
    /** ASCII, typographic, modifier letters, Armenian with its sign of stress, prime, acute and full width. */
    private static final String APOSTROPHES =
            "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u055a\u055b\u2018\u2019\u201a\u201b\u2032\uff07";

    private Folding() {}

    /** The text as it is compared; folding it again changes nothing. */
    public static String fold(String text) {
        // marks go before NFKD too: it sorts runs of marks, which takes quadratic time for a long run
        String bare = without(text);
        String lower = without(Normalizer.normalize(bare, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        return lower.replace('ı', 'i').replace('ə', 'e');
    }

    /** The folded words of a search, split at white space, each once, in the order typed. */
    public static List<String> words(String query) {
        return Arrays.stream(fold(query).split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String without(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> APOSTROPHES.indexOf(letter) < 0 && !isMark(letter))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    public static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
