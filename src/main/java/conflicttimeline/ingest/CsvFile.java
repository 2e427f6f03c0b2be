package conflicttimeline.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The only file that knows the CSV library. */
final class CsvFile {
    private CsvFile() {}

    /**
     * The records of a text, blank lines left out.
     *
     * @param complain told the line and the sentence if the text is no CSV
     */
    static List<CsvRow> rows(String text, int maxCellCharacters, BiConsumer<Long, String> complain) {
        List<CsvRow> rows = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(maxCellCharacters)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                if (record.getFields().stream().anyMatch(f -> !f.isBlank())) {
                    rows.add(new CsvRow(line, record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            complain.accept(
                    line,
                    "the record after this one cannot be read; expected RFC 4180, every quote closed and no"
                            + " cell longer than " + maxCellCharacters + " characters");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
