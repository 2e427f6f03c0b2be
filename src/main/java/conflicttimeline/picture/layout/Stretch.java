package conflicttimeline.picture.layout;

/** From one px to another, along time. */
public record Stretch(double fromPx, double toPx) {}
