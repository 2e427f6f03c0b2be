package conflicttimeline.time;

/**
 * What the writer says of a date's reliability. A qualifier on a part of a date (EDTF level 2) counts for the whole
 * here; the canonical text keeps the part.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF</a>, "qualification of a date"
 */
public enum Qualifier {
    CERTAIN(""),
    /** {@code ?}: the source is doubtful. */
    UNCERTAIN("?"),
    /** {@code ~}: about then. */
    APPROXIMATE("~"),
    /** {@code %}: about then, and doubtful. */
    BOTH("%");

    private final String mark;

    Qualifier(String mark) {
        this.mark = mark;
    }

    /** The EDTF character, or nothing. */
    public String mark() {
        return mark;
    }

    /** Both together: uncertain and approximate give {@link #BOTH}. */
    public Qualifier and(Qualifier other) {
        if (this == CERTAIN || this == other) {
            return other;
        }
        return other == CERTAIN ? this : BOTH;
    }
}
