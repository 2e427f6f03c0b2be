package conflicttimeline.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a handler answers. It says what; {@link Manners} adds the manners: ETag, 304, encodings, {@code Vary}, the headers
 * of its kind of door, HEAD.
 *
 * @param status the HTTP status
 * @param contentType with {@code charset=utf-8} for text
 * @param caching how long it may be kept
 * @param key what decides its bytes; then they are made once, kept, and validated by ETag. Absent for answers that are
 *     made each time
 * @param body makes the bytes; called only when they are not kept already
 * @param headers further ones, by name
 */
public record Answer(
        int status,
        String contentType,
        Caching caching,
        Optional<AnswerKey> key,
        Supplier<byte[]> body,
        Map<String, String> headers) {

    /** The content type of data. */
    public static final String JSON = "application/json; charset=utf-8";

    /** The content type of pages. */
    public static final String HTML = "text/html; charset=utf-8";

    public Answer {
        headers = Map.copyOf(new TreeMap<>(headers));
    }

    /** An answer whose bytes are decided by {@code key}: made once for all who ask. */
    public static Answer kept(AnswerKey key, String contentType, Supplier<String> text) {
        return keptBytes(key, contentType, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is bytes already. */
    public static Answer keptBytes(AnswerKey key, String contentType, Supplier<byte[]> bytes) {
        return new Answer(200, contentType, Caching.REVALIDATE, Optional.of(key), bytes, Map.of());
    }

    /** An answer made for this moment, not to be stored: a failure, or how things are now. */
    public static Answer once(int status, String contentType, String text) {
        return new Answer(
                status,
                contentType,
                status == 404 ? Caching.BRIEFLY : Caching.NO_STORE,
                Optional.empty(),
                () -> text.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    /** The same answer, kept otherwise. */
    public Answer with(Caching otherwise) {
        return new Answer(status, contentType, otherwise, key, body, headers);
    }

    /** The same answer with one more header. */
    public Answer withHeader(String name, String text) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, text);
        return new Answer(status, contentType, caching, key, body, more);
    }
}
