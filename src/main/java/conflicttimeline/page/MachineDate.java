package conflicttimeline.page;

import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.Qualifier;

/** The date of {@code <time datetime>}. */
final class MachineDate {
    private MachineDate() {}

    /**
     * {@code 2024-06-13}, {@code 1988-11} or {@code 1923}, where HTML has a form for the date: a certain point, known to
     * the day, month or year, after the year 0. Otherwise empty: HTML has no spans, no "about" and no seasons.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element">HTML, time</a>
     */
    static String of(Dating dating) {
        if (!dating.isPoint() || !(dating.start() instanceof EdtfDate date) || date.qualifier() != Qualifier.CERTAIN) {
            return "";
        }
        boolean has = date.text().matches("[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
                && !date.text().startsWith("0000");
        return has ? date.text() : "";
    }
}
