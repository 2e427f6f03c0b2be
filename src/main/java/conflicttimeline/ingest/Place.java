package conflicttimeline.ingest;

/**
 * Where something stands in a file.
 *
 * @param line physical line, as a text editor counts, from 1
 * @param row record, as a spreadsheet counts, from 1; larger cells make it smaller than the line
 */
record Place(long line, long row) {
    /** Where what is wrong with the whole file is said. */
    static final Place TOP = new Place(1, 1);
}
