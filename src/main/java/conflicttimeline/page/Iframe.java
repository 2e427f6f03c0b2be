package conflicttimeline.page;

/**
 * A frame with the timeline, as an article has it: without a style, which some hosts take away, and usable at the height it names.
 *
 * @param src in full
 * @param title what a screen reader says of it
 * @param width CSS px, or {@code 100%}
 * @param height CSS px
 */
public record Iframe(String src, String title, String width, String height) {}
