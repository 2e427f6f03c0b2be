package conflicttimeline.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into an answer, in the one place where that is done. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ErrorPages pages;

    Failures(ErrorPages pages) {
        this.pages = pages;
    }

    /** A refusal: a page for people, problem details for programs. */
    Answer refusal(Door.Kind kind, ProblemDetails problem, Request request) {
        Answer answer = kind == Door.Kind.PAGE || kind == Door.Kind.EMBED
                ? Answer.once(problem.status(), Answer.HTML, page(problem, request))
                : Answer.once(problem.status(), ProblemDetails.MEDIA_TYPE, Json.write(problem.members()));
        return switch (problem.status()) {
            case 405 -> answer.withHeader("Allow", Manners.METHODS);
            case 429, 503 -> answer.withHeader("Retry-After", "5");
            default -> answer;
        };
    }

    /** A fault of ours: written to the log under an id, of which alone the answer speaks. */
    Answer fault(Door.Kind kind, Throwable fault, Request request) {
        return refusal(kind, logged(fault, request.path()), request);
    }

    /** Writes a fault to the log and says under which id. */
    static ProblemDetails logged(Throwable fault, String path) {
        byte[] id = new byte[6];
        RANDOM.nextBytes(id);
        ProblemDetails problem = ProblemDetails.ours(HexFormat.of().formatHex(id));
        LOG.error("Fault {} while answering {}", problem.id().orElse(""), Clip.clip(path), fault);
        return problem;
    }

    private String page(ProblemDetails problem, Request request) {
        try {
            return pages.page(problem, request);
        } catch (RuntimeException fault) {
            LOG.error("The page of failure {} could not be written", problem.status(), fault);
            return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + problem.title() + "</title><h1>"
                    + problem.title() + "</h1>";
        }
    }
}
