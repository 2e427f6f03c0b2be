package conflicttimeline.time;

import java.util.Optional;

/**
 * When something happened: a point ({@code end} absent) or a span, as the columns {@code start} and {@code end} say.
 *
 * <p>A point with a month for a date happened on some day of that month; it does not last a month.
 *
 * @param start where it begins
 * @param end where it ends, that day included; absent for a point
 */
public record Dating(Bound start, Optional<Bound> end) {

    /**
     * Reads the two columns of a row. A whole interval in {@code start} ({@code 1914/1918}) is accepted when
     * {@code end} is empty.
     *
     * @param end empty for a point, {@code ..} for still going on
     * @throws EdtfException if one is no date, both are intervals, or the end is certainly before the start
     */
    public static Dating read(String start, String end) throws EdtfException {
        Dating dating = stored(start, end.isEmpty() ? Optional.empty() : Optional.of(end));
        Optional<Extent> first = days(dating.start);
        Optional<Extent> last = dating.end.flatMap(Dating::days);
        if (first.isPresent()
                && last.isPresent()
                && last.get().endDay() <= first.get().startDay()) {
            throw new EdtfException(
                    "\"" + end + "\" is before the start, \"" + start + "\"; expected the same day or a later one");
        }
        return dating;
    }

    /**
     * Reads what {@link Bound#text()} wrote: {@code ..} is open, an empty text unknown.
     *
     * @param end absent for a point
     * @throws EdtfException if one is no date
     */
    public static Dating stored(String start, Optional<String> end) throws EdtfException {
        return new Dating(bound(start), end.isPresent() ? Optional.of(bound(end.get())) : Optional.empty());
    }

    private static Bound bound(String text) throws EdtfException {
        return switch (text) {
            case ".." -> Bound.OPEN;
            case "" -> Bound.UNKNOWN;
            default -> Edtf.readDate(text);
        };
    }

    /** Whether it is a single occurrence and not a span. */
    public boolean isPoint() {
        return end.isEmpty();
    }

    /** The first to the last day that its dates name; absent if neither side is a date ({@code ../..}). */
    public Optional<Extent> known() {
        Optional<Extent> first = days(start);
        Optional<Extent> last = end.flatMap(Dating::days);
        if (first.isPresent() && last.isPresent()) {
            return Optional.of(first.get().hull(last.get()));
        }
        return first.isPresent() ? first : last;
    }

    /**
     * The days it takes up within a timeline: open sides reach to the timeline's own ends, unknown sides add nothing.
     *
     * @param whole the timeline's extent, which contains every known date
     */
    public Extent within(Extent whole) {
        Extent days = known().orElse(whole);
        long from = start instanceof Bound.Open ? Math.min(whole.startDay(), days.startDay()) : days.startDay();
        long until = end.isPresent() && end.get() instanceof Bound.Open
                ? Math.max(whole.endDay(), days.endDay())
                : days.endDay();
        return new Extent(from, until);
    }

    private static Optional<Extent> days(Bound bound) {
        return bound instanceof EdtfDate date ? Optional.of(date.extent()) : Optional.empty();
    }
}
