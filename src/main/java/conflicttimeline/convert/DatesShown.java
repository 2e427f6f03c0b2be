package conflicttimeline.convert;

import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.Extent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A dating as TimelineJS can show it: one date or two.
 *
 * @param end none for a point, and where it would be the start again
 * @param exact whether the parts say all that the dating says; otherwise words have to say it
 */
record DatesShown(DateParts start, DateParts end, boolean exact) {
    /**
     * @param whole the timeline's days, to which an open side reaches
     */
    static DatesShown of(Dating dating, Extent whole) {
        Bound first = dating.start();
        Bound last = dating.end().orElse(first);
        Optional<DateParts> ends = last instanceof EdtfDate date
                ? Optional.of(DateParts.of(date, true))
                : last instanceof Bound.Open
                        ? Optional.of(DateParts.ofDay(LocalDate.ofEpochDay(whole.lastDay())))
                        : Optional.empty();
        DateParts begins = first instanceof EdtfDate date
                ? DateParts.of(date, false)
                : first instanceof Bound.Open || ends.isEmpty()
                        ? DateParts.ofDay(LocalDate.ofEpochDay(whole.startDay()))
                        : ends.get();
        DateParts shown = ends.filter(end -> !end.equals(begins)).orElse(DateParts.NONE);
        return new DatesShown(begins, shown, says(begins, shown).equals(dating.text()));
    }

    /** The EDTF that the parts say by themselves. */
    static String says(DateParts start, DateParts end) {
        return end.isEmpty() || end.equals(start) ? start.edtf() : start.edtf() + "/" + end.edtf();
    }

    /**
     * Whether parts that were read are still those of the dating; if not, someone has changed them since. What an open or
     * unknown side was shown as is not compared: that depended on the timeline.
     */
    static boolean agree(Dating dating, DateParts start, DateParts end) {
        boolean dated = dating.start() instanceof EdtfDate && dating.end().orElse(dating.start()) instanceof EdtfDate;
        Extent whole = dating.known().orElse(Extent.ofDay(0));
        DatesShown shown = of(dating, whole);
        if (dated) {
            return shown.start.equals(start) && (shown.end.equals(end) || shown.end.isEmpty() && end.equals(start));
        }
        return !(dating.start() instanceof EdtfDate) || shown.start.equals(start);
    }
}
