package conflicttimeline.store;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Event;
import conflicttimeline.words.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What the program makes of a chronology at import, by position. Another version of the program may make something else
 * of the same content; the hash tells.
 *
 * @param foldedTexts what a search looks in
 * @param dateLabels the date of each event in words
 */
record Derived(List<String> foldedTexts, Map<Language, List<String>> dateLabels) {

    static Derived of(Chronology chronology, DateLabels labels) {
        List<Event> events = chronology.events();
        Map<Language, List<String>> dateLabels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            dateLabels.put(
                    language,
                    events.stream()
                            .map(event -> labels.of(event.dating(), language))
                            .toList());
        }
        return new Derived(events.stream().map(Event::foldedText).toList(), dateLabels);
    }

    /** Equal for equal parts, on any machine: 16 hex digits of SHA-256. */
    String hash() {
        MessageDigest digest = sha256();
        foldedTexts.forEach(text -> add(digest, text));
        dateLabels.forEach((language, texts) -> {
            add(digest, language.tag());
            texts.forEach(text -> add(digest, text));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        // a byte that UTF-8 never has, so that no two lists look alike
        digest.update((byte) 0xff);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
