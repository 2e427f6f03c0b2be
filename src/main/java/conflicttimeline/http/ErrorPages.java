package conflicttimeline.http;

/** Failures as pages, for people. The room of pages writes them; this room knows when. */
@FunctionalInterface
public interface ErrorPages {
    /**
     * A whole HTML document that says what went wrong.
     *
     * @param problem what is said; {@link ProblemDetails#detail()} is plain text, to be escaped
     * @param request what was asked; its parameters are empty where they could not be read
     */
    String page(ProblemDetails problem, Request request);
}
