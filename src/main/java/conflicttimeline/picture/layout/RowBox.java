package conflicttimeline.picture.layout;

/** A box about a row: along time {@code [fromPx, toPx)}, from {@code up} px above the row to {@code down} px below it. */
record RowBox(double fromPx, double toPx, int up, int down) {}
