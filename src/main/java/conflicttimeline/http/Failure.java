package conflicttimeline.http;

/**
 * A request that cannot be answered as it was asked. Thrown by a handler, it becomes the one error shape: problem
 * details for programs, a page for people.
 */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails problem;

    public Failure(ProblemDetails problem) {
        // an expected answer, not a fault: a stack trace would cost more than the answer
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What is said to whoever asked. */
    public ProblemDetails problem() {
        return problem;
    }
}
