package conflicttimeline.chronology;

/** Up to how many events things come at once. {@code web/model/limits.js} has the same numbers; a test holds them equal. */
public final class Sizes {
    /** Up to so many events a timeline travels whole: all that the drawing needs in the page, all details in one answer. */
    public static final int MOST_WHOLE = 2_000;

    /** Up to so many events the list of a page has them all. */
    public static final int MOST_LISTED = 500;

    /** Most events of one page of the API's list. */
    public static final int MOST_ASKED = 500;

    /** Longest id, category or actor, in UTF-16 units: each is asked for as a word of an address. */
    public static final int MOST_NAME_CHARACTERS = 200;

    private Sizes() {}
}
