package conflicttimeline.time;

import java.util.OptionalInt;

/** A date as it stands in the text, its parts apart: one date, or a set of dates. {@link EdtfDate} is what remains of it. */
sealed interface Written permits WrittenDate, WrittenSet {
    /** The canonical EDTF text; reading it again gives an equal one. */
    String text();

    /** The first to the last possible day. */
    Extent extent();

    Precision precision();

    /** All its qualifiers together, wherever they stand. */
    Qualifier qualifier();

    /** What is said of it, or where what is said of it begins: {@code 1916-07-1X} begins with 10 July 1916. */
    Moment first();

    /** Where what is said of it ends; the same as {@link #first} for a day, month, season, year, decade or century. */
    Moment last();

    /** The year that stands before {@code S}: {@code 1950S2} is some year from 1900 to 1999, estimated to be 1950. */
    default OptionalInt estimate() {
        return OptionalInt.empty();
    }
}
