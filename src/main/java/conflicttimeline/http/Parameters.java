package conflicttimeline.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a query string with their values, as they were sent, in order. A word with an empty value was left blank
 * in a form and counts as absent. What is broken is only complained of when its word is asked for: a word that nobody
 * knows is ignored, broken or not.
 */
public final class Parameters {
    /** No words. */
    public static final Parameters NONE = new Parameters(Map.of(), Map.of(), Set.of());

    private final Map<String, List<String>> byWord;
    private final Map<String, BadParameter> broken;
    private final Set<String> named;

    /**
     * @param broken words of which a value cannot be decoded
     * @param named every word that is there, with a value or without
     */
    private Parameters(Map<String, List<String>> byWord, Map<String, BadParameter> broken, Set<String> named) {
        this.byWord = byWord;
        this.broken = broken;
        this.named = named;
    }

    /** Reads a query string without its {@code ?}: UTF-8, percent-encoded, {@code +} for a space. */
    public static Parameters read(String query) {
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        Map<String, BadParameter> broken = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String encoded = equals < 0 ? pair : pair.substring(0, equals);
            String word;
            try {
                word = decode(encoded, encoded);
            } catch (BadParameter e) {
                // it is none that anybody knows
                continue;
            }
            named.add(word);
            try {
                String text = equals < 0 ? "" : decode(word, pair.substring(equals + 1));
                if (!text.isEmpty()) {
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(text);
                }
            } catch (BadParameter e) {
                broken.putIfAbsent(word, e);
            }
        }
        return new Parameters(byWord, broken, named);
    }

    /** Whether a word is there at all, as in {@code ?download}, whatever its value. */
    public boolean names(String word) {
        return named.contains(word);
    }

    /** Only these words: what an address does not know does not change its answer. */
    public Parameters only(String... words) {
        Set<String> known = Set.copyOf(Arrays.asList(words));
        Map<String, List<String>> kept = new LinkedHashMap<>(byWord);
        kept.keySet().retainAll(known);
        Map<String, BadParameter> keptBroken = new LinkedHashMap<>(broken);
        keptBroken.keySet().retainAll(known);
        Set<String> keptNamed = new HashSet<>(named);
        keptNamed.retainAll(known);
        return new Parameters(kept, keptBroken, keptNamed);
    }

    /** All but this word, which is not known where it is left out. */
    public Parameters without(String word) {
        return only(Stream.concat(named.stream(), broken.keySet().stream())
                .filter(other -> !other.equals(word))
                .toArray(String[]::new));
    }

    /**
     * Every value of a word, in order; empty if absent.
     *
     * @throws BadParameter if one of them is broken: its encoding is none, it is no UTF-8, or it holds U+0000
     */
    public List<String> all(String word) {
        BadParameter fault = broken.get(word);
        if (fault != null) {
            throw fault;
        }
        return List.copyOf(byWord.getOrDefault(word, List.of()));
    }

    /**
     * The value of a word that may be given once.
     *
     * @throws BadParameter if it is broken, or given more than once
     */
    public Optional<String> one(String word) {
        List<String> values = all(word);
        if (values.size() > 1) {
            throw new BadParameter(word, "is given " + values.size() + " times; expected once");
        }
        return values.stream().findFirst();
    }

    /**
     * A whole number.
     *
     * @param fallback the default, when absent
     * @throws BadParameter if it is no number from {@code least} to {@code most}
     */
    public int number(String word, int fallback, int least, int most) {
        Optional<String> text = one(word);
        if (text.isEmpty()) {
            return fallback;
        }
        String digits = text.get();
        // at most nine digits, so that the number fits
        if (digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadParameter(
                word,
                "\"" + Clip.clip(digits) + "\" is not possible; expected a whole number from " + least + " to " + most);
    }

    private static String decode(String word, String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
        int i = 0;
        while (i < encoded.length()) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(encoded.charAt(i + 2), 16);
                if (low < 0 || encoded.charAt(i + 1) > 'f' || encoded.charAt(i + 2) > 'f') {
                    throw new BadParameter(
                            Clip.clip(word),
                            "% is not followed by two hexadecimal digits; expected %25 for the sign itself");
                }
                bytes.put((byte) (high * 16 + low));
                i += 3;
            } else {
                int codePoint = encoded.codePointAt(i);
                bytes.put((c == '+' ? " " : Character.toString(codePoint)).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadParameter(Clip.clip(word), "holds the character U+0000, which no text has; expected text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new BadParameter(Clip.clip(word), "is not UTF-8; expected percent-encoded UTF-8");
        }
    }
}
