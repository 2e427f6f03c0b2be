package conflicttimeline.picture.layout;

/** A box in px, y down. */
public record Box(double x, double y, double widthPx, double heightPx) {}
