package conflicttimeline.time;

/**
 * A day, month, season, year, decade or century that has a name.
 *
 * @param precision which of these; never {@link Precision#RANGE}
 * @param year astronomical: 0 is 1 BCE; of a decade or century the first
 * @param month 1 to 12; for a season its code, 21 to 41; 0 when there is none
 * @param day 1 to 31, 0 when there is none
 */
record Moment(Precision precision, int year, int month, int day) {
    static Moment ofYear(int year) {
        return new Moment(Precision.YEAR, year, 0, 0);
    }
}
