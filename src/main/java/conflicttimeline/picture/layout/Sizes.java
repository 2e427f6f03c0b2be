package conflicttimeline.picture.layout;

/**
 * Sizes in a lane. Where events crowd all of it is closer: a name more is worth more there than air.
 *
 * @param pillPx of a cluster, across
 * @param padPx free at its top and bottom
 * @param leadingPx from a name to the next below
 * @param afterPx and beside it
 * @param rowPx what a row of names takes
 * @param besidePx what a lane takes beside its rows
 * @param eraLines most lines of the names of eras
 */
record Sizes(int pillPx, int padPx, int leadingPx, int afterPx, int rowPx, int besidePx, int eraLines) {
    static final Sizes USUAL = new Sizes(16, 2, 1, 6, 14, 25, 3);
    static final Sizes CROWDED = new Sizes(14, 1, 0, 5, 13, 19, 2);
}
