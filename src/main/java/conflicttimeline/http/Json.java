package conflicttimeline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON, compact. Written are maps, lists, records, arrays, texts, numbers, booleans and {@code null}; members come in the
 * order in which the map or record has them.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.FAIL_ON_SELF_REFERENCES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** Writes for an answer of its own. */
    public static String write(Object members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members.getClass() + " cannot be written as JSON", e);
        }
    }

    /**
     * Writes for the inside of a {@code <script type="application/json">}: no text in it can end the element, open a
     * comment, or end a line of script.
     */
    public static String writeForHtml(Object members) {
        return write(members)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /**
     * Reads a text into maps, lists, texts, numbers and booleans.
     *
     * @throws IllegalArgumentException if it is no JSON; the message tells line and column
     */
    public static Object read(String text) {
        return read(text, Object.class);
    }

    /**
     * Reads a text into a record or a collection.
     *
     * @throws IllegalArgumentException if it is no JSON, or of another shape; the message tells line and column
     */
    public static <T> T read(String text, Class<T> shape) {
        try {
            return MAPPER.readValue(text, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "No JSON of the shape " + shape.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
