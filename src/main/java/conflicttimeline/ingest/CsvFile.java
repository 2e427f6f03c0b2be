package conflicttimeline.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The only file that knows the CSV library. */
final class CsvFile {
    /** Most cells of one record, empty ones included; the library's own limit. */
    static final int CELLS = 16 * 1024;

    private CsvFile() {}

    /**
     * Hands over record after record, those without any text left out. The text has been found sound by {@link Structure}.
     *
     * @param skippedLines physical lines before the text begins
     */
    static void eachRow(Reader text, Dialect dialect, int maxCellCharacters, Consumer<CsvRow> take) {
        long row = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                // quotes inside a cell are written twice, so its text can take up twice its length
                .maxBufferSize(Math.max(1 << 16, 4 * maxCellCharacters))
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                row++;
                if (!record.getFields().stream().allMatch(f -> Trim.both(f).isEmpty())) {
                    take.accept(new CsvRow(
                            new Place(record.getStartingLineNumber() + dialect.skippedLines(), row),
                            record.getFields()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }
}
