package conflicttimeline.picture.layout;

/** Where the lane's own name stands, px from the lane's top. */
record Blocked(double fromPx, double toPx, int topPx, int bottomPx) {}
