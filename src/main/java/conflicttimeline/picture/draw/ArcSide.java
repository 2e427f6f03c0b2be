package conflicttimeline.picture.draw;

/** A side of a mark on which an arc begins or ends; y is down. */
enum ArcSide {
    TOP(0, -1),
    BOTTOM(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0);

    private final int x;
    private final int y;

    ArcSide(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** Which way it looks: -1 to the left, 1 to the right. */
    int x() {
        return x;
    }

    /** Which way it looks: -1 up, 1 down. */
    int y() {
        return y;
    }

    /** It looks along time. */
    boolean level() {
        return x != 0;
    }
}
