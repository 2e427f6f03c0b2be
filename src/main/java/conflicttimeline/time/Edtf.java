package conflicttimeline.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads EDTF (ISO 8601-2): days, months and years, each with a qualifier. */
public final class Edtf {
    private static final Pattern DATE = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%]?)");

    private Edtf() {}

    /**
     * Reads one date, not an interval.
     *
     * @throws EdtfException if it is no date, or an impossible one
     */
    public static EdtfDate readDate(String text) throws EdtfException {
        Matcher parts = DATE.matcher(text);
        if (text.length() > 20 || !parts.matches()) {
            throw new EdtfException("\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
                    + "\" is not a date; expected EDTF such as 1916-07-01, 1916-07 or 1916");
        }
        Qualifier qualifier = qualifier(parts.group(4));
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            LocalDate first = LocalDate.of(year, 1, 1);
            return date(text, first, first.plusYears(1), Precision.YEAR, qualifier);
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) {
            throw new EdtfException("\"" + text + "\" has month " + month + "; expected 01-12");
        }
        if (parts.group(3) == null) {
            LocalDate first = LocalDate.of(year, month, 1);
            return date(text, first, first.plusMonths(1), Precision.MONTH, qualifier);
        }
        int dayOfMonth = Integer.parseInt(parts.group(3));
        try {
            LocalDate day = LocalDate.of(year, month, dayOfMonth);
            return date(text, day, day.plusDays(1), Precision.DAY, qualifier);
        } catch (DateTimeException e) {
            throw new EdtfException("\"" + text + "\" has day " + dayOfMonth + "; expected 01-"
                    + LocalDate.of(year, month, 1).lengthOfMonth());
        }
    }

    private static EdtfDate date(
            String text, LocalDate first, LocalDate after, Precision precision, Qualifier qualifier) {
        return new EdtfDate(text, new Extent(first.toEpochDay(), after.toEpochDay()), precision, qualifier);
    }

    private static Qualifier qualifier(String mark) {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier.mark().equals(mark)) {
                return qualifier;
            }
        }
        throw new IllegalArgumentException("No qualifier: " + mark);
    }
}
