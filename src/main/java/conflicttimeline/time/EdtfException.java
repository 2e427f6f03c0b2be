package conflicttimeline.time;

/** A text that is no EDTF date. The message says what was found and what is expected, without naming a place. */
public final class EdtfException extends Exception {
    private static final long serialVersionUID = 1L;

    public EdtfException(String message) {
        super(message);
    }
}
