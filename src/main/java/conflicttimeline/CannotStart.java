package conflicttimeline;

/** Why the program ends before it serves; the message is for the person at the terminal. */
final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    /** Exit code: the data has errors. */
    static final int DATA = 1;

    /** Exit code: the call or the machine is at fault. */
    static final int CALL = 2;

    private final int exitCode;

    CannotStart(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
