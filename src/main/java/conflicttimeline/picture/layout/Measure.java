package conflicttimeline.picture.layout;

/** The width of a text in px, set in one line. */
@FunctionalInterface
public interface Measure {
    double width(String text, FontKey font);
}
