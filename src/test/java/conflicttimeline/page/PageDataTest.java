package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that a page carries for its script. */
class PageDataTest {
    /** As {@code web/i18n/words.js} chooses: the form that the language asks for, else the other. */
    private static String chosen(Map<String, String> words, String key, String form) {
        return words.getOrDefault(key + "." + form, words.getOrDefault(key + ".other", "missing"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void formsThatAreLeftOutAreReadAsTheOther(Language language) {
        Messages words = Messages.of(language);
        Map<String, String> carried = PageData.words(words, PageData::isSaid);
        List<String> counted = words.patterns().keySet().stream()
                .filter(key -> PageData.isSaid(key) && key.endsWith(".other"))
                .map(key -> key.substring(0, key.length() - ".other".length()))
                .toList();
        assertTrue(counted.size() > 5);
        for (String key : counted) {
            for (int count = 0; count < 130; count++) {
                String form = language.pluralOf(count);
                assertEquals(chosen(words.patterns(), key, form), chosen(carried, key, form), key + " " + count);
            }
        }
        long all = words.patterns().keySet().stream().filter(PageData::isSaid).count();
        assertTrue(carried.size() < all, "something is left out");
    }
}
