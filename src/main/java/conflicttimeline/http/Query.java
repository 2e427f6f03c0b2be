package conflicttimeline.http;

import java.nio.charset.StandardCharsets;

/**
 * Writes a query string. All but RFC 3986's unreserved characters are percent-encoded, so that it needs no further
 * care in an attribute, a header or a log.
 */
public final class Query {
    private final StringBuilder text;

    public Query() {
        this("");
    }

    /** Goes on from a query that is written already. */
    public Query(String written) {
        this.text = new StringBuilder(written);
    }

    /** Appends {@code word=text}. */
    public Query add(String word, String text) {
        this.text
                .append(this.text.isEmpty() ? "" : "&")
                .append(word)
                .append('=')
                .append(encode(text));
        return this;
    }

    /** One value, encoded; also fit for a segment of a path. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean unreserved =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            if (unreserved) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
