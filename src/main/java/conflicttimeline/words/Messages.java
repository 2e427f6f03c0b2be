package conflicttimeline.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one language. A pattern's {@code {name}} is replaced by the argument of that name; there is no other
 * syntax. A count chooses among {@code key.one}, {@code key.few}, {@code key.many}, {@code key.other}.
 */
public final class Messages {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(language, read(language)));
        }
    }

    private final Language language;
    private final Map<String, String> patterns;

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The words of a language; loaded once. */
    public static Messages of(Language language) {
        Messages messages = ALL.get(language);
        if (messages == null) {
            throw new IllegalStateException("No message file for " + language.tag());
        }
        return messages;
    }

    public Language language() {
        return language;
    }

    /** All patterns by key, for handing to the browser. */
    public Map<String, String> patterns() {
        return patterns;
    }

    /**
     * The pattern as it stands in the file.
     *
     * @throws IllegalArgumentException if the file has no such key; the message names both
     */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("messages_" + language.tag() + ".properties has no key \"" + key + "\"");
        }
        return pattern;
    }

    /** The text for a key, its {@code {name}} replaced; {@code arguments} are name, value, name, value. */
    public String text(String key, String... arguments) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            byName.put(arguments[i], arguments[i + 1]);
        }
        // in one pass: what an argument holds is not looked at again
        return HOLE.matcher(pattern(key)).replaceAll(hole -> {
            String argument = byName.get(hole.group(1));
            return Matcher.quoteReplacement(argument == null ? hole.group() : argument);
        });
    }

    /**
     * The text for a count: the plural form of the key that the language asks for, with {@code {count}} replaced by the number
     * as the language writes it.
     */
    public String count(String key, int count) {
        String form = key + "." + language.pluralOf(count);
        return text(patterns.containsKey(form) ? form : key + ".other", "count", number(count));
    }

    /** A whole number as the language writes it. */
    public String number(long number) {
        return language.number(number);
    }

    private static Map<String, String> read(Language language) {
        String name = "/messages_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + name, e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        return Collections.unmodifiableMap(patterns);
    }
}
