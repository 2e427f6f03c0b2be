package conflicttimeline.http;

/**
 * What a handler was answering from is gone, because newer data has taken its place. The handler is asked once more, and
 * answers from what is served now.
 */
public final class StartAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartAgain(Throwable gone) {
        super(String.valueOf(gone.getMessage()), gone, false, false);
    }
}
