package conflicttimeline.chronology;

/**
 * One step from cause to effect, by {@linkplain Entry#position() position}.
 *
 * @param effect the later event
 * @param cause the earlier event
 */
public record CauseStep(int effect, int cause) {}
