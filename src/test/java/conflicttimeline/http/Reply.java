package conflicttimeline.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An answer, read by a test. */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {
    Reply(HttpResponse<byte[]> response) {
        this(response.statusCode(), sorted(response.headers().map()), response.body());
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> headers) {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }

    /** The header's only value; {@code null} if it was not sent. A repeated one shows as both with a bar between. */
    public @Nullable String header(String name) {
        List<String> lines = headers.get(name);
        return lines == null ? null : String.join(" | ", lines);
    }

    /** The body as text, unpacked if need be. */
    public String text() {
        return new String(plain(), StandardCharsets.UTF_8);
    }

    /** The body, unpacked if need be. */
    public byte[] plain() {
        if (!"gzip".equals(header("Content-Encoding"))) {
            return body;
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of a JSON object. */
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> json() {
        return (Map<String, @Nullable Object>) Json.read(text());
    }

    /** A list among the members, of objects. */
    @SuppressWarnings("unchecked")
    public List<Map<String, @Nullable Object>> list(String member) {
        Object list = json().get(member);
        if (list == null) {
            throw new AssertionError("No member " + member + " in " + text());
        }
        return (List<Map<String, @Nullable Object>>) list;
    }
}
