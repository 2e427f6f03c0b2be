package conflicttimeline.ingest;

/**
 * How much is read. What is larger is refused with the limit's name, before it takes memory or time.
 *
 * @param fileBytes largest file ({@code --max-file-mib})
 * @param cellCharacters longest cell, in UTF-16 units
 * @param columns most columns that hold something
 * @param events most events ({@code --max-events})
 */
public record Limits(long fileBytes, int cellCharacters, int columns, int events) {
    public static final Limits USUAL = new Limits(64L << 20, 1 << 20, 200, 20_000);

    /** Most eras. */
    static final int ERAS = 1_000;

    /** Most entries of one cell: actors, aliases, causes or sources. */
    static final int ENTRIES = 200;

    /** Longest web address of a source, in characters. */
    static final int ADDRESS_CHARACTERS = 2_000;

    /** Most marks on one letter; more would take quadratic time to bring in order. */
    static final int MARKS = 100;
}
