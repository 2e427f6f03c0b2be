package conflicttimeline.chronology;

/**
 * Who says so. At least one of the three is not empty.
 *
 * @param url http or https, or empty
 */
public record Source(String publisher, String title, String url) {
    public Source {
        if (publisher.isEmpty() && title.isEmpty() && url.isEmpty()) {
            throw new IllegalArgumentException("A source needs a publisher, a title or an address");
        }
    }
}
