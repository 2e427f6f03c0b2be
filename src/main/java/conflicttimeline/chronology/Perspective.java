package conflicttimeline.chronology;

/**
 * How one side describes an event.
 *
 * @param name the side, as the column {@code perspective: NAME} gives it
 * @param text its account; never empty
 */
public record Perspective(String name, String text) {}
