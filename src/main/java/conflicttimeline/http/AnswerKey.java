package conflicttimeline.http;

import conflicttimeline.words.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What decides every byte of an answer, before it is encoded. Equal keys must give equal bytes: whatever else the bytes
 * depend on, settings for instance, belongs into {@code make}.
 *
 * @param version of the data; empty where no data is in the answer
 * @param address path and canonical query
 * @param language of the labels
 * @param make names the code that made it: the build for pages, a format number for data
 * @param complaint what was asked wrongly, where the answer says so; else empty. There is no end of wrong questions, so
 *     their answers are kept apart and never push out a right one's
 */
public record AnswerKey(String version, String address, Language language, String make, String complaint) {

    /** The key of an answer that complains of nothing. */
    public AnswerKey(String version, String address, Language language, String make) {
        this(version, address, language, make, "");
    }

    /** The same for an answer that complains. */
    public AnswerKey complaining(String complaint) {
        return new AnswerKey(version, address, language, make, complaint);
    }

    private String[] parts(Encoding encoding) {
        return new String[] {version, address, language.tag(), make, complaint, encoding.token()};
    }

    /** A strong validator of the answer in one encoding, in quotes. */
    String entityTag(Encoding encoding) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // a separator that none of the parts can hold keeps "a" + "bc" and "ab" + "c" apart
            for (String part : parts(encoding)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return '"' + HexFormat.of().formatHex(digest.digest(), 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
