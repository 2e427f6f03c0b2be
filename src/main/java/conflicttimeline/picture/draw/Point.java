package conflicttimeline.picture.draw;

/** A place in px of the drawing, y down. */
record Point(double x, double y) {

    /**
     * @param part of the way, 0 to 1
     */
    Point towards(Point other, double part) {
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }

    /** Beside it, so far to the right and down. */
    Point plus(double right, double down) {
        return new Point(x + right, y + down);
    }

    /** In px. A root of squares, which is the same to the last bit wherever it is worked out; of equal routes it may decide. */
    double distance(Point other) {
        double wide = other.x - x;
        double high = other.y - y;
        return Math.sqrt(wide * wide + high * high);
    }
}
