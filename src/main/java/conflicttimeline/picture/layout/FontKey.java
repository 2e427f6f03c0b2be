package conflicttimeline.picture.layout;

/**
 * The type of the drawing: size and line height in px of the browser's drawing, which whoever measures and whoever draws keep.
 */
public enum FontKey {
    TURNING("turning", Style.SERIF_BOLD, 15, 17),
    TITLE4("title4", Style.SANS, 12.5, 15),
    TITLE3("title3", Style.SANS, 11.5, 14),
    TITLE12("title12", Style.SANS, 11, 14),
    TURNING_CROWDED("turningCrowded", Style.SERIF_BOLD, 13.5, 14.5),
    TITLE4_CROWDED("title4Crowded", Style.SANS, 12, 14),
    TITLE3_CROWDED("title3Crowded", Style.SANS, 11.5, 13),
    TITLE12_CROWDED("title12Crowded", Style.SANS, 11, 13),
    DATE("date", Style.SANS, 11.5, 14),
    ERA("era", Style.SERIF_ITALIC, 12, 12.5),
    LANE("lane", Style.SANS_BOLD, 12.5, 15),
    AXIS("axis", Style.SANS, 12, 14),
    AXIS_STRONG("axisStrong", Style.SANS_BOLD, 12, 14),
    AXIS_DAY("axisDay", Style.SANS, 11.5, 14),
    COUNT("count", Style.SANS_BOLD, 11, 16);

    /** Of which kind. */
    public enum Style {
        SANS,
        SANS_BOLD,
        SERIF_BOLD,
        SERIF_ITALIC
    }

    /** Inside their lanes names are smaller. */
    private static final double LANE_WITHIN_PX = 11.5;

    private static final FontKey[] TITLES = {TITLE12, TITLE12, TITLE12, TITLE3, TITLE4, TURNING};
    private static final FontKey[] CROWDED = {
        TITLE12_CROWDED, TITLE12_CROWDED, TITLE12_CROWDED, TITLE3_CROWDED, TITLE4_CROWDED, TURNING_CROWDED
    };

    private final String key;
    private final Style style;
    private final double sizePx;
    private final double linePx;

    FontKey(String key, Style style, double sizePx, double linePx) {
        this.key = key;
        this.style = style;
        this.sizePx = sizePx;
        this.linePx = linePx;
    }

    /** As {@code web/layout/fonts.js} calls it. */
    public String key() {
        return key;
    }

    public Style style() {
        return style;
    }

    public double sizePx(Mode mode) {
        return this == LANE && mode == Mode.EMBED ? LANE_WITHIN_PX : sizePx;
    }

    public double linePx() {
        return linePx;
    }

    /** What a title of this importance is set in. */
    public static FontKey ofTitle(int importance, boolean crowded) {
        return (crowded ? CROWDED : TITLES)[importance];
    }
}
