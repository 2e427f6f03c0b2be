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
public record EdtfDate(String text, Extent extent, Precision precision, Qualifier qualifier) implements Bound {}
