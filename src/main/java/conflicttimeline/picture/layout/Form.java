package conflicttimeline.picture.layout;

/** How sure a day is: known, not known to the day or approximate, uncertain. */
public enum Form {
    SOLID,
    HOLLOW,
    DASHED
}
