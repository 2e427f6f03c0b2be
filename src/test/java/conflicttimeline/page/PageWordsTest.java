package conflicttimeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageWordsTest {
    private static final Pattern USE = Pattern.compile("words\\(?\\)?\\.(?:text|count)\\(\"([a-z.-]+)\"");

    private static Set<String> keys(Language language) {
        return Messages.of(language).patterns().keySet().stream()
                .filter(key -> key.startsWith("page.") || key.startsWith("title."))
                .map(key -> key.replaceFirst("\\.(one|few|many|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameWords(Language language) {
        assertEquals(keys(Language.EN), keys(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHoleOfAPatternIsInEveryLanguage(Language language) {
        Pattern hole = Pattern.compile("\\{[a-z]+}");
        Messages.of(language).patterns().forEach((key, pattern) -> {
            String english = Messages.of(Language.EN).patterns().get(key);
            if (key.startsWith("page.") && english != null) {
                Set<String> holes =
                        hole.matcher(pattern).results().map(m -> m.group()).collect(Collectors.toSet());
                assertEquals(
                        hole.matcher(english).results().map(m -> m.group()).collect(Collectors.toSet()), holes, key);
            }
        });
    }

    @Test
    void everyWordThatATemplateUsesIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".jte")).toList()) {
                USE.matcher(Files.readString(template)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        assertTrue(used.size() > 30, used.toString());
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(keys(Language.EN));
        assertEquals(Set.of(), missing);
    }
}
