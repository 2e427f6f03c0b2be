package conflicttimeline.picture.draw;

/**
 * What is to be joined by an arc.
 *
 * @param from position of the cause
 * @param to position of the effect
 */
public record ArcLink(int from, int to, Kind kind) {

    /** How an arc is drawn, as {@code ArcKind} in {@code web/draw/arcs.js}. */
    public enum Kind {
        /** Led to what is chosen: solid. */
        LED,
        /** Followed from what is chosen: dashed. */
        FOLLOWED,
        /** For the rest of a thread: thin, without a head. */
        THREAD
    }
}
