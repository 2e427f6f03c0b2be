package conflicttimeline.http;

/** How an answer's bytes travel. */
public enum Encoding {
    GZIP("gzip"),
    IDENTITY("identity");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** Its name in {@code Accept-Encoding} and {@code Content-Encoding}. */
    public String token() {
        return token;
    }
}
