package conflicttimeline.http;

/**
 * One address of the site, asked with GET or HEAD, and what answers it: {@code new Door("/event/{id}", Kind.PAGE,
 * pages::event)}.
 *
 * @param path in Javalin's syntax; {@code {id}} is one open part, {@code <rest>} may hold slashes
 * @param kind decides headers and the form of failures
 * @param handler answers
 */
public record Door(String path, Kind kind, Handler handler) {

    /** What is behind a door. */
    public enum Kind {
        /** HTML for people; its failures are pages too. */
        PAGE,
        /** HTML for a frame in someone else's page; its failures are pages too. */
        EMBED,
        /** Data for programs; any site may read it. */
        API,
        /** Script, style and pictures of our own pages; any site may load them. */
        ASSET,
        /** A file to take away: always saved, never shown, and for no script of another site. */
        DOWNLOAD,
        /** A picture of a view, for any site to show. */
        PICTURE,
        /** How the server is; never stored. */
        HEALTH
    }

    /** Reads parameters, asks, answers. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @throws Failure if it cannot be answered as it was asked; other exceptions are ours, and become a 500
         */
        Answer answer(Request request);
    }
}
