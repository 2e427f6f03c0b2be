package conflicttimeline.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a failure: one shape for all of them.
 *
 * @param status the HTTP status
 * @param title the same for every failure of this status
 * @param detail one sentence for the person who can mend it
 * @param parameter the word of the query string that is at fault, where one is
 * @param nearest ids that the one asked for may have been meant to be, best first
 * @param id names the entry in the log, where the fault is ours
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record ProblemDetails(
        int status,
        String title,
        String detail,
        Optional<String> parameter,
        List<String> nearest,
        Optional<String> id) {

    /** The media type of its JSON form. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDetails {
        nearest = List.copyOf(nearest);
    }

    /** 400 for a word of the query string. */
    public static ProblemDetails badParameter(String parameter, String detail) {
        return new ProblemDetails(400, titleOf(400), detail, Optional.of(parameter), List.of(), Optional.empty());
    }

    /** 409 for a word of the query string that belongs to data no longer served. */
    public static ProblemDetails outdated(String parameter, String sentence) {
        return new ProblemDetails(
                409, titleOf(409), parameter + ": " + sentence, Optional.of(parameter), List.of(), Optional.empty());
    }

    /** 409 for a version that is neither served now nor kept. */
    public static ProblemDetails noSuchVersion() {
        return outdated(
                "v", "is no version that this server has; expected one that it has, or no v for what is served now");
    }

    /** Any other refusal. */
    public static ProblemDetails of(int status, String detail) {
        return new ProblemDetails(status, titleOf(status), detail, Optional.empty(), List.of(), Optional.empty());
    }

    /** 404 for an event, naming those with the most similar ids. */
    public static ProblemDetails unknownEvent(String id, List<String> nearest) {
        String guess = nearest.isEmpty() ? "" : "; did you mean \"" + String.join("\" or \"", nearest) + "\"?";
        return new ProblemDetails(
                404,
                titleOf(404),
                "There is no event \"" + Clip.clip(id) + "\"" + guess,
                Optional.empty(),
                nearest,
                Optional.empty());
    }

    /** 500: says only that the fault is ours, and under which id the log tells more. */
    public static ProblemDetails ours(String id) {
        return new ProblemDetails(
                500,
                titleOf(500),
                "The fault is ours, not in what you asked; the server's log tells more under " + id,
                Optional.empty(),
                List.of(),
                Optional.of(id));
    }

    /** Its JSON form; members that say nothing are left out. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        parameter.ifPresent(p -> members.put("parameter", p));
        if (!nearest.isEmpty()) {
            members.put("nearest", nearest);
        }
        id.ifPresent(i -> members.put("id", i));
        return members;
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Request took too long";
            case 409 -> "Data has changed";
            case 413 -> "Request too large";
            case 414 -> "Address too long";
            case 431 -> "Headers too large";
            case 500 -> "Internal error";
            case 503 -> "Not ready";
            case 505 -> "HTTP version not supported";
            default -> status < 500 ? "Request refused" : "Request not served";
        };
    }
}
