package conflicttimeline.time;

/** A text that is no EDTF date. The message says what was found and what is expected, without naming a place. */
public final class EdtfException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean inEnd;

    public EdtfException(String message) {
        this(message, false);
    }

    private EdtfException(String message, boolean inEnd) {
        super(message);
        this.inEnd = inEnd;
    }

    /** Whether the text at fault is the end of the two that {@link Dating#read} was given. */
    public boolean isInEnd() {
        return inEnd;
    }

    EdtfException inEnd() {
        return new EdtfException(String.valueOf(getMessage()), true);
    }
}
