package conflicttimeline.picture.layout;

/**
 * The straight line between days and pixels. Days are real numbers, {@code [startDay, endDay)}.
 *
 * @param endDay after {@code startDay}: a window of no width is taken as one day
 * @param toPx right of {@code fromPx}
 */
public record Scale(double startDay, double endDay, double fromPx, double toPx) {
    /** No window is narrower than this. */
    public static final double LEAST_WINDOW_DAYS = 4;

    /** How far a window may go beyond the first and last day of the whole, as a part of the whole. */
    private static final double AIR = 0.04;

    public Scale {
        endDay = endDay > startDay ? endDay : startDay + 1;
        toPx = toPx > fromPx ? toPx : fromPx + 1;
    }

    public double pxPerDay() {
        return (toPx - fromPx) / (endDay - startDay);
    }

    double pxPerYear() {
        return pxPerDay() * Days.PER_YEAR;
    }

    /** Where a day begins. */
    public double dayToX(double day) {
        return fromPx + (day - startDay) * pxPerDay();
    }

    /** The widest window of a whole: all of it, and some air. */
    public static Window limits(double startDay, double endDay) {
        double air = Math.max((endDay - startDay) * AIR, LEAST_WINDOW_DAYS);
        return new Window(startDay - air, endDay + air);
    }
}
