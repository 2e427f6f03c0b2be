package conflicttimeline.picture;

import conflicttimeline.picture.layout.Window;
import conflicttimeline.time.DateLabel;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.words.Messages;
import java.time.LocalDate;

/** Says in words from when to when a window reaches, no more exactly than its length asks for. */
final class Spans {
    private static final double YEARS_FROM_DAYS = 1100;
    private static final double MONTHS_FROM_DAYS = 90;

    private Spans() {}

    /** Such as {@code 1987 to 2026}. */
    static String words(Window window, Messages messages) {
        String first = edtf(Math.floor(window.startDay()), window.days());
        String last = edtf(Math.ceil(window.endDay()) - 1, window.days());
        try {
            Dating dating = Dating.read(first, last.equals(first) ? "" : last);
            return DateLabel.of(dating, messages::pattern);
        } catch (EdtfException e) {
            throw new IllegalStateException("A window of days has a date in words: " + first + " to " + last, e);
        }
    }

    private static String edtf(double day, double days) {
        LocalDate date = LocalDate.ofEpochDay(
                Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), (long) day)));
        int year = date.getYear();
        String text =
                Math.abs(year) > 9999 ? "Y" + year : (year < 0 ? "-" : "") + String.format("%04d", Math.abs(year));
        if (days >= YEARS_FROM_DAYS || Math.abs(year) > 9999) {
            return text;
        }
        String month = text + String.format("-%02d", date.getMonthValue());
        return days >= MONTHS_FROM_DAYS ? month : month + String.format("-%02d", date.getDayOfMonth());
    }
}
