package conflicttimeline.ingest;

import java.util.List;

/**
 * A record of the file, as it is written.
 *
 * @param place where it begins
 */
record CsvRow(Place place, List<String> fields) {}
