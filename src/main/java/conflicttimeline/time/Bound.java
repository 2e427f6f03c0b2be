package conflicttimeline.time;

/**
 * Where an event begins or ends: at a date, nowhere yet ({@code ..}), or at a date that nobody knows (an empty side of
 * an EDTF interval).
 */
public sealed interface Bound permits EdtfDate, Bound.Open, Bound.Unknown {
    /** {@code ..}: before everything, or still going on. */
    record Open() implements Bound {
        @Override
        public String text() {
            return "..";
        }
    }

    /** An empty side of an interval: it began or ended, but when is not known. */
    record Unknown() implements Bound {
        @Override
        public String text() {
            return "";
        }
    }

    Open OPEN = new Open();
    Unknown UNKNOWN = new Unknown();

    /** The canonical EDTF text; reading it again gives an equal bound. */
    String text();
}
