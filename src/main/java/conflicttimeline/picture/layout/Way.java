package conflicttimeline.picture.layout;

/**
 * A way of packing a lane.
 *
 * @param dated so many of what leads have their dates, the others do without them first
 * @param order who is named first, of what does not lead
 */
record Way(int dated, Order order) {
    static final int ALL = Integer.MAX_VALUE;

    /** Rows are filled so that they hold many; or the shorter, the earlier, the later event comes first. */
    enum Order {
        ROWS,
        SHORT,
        FIRST,
        LAST
    }
}
