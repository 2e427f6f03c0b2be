package conflicttimeline.time;

/**
 * Reads EDTF (ISO 8601-2): levels 0 and 1, and of level 2 what a drawing can show.
 *
 * <p>Of level 2 it reads marks on parts of a date ({@code 2004-06~-11}), {@code X} in any place, sets ({@code [1667,1668]},
 * {@code {1988..1990}}), years with an exponent or significant digits ({@code Y17E7}, {@code 1950S2}) and the seasons,
 * quarters and halves 21 to 41. Beyond the standard, a {@code Y} year may have a month and a day ({@code Y12345-01-31}),
 * because an address has to be able to name any day.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF</a>
 */
public final class Edtf {
    /** The furthest year on either side: what {@link java.time.LocalDate} holds. */
    public static final int LAST_YEAR = 999_999_999;

    /** Enough for a set of 20 days; more is no date. */
    public static final int MOST_CHARACTERS = 250;

    static final int MOST_YEAR_DIGITS = 9;
    static final String YEAR_LIMIT = "expected a year from -999999999 to 999999999, the limit of this program";

    private Edtf() {}

    /**
     * Reads one date or set of dates, not an interval.
     *
     * @throws EdtfException if it is no date, or an impossible one, or if written out in full it has more than
     *     {@link #MOST_CHARACTERS} characters: then it could not be read again
     */
    public static EdtfDate readDate(String text) throws EdtfException {
        Written written = EdtfReader.read(text);
        int length = written.text().length();
        if (length > MOST_CHARACTERS) {
            throw new EdtfException("\"" + Mangled.clip(text) + "\" has " + length
                    + " characters when its years and marks are written out; expected a date of at most "
                    + MOST_CHARACTERS);
        }
        return new EdtfDate(written.text(), written.extent(), written.precision(), written.qualifier());
    }
}
