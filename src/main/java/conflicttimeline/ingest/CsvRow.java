package conflicttimeline.ingest;

import java.util.List;

/**
 * A record of the file.
 *
 * @param line physical line on which it begins, from 1
 */
record CsvRow(long line, List<String> fields) {}
