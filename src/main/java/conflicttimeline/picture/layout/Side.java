package conflicttimeline.picture.layout;

/** Where a name stands, seen from its mark. */
public enum Side {
    RIGHT,
    LEFT,
    BELOW
}
