package conflicttimeline.picture.layout;

/** Where the names of lanes stand: in a column beside them, or inside. */
public enum Mode {
    WIDE,
    EMBED;

    private static final double WIDE_FROM_PX = 1000;

    static Mode at(double widthPx) {
        return widthPx >= WIDE_FROM_PX ? WIDE : EMBED;
    }
}
