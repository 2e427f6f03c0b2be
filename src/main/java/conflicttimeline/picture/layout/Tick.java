package conflicttimeline.picture.layout;

/**
 * @param atPx along time; the tick and its grid line
 * @param text empty for a bare tick
 * @param textPx along time: where its text begins or, centred, its middle
 */
public record Tick(double day, double atPx, String text, double textPx, boolean centred, boolean strong) {}
