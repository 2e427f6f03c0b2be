package conflicttimeline.picture.layout;

/**
 * Days and civil dates, exact far beyond what {@code java.time} names: ticks of very long timelines need it.
 *
 * @see <a href="https://howardhinnant.github.io/date_algorithms.html">days_from_civil and civil_from_days</a>
 */
final class Days {
    /** Mean length of a year of the calendar. */
    static final double PER_YEAR = 365.2425;

    private static final long PER_ERA = 146_097;
    /** From 0000-03-01 to 1970-01-01. */
    private static final long TO_EPOCH = 719_468;

    private Days() {}

    /**
     * A civil date.
     *
     * @param year astronomical: 0 is 1 BCE
     * @param month 1 to 12
     */
    record Civil(long year, int month, int day) {}

    /** The first day of a year. */
    static double of(long year) {
        return of(year, 1);
    }

    /** The first day of a month; month 13 is January of the next year. */
    static double of(long year, long month) {
        long y = year + Math.floorDiv(month - 1, 12L);
        long m = Math.floorMod(month - 1, 12L) + 1;
        long shifted = m <= 2 ? y - 1 : y;
        long era = Math.floorDiv(shifted, 400L);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * PER_ERA + dayOfEra - TO_EPOCH;
    }

    /** The date of a day; a fraction is a time within it and is left out. */
    static Civil civil(double day) {
        long shifted = (long) Math.floor(day) + TO_EPOCH;
        long era = Math.floorDiv(shifted, PER_ERA);
        long dayOfEra = shifted - era * PER_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long m = (5 * dayOfYear + 2) / 153;
        int month = (int) (m < 10 ? m + 3 : m - 9);
        return new Civil(
                yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, (int) (dayOfYear - (153 * m + 2) / 5 + 1));
    }
}
