package conflicttimeline.time;

import java.time.LocalDate;

/**
 * A span of whole days on the time line, start included, end excluded.
 *
 * <p>Days count from 1970-01-01 in the proleptic Gregorian calendar; earlier days are negative.
 * {@code new Extent(0, 1)} is the single day 1970-01-01. An extent is never empty.
 *
 * @param startDay the first day, included
 * @param endDay the day after the last, excluded
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF</a>, "time interval"
 */
public record Extent(long startDay, long endDay) {
    /**
     * @throws IllegalArgumentException if end is not after start; the message shows both as dates
     */
    public Extent {
        if (endDay <= startDay) {
            throw new IllegalArgumentException(
                    "Extent must end after it starts: [" + asDate(startDay) + ", " + asDate(endDay) + ")");
        }
    }

    /** The date; beyond the calendar, the number of the day. */
    private static String asDate(long day) {
        boolean named = LocalDate.MIN.toEpochDay() <= day && day <= LocalDate.MAX.toEpochDay();
        return named ? LocalDate.ofEpochDay(day).toString() : "day " + day;
    }

    /** The single day {@code day}. */
    public static Extent ofDay(long day) {
        return new Extent(day, day + 1);
    }

    /** The last day, included. */
    public long lastDay() {
        return endDay - 1;
    }

    /** Whether the two share at least one day: {@code [5, 8)} intersects {@code [7, 9)} but not {@code [8, 9)}. */
    public boolean intersects(Extent other) {
        return startDay < other.endDay && other.startDay < endDay;
    }

    /** Whether every day of {@code other} is in this one. */
    public boolean contains(Extent other) {
        return startDay <= other.startDay && other.endDay <= endDay;
    }

    /** The smallest extent that holds both: {@code [1, 2)} and {@code [5, 8)} give {@code [1, 8)}. */
    public Extent hull(Extent other) {
        return new Extent(Math.min(startDay, other.startDay), Math.max(endDay, other.endDay));
    }
}
