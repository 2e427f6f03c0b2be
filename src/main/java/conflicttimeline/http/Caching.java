package conflicttimeline.http;

/** How long an answer may be kept by browsers and by what stands in between. */
public enum Caching {
    /** Kept, and asked about each time by its ETag; a shared cache may answer for half a minute by itself. */
    REVALIDATE("public, max-age=0, s-maxage=30, stale-if-error=86400"),
    /** Kept, and asked about each time by its ETag, whoever keeps it. */
    ASK_FIRST("no-cache"),
    /** Its address names its content: never asked about again. */
    IMMUTABLE("public, max-age=31536000, immutable"),
    /** Kept for five minutes unasked, which is as old as a picture in an article may be. */
    FIVE_MINUTES("public, max-age=300"),
    /** What is not there may be there soon. */
    BRIEFLY("max-age=10"),
    /** True for this moment only. */
    NO_STORE("no-store");

    private final String header;

    Caching(String header) {
        this.header = header;
    }

    /** The value of {@code Cache-Control}. */
    public String header() {
        return header;
    }
}
