package conflicttimeline.time;

import java.time.LocalDate;

/**
 * The parts of a year that EDTF numbers from 21 to 41.
 *
 * <p>Spring to winter (21 to 24) name no hemisphere and are read as the northern ones, by whole months: spring is March to
 * May, winter December to February, and belongs to the year in which it begins.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF</a>, level 1 "seasons" and level 2 "sub-year groupings"
 */
enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER,
    QUARTER,
    /** Four months, a quadrimester. */
    THIRD,
    /** Six months, a semestral. */
    HALF;

    static final int FIRST_CODE = 21;
    static final int LAST_CODE = 41;

    /** Where a season is said to be: 25 to 28 in the north, 29 to 32 in the south. */
    enum Hemisphere {
        UNSAID,
        NORTH,
        SOUTH
    }

    static boolean isCode(int month) {
        return month >= FIRST_CODE && month <= LAST_CODE;
    }

    static Season of(int code) {
        if (code <= 32) {
            return values()[(code - FIRST_CODE) % 4];
        }
        return code <= 36 ? QUARTER : code <= 39 ? THIRD : HALF;
    }

    static Hemisphere hemisphere(int code) {
        return code <= 24 || code > 32 ? Hemisphere.UNSAID : code <= 28 ? Hemisphere.NORTH : Hemisphere.SOUTH;
    }

    /** Which quarter, third or half, counted from 1; 0 for spring to winter. */
    static int number(int code) {
        return switch (of(code)) {
            case QUARTER -> code - 32;
            case THIRD -> code - 36;
            case HALF -> code - 39;
            default -> 0;
        };
    }

    /**
     * Its days: {@code extent(1916, 21)} is {@code [1916-03-01, 1916-06-01)}.
     *
     * @throws java.time.DateTimeException if it runs beyond the last year there is
     */
    static Extent extent(int year, int code) {
        int months =
                switch (of(code)) {
                    case THIRD -> 4;
                    case HALF -> 6;
                    default -> 3;
                };
        int first =
                switch (of(code)) {
                    case SPRING, SUMMER, AUTUMN, WINTER ->
                        (of(code).ordinal() * 3 + 2 + (hemisphere(code) == Hemisphere.SOUTH ? 6 : 0)) % 12 + 1;
                    default -> (number(code) - 1) * months + 1;
                };
        // the last month, not the month after it: beyond the year 999,999,999 there is none
        LocalDate start = LocalDate.of(year, first, 1);
        LocalDate last = start.plusMonths(months - 1);
        return new Extent(
                start.toEpochDay(), last.withDayOfMonth(last.lengthOfMonth()).toEpochDay() + 1);
    }
}
