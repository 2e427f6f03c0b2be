package conflicttimeline.picture.layout;

/** A stretch of time to be shown, in real days, {@code [startDay, endDay)}. */
public record Window(double startDay, double endDay) {
    public double days() {
        return endDay - startDay;
    }

    /** The nearest window within limits that is not narrower than the least: moved rather than cut. */
    public Window clamped(Window limits) {
        double most = Math.max(limits.days(), Scale.LEAST_WINDOW_DAYS);
        double days = Math.min(Math.max(days(), Scale.LEAST_WINDOW_DAYS), most);
        double start = days() < Scale.LEAST_WINDOW_DAYS ? (startDay + endDay - days) / 2 : startDay;
        start = Math.max(limits.startDay, Math.min(start, limits.startDay + most - days));
        return new Window(start, start + days);
    }
}
