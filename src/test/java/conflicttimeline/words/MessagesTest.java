package conflicttimeline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)}");
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(one|few|many|other)");

    /** A language chooses among the forms of a word, so these count as one; an ordinal's ending may be left out. */
    private static final Map<String, String> FORMS = Map.of(
            "monthOf", "month",
            "firstMonthOf", "firstMonth",
            "lastMonthOf", "lastMonth",
            "seasonOf", "season",
            "roman", "number");

    @Nested
    class TheFourFiles {
        @ParameterizedTest
        @EnumSource
        void haveTheSameKeys(Language language) {
            assertEquals(keys(Language.EN), keys(language));
        }

        @ParameterizedTest
        @EnumSource
        void haveTheFormsOfACountThatTheirLanguageAsksFor(Language language) {
            Map<String, Set<String>> forms = new TreeMap<>();
            for (String key : Messages.of(language).patterns().keySet()) {
                var plural = PLURAL.matcher(key);
                if (plural.matches() && isPlural(plural.group(1))) {
                    forms.computeIfAbsent(plural.group(1), k -> new TreeSet<>()).add(plural.group(2));
                }
            }
            Set<String> asked = new TreeSet<>(Set.of("other"));
            for (int count = 0; count < 200; count++) {
                asked.add(language.pluralOf(count));
            }
            assertFalse(forms.isEmpty());
            forms.forEach((key, has) -> assertTrue(has.containsAll(asked), key + " has " + has + ", not " + asked));
        }

        @ParameterizedTest
        @EnumSource
        void haveTheSamePlaceholders(Language language) {
            Map<String, Set<String>> expected = placeholders(Language.EN);
            List<String> different = new ArrayList<>();
            placeholders(language).forEach((key, has) -> {
                if (!has.equals(expected.get(key))) {
                    different.add(key + " has " + has + ", in English " + expected.get(key));
                }
            });
            assertEquals(List.of(), different);
        }

        @ParameterizedTest
        @EnumSource
        void sayEachKeyOnce(Language language) {
            List<String> keys = lines(language)
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertEquals(
                    new TreeSet<>(keys).stream().toList(),
                    keys.stream().sorted().toList());
        }

        @ParameterizedTest
        @EnumSource
        void leaveNoMessageEmptyAndNoBraceOpen(Language language) {
            Messages.of(language).patterns().forEach((key, pattern) -> {
                assertFalse(pattern.isEmpty(), key);
                String rest = PLACEHOLDER.matcher(pattern).replaceAll("");
                assertFalse(rest.contains("{") || rest.contains("}"), key + " = " + pattern);
            });
        }

        /** Two letters that look alike, one Latin, one Cyrillic, make a word that no search finds. */
        @ParameterizedTest
        @EnumSource
        void mixNoScriptsWithinAWord(Language language) {
            List<String> mixed = new ArrayList<>();
            Messages.of(language).patterns().forEach((key, pattern) -> {
                for (String word : PLACEHOLDER.matcher(pattern).replaceAll(" ").split("\\P{L}+")) {
                    Set<Character.UnicodeScript> scripts = word.codePoints()
                            .mapToObj(Character.UnicodeScript::of)
                            .collect(Collectors.toSet());
                    if (scripts.size() > 1) {
                        mixed.add(key + ": " + word + " is of " + scripts);
                    }
                }
            });
            assertEquals(List.of(), mixed);
        }
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(resources = "/cases/plurals.csv", numLinesToSkip = 1)
    void aCountHasTheFormThatItsLanguageAsksFor(String lang, int count, String form) {
        assertEquals(form, Language.ofTag(lang).orElseThrow().pluralOf(count));
    }

    /** The browser's test reads the same cases. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/cases/numbers.csv", numLinesToSkip = 1)
    void aNumberIsWrittenAsTheLanguageWritesIt(String lang, long number, String text) {
        assertEquals(text, Language.ofTag(lang).orElseThrow().number(number));
    }

    @Test
    void aCountIsSaidInItsForm() {
        Messages russian = Messages.of(Language.RU);
        assertEquals("1 событие", russian.count("page.count", 1));
        assertEquals("3 события", russian.count("page.count", 3));
        assertEquals("127 событий", russian.count("page.count", 127));
        assertEquals("127 events", Messages.of(Language.EN).count("page.count", 127));
        assertEquals("1,270 events", Messages.of(Language.EN).count("page.count", 1270));
    }

    @Test
    void whatAnArgumentHoldsIsNotFilledIn() {
        assertEquals(
                "Alpha {timeline} – About {event} and {page}",
                Messages.of(Language.EN)
                        .text("title.event", "timeline", "About {event} and {page}", "event", "Alpha {timeline}"));
    }

    @Test
    void aMissingKeyIsNamedWithItsFile() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> Messages.of(Language.HY).pattern("no.such"));
        assertEquals("messages_hy.properties has no key \"no.such\"", refusal.getMessage());
    }

    @Test
    void theAxisHasItsWordsInEveryLanguage() {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            for (int month = 1; month <= 12; month++) {
                assertTrue(messages.pattern("date.tick.month." + month).length() <= 4);
                assertTrue(messages.pattern("date.month." + month).length() >= 3);
            }
            assertTrue(messages.pattern("date.tick.monthYear").contains("{month}"));
            assertTrue(messages.pattern("date.tick.years").contains("{from}"));
        }
    }

    private static boolean isPlural(String key) {
        return keys(Language.EN).contains(key + ".#");
    }

    /** Keys; the forms of a count, in which languages differ, as one: {@code page.count.#}. */
    private static Set<String> keys(Language language) {
        Map<String, String> patterns = Messages.of(language).patterns();
        return patterns.keySet().stream()
                .map(key -> {
                    var plural = PLURAL.matcher(key);
                    boolean count = plural.matches() && patterns.containsKey(plural.group(1) + ".one");
                    return count ? plural.group(1) + ".#" : key;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> placeholders(Language language) {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        Messages.of(language).patterns().forEach((key, pattern) -> {
            var plural = PLURAL.matcher(key);
            String name = plural.matches() && isPlural(plural.group(1)) ? plural.group(1) + ".#" : key;
            Set<String> found = placeholders.computeIfAbsent(name, k -> new TreeSet<>());
            PLACEHOLDER
                    .matcher(pattern)
                    .results()
                    .map(hole -> FORMS.getOrDefault(hole.group(1), hole.group(1)))
                    .filter(hole -> !hole.equals("th"))
                    .forEach(found::add);
        });
        return placeholders;
    }

    private static Stream<String> lines(Language language) {
        String name = "/messages_" + language.tag() + ".properties";
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return in.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
