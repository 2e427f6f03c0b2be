package conflicttimeline.picture.layout;

/**
 * A name in a place. Offsets are from the row of its mark.
 *
 * @param x left of the text
 * @param topPx from the row to the top of the text, negative when it is above
 * @param lines of the title
 * @param dateText empty when it is not shown
 * @param dateBeside the date stands in the line of the title, on the side away from the mark
 * @param cost the cheapest place is tried first
 * @param dateless a date belongs to it, but is left out
 * @param box what it takes of the row
 */
record Name(
        Side side,
        double x,
        int topPx,
        double widthPx,
        int heightPx,
        int lines,
        String dateText,
        boolean dateBeside,
        double cost,
        boolean dateless,
        RowBox box) {}
