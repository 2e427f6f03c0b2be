package conflicttimeline.time;

import java.util.List;
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
     * Reads the two columns of a row. A whole interval in {@code start} ({@code 1914/1918}, {@code 1914/..}, {@code 1914/}) is
     * accepted when {@code end} is empty.
     *
     * @param end empty for a point, {@code ..} for still going on
     * @throws EdtfException if one is no date, neither is, both are filled with an interval among them, or the end is certainly
     *     before the start; {@link EdtfException#isInEnd} tells which of the two is at fault
     */
    public static Dating read(String start, String end) throws EdtfException {
        if (start.indexOf('/') >= 0) {
            return interval(start, end);
        }
        Bound from = bound(start, "..");
        if (end.isEmpty()) {
            if (from instanceof Bound.Open) {
                throw new EdtfException("\"..\" is a beginning without a date; expected an end beside it, or a date");
            }
            return new Dating(from, Optional.empty());
        }
        try {
            return ordered(from, bound(end, ".."), start, end);
        } catch (EdtfException e) {
            throw e.inEnd();
        }
    }

    private static Dating interval(String text, String end) throws EdtfException {
        int slash = text.indexOf('/');
        if (!end.isEmpty()) {
            throw new EdtfException("\"" + Mangled.clip(text) + "\" is an interval and the end is filled too, with \""
                    + Mangled.clip(end) + "\"; expected the interval alone, or its two dates apart");
        }
        String first = text.substring(0, slash);
        String last = text.substring(slash + 1);
        if (Mangled.isDateWithSlashes(text)) {
            throw new EdtfException(Mangled.refusal(text));
        }
        return ordered(bound(first, "..", ""), bound(last, "..", ""), first, last);
    }

    private static Dating ordered(Bound start, Bound end, String startText, String endText) throws EdtfException {
        Optional<Extent> first = days(start);
        Optional<Extent> last = days(end);
        if (start instanceof EdtfDate begins && end instanceof EdtfDate ends && ends.isBefore(begins)) {
            throw new EdtfException("\"" + Mangled.clip(endText) + "\" is before the start, \""
                    + Mangled.clip(startText) + "\"; expected the same day or a later one");
        }
        if (first.isEmpty() && last.isEmpty()) {
            throw new EdtfException(
                    "\"" + startText + "/" + endText + "\" names no date; expected one at least, as in 1916/..");
        }
        return new Dating(start, Optional.of(end));
    }

    /**
     * Reads what {@link Bound#text()} wrote: {@code ..} is open, an empty text unknown.
     *
     * @param end absent for a point
     * @throws EdtfException if one is no date
     */
    public static Dating stored(String start, Optional<String> end) throws EdtfException {
        Bound from = bound(start, "..", "");
        return new Dating(from, end.isPresent() ? Optional.of(bound(end.get(), "..", "")) : Optional.empty());
    }

    /** The canonical text of both: {@code 1916-07-01}, {@code 1914/1918}, {@code 2023-09-19/..}; {@code read(text, "")} gives an equal dating. */
    public String text() {
        return start.text() + end.map(last -> "/" + last.text()).orElse("");
    }

    private static Bound bound(String text, String... notDates) throws EdtfException {
        if (!List.of(notDates).contains(text)) {
            return Edtf.readDate(text);
        }
        return text.isEmpty() ? Bound.UNKNOWN : Bound.OPEN;
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
     * The days it takes up within a timeline: open sides, those of a set such as {@code [..1984]} too, reach to the
     * timeline's own ends, unknown sides add nothing.
     *
     * @param whole the timeline's extent, which contains every known date
     */
    public Extent within(Extent whole) {
        Extent days = known().orElse(whole);
        Bound last = end.orElse(start);
        long from = isOpenBefore(start) ? Math.min(whole.startDay(), days.startDay()) : days.startDay();
        long until = last instanceof Bound.Open || last instanceof EdtfDate date && date.isOpenAfter()
                ? Math.max(whole.endDay(), days.endDay())
                : days.endDay();
        return new Extent(from, until);
    }

    private static boolean isOpenBefore(Bound bound) {
        return bound instanceof Bound.Open || bound instanceof EdtfDate date && date.isOpenBefore();
    }

    private static Optional<Extent> days(Bound bound) {
        return bound instanceof EdtfDate date ? Optional.of(date.extent()) : Optional.empty();
    }
}
