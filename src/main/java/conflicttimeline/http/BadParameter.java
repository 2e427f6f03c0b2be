package conflicttimeline.http;

/**
 * A parameter of the query string that cannot be read. Its message is one sentence that names the parameter, what was
 * found and what is expected: {@code importance: "9" is no importance; expected a whole number from 1 to 5}.
 */
public final class BadParameter extends Failure {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the word in the query string
     * @param sentence what was found and what is expected, without the parameter's name
     */
    public BadParameter(String parameter, String sentence) {
        super(ProblemDetails.badParameter(parameter, parameter + ": " + sentence));
        this.parameter = parameter;
    }

    /** The word at fault. */
    public String parameter() {
        return parameter;
    }
}
