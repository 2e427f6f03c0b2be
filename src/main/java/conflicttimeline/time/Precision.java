package conflicttimeline.time;

/** How finely a date is known, from a single day to more than a century. */
public enum Precision {
    DAY,
    MONTH,
    /** A season, quarter, quadrimester or semester of a year (EDTF 21 to 41). */
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** Anything else: a set, digits unspecified in the middle, significant digits, a span of years. */
    RANGE
}
