package conflicttimeline.ingest;

/**
 * How much is read.
 *
 * @param fileBytes largest file
 * @param cellCharacters longest cell
 * @param columns most columns
 * @param events most events
 */
public record Limits(long fileBytes, int cellCharacters, int columns, int events) {
    public static final Limits USUAL = new Limits(64L << 20, 1 << 20, 200, 20_000);
}
