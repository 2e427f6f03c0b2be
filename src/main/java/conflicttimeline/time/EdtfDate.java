package conflicttimeline.time;

/**
 * One date as written, with all the days on which it may fall.
 *
 * @param text the canonical EDTF text; reading it again gives an equal date
 * @param extent the first to the last possible day; {@code 1988-11} is {@code [1988-11-01, 1988-12-01)}; for a set its
 *     hull, to which an open side ({@code [..1760-12-03]}) adds no day. A {@code ~} or {@code ?} does not widen it
 * @param precision how finely it is known
 * @param qualifier what the writer says of its reliability
 */
public record EdtfDate(String text, Extent extent, Precision precision, Qualifier qualifier) implements Bound {
    /** Whether it is a set that begins with {@code ..}: its first date or any earlier one. */
    public boolean isOpenBefore() {
        return text.startsWith("[..") || text.startsWith("{..");
    }

    /** Whether it is a set that ends with {@code ..}: its last date or any later one. */
    public boolean isOpenAfter() {
        return text.endsWith("..]") || text.endsWith("..}");
    }

    /** Whether it is certainly over before the other begins: its last possible day is before the first possible one. */
    public boolean isBefore(EdtfDate other) {
        return !isOpenAfter() && !other.isOpenBefore() && extent.endDay() <= other.extent.startDay();
    }
}
