package conflicttimeline.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How every address of the site behaves: GET, HEAD and OPTIONS, failures, headers, encodings, ETags and conditions. A
 * handler sees none of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110</a>
 */
public final class Manners {
    /** What {@code Allow} says at every address. */
    public static final String METHODS = "GET, HEAD, OPTIONS";

    private final Sender sender;
    private final Failures failures;
    private final AnswerCache cache;
    private final boolean hsts;
    private final Map<String, Door.Kind> kindByFirstPart = new HashMap<>();

    /**
     * @param cache keeps finished answers
     * @param pages writes failures for people
     * @param hsts whether TLS is always in front, so that browsers may insist on it
     * @param hosts who may embed, as sources of {@code frame-ancestors}; empty for everybody
     * @param mayBeStored false while an author watches the file: then browsers store nothing
     */
    public Manners(AnswerCache cache, ErrorPages pages, boolean hsts, String hosts, boolean mayBeStored) {
        this.cache = cache;
        this.hsts = hsts;
        this.sender = new Sender(cache, hsts, hosts, mayBeStored);
        this.failures = new Failures(pages);
    }

    /** Puts the doors behind Javalin, and our words in place of its own and Jetty's. */
    public void settle(JavalinConfig config, List<Door> doors) {
        for (Door door : doors) {
            if (door.kind() != Door.Kind.PAGE) {
                kindByFirstPart.put(firstPart(door.path()), door.kind());
            }
            config.routes.addHttpHandler(HandlerType.GET, door.path(), context -> answer(context, door));
            config.routes.addHttpHandler(HandlerType.HEAD, door.path(), context -> answer(context, door));
            config.routes.addHttpHandler(
                    HandlerType.OPTIONS, door.path(), context -> sender.sendOptions(context.res(), door.kind()));
        }
        config.routes.exception(HttpResponseException.class, this::refuse);
        config.routes.exception(Exception.class, this::fail);
        config.router.javaLangErrorHandler(this::failBadly);
        var wire = new WireErrors(hsts);
        config.jetty.modifyServer(server -> server.setErrorHandler(wire));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(wire));
    }

    /** Makes and keeps an answer before anyone asks for it, compressed, as browsers ask. */
    public void prepare(Answer answer) {
        answer.key().ifPresent(key -> cache.get(key, Accepted.GZIP, answer.body()));
    }

    private void answer(Context context, Door door) throws IOException {
        Request request = new Request(context.path(), Map.of(), Parameters.NONE);
        Answer refusal;
        try {
            request = new Request(context.path(), context.pathParamMap(), parameters(context));
            try {
                send(context, door, request);
            } catch (StartAgain newerData) {
                send(context, door, request);
            }
            return;
        } catch (Failure failure) {
            refusal = failures.refusal(door.kind(), failure.problem(), request);
        } catch (StartAgain twice) {
            refusal = failures.refusal(
                    door.kind(),
                    ProblemDetails.of(503, "The data changed while they were read; ask again in a few seconds"),
                    request);
        } catch (RuntimeException | StackOverflowError fault) {
            refusal = failures.fault(door.kind(), fault, request);
        }
        if (!context.res().isCommitted()) {
            sender.send(context.req(), context.res(), door.kind(), refusal);
        }
    }

    private void send(Context context, Door door, Request request) throws IOException {
        sender.send(context.req(), context.res(), door.kind(), door.handler().answer(request));
    }

    /** What Javalin refuses: an address that is not here, a method that no address has. */
    private void refuse(HttpResponseException refusal, Context context) {
        int status = refusal.getStatus();
        String detail =
                switch (status) {
                    case 404 -> "There is nothing at this address; the site's addresses are in its documentation";
                    case 405 -> "This method is not offered here; expected GET, HEAD or OPTIONS";
                    case 413 -> "The request has too long a body; expected none";
                    default -> "The request cannot be answered; expected GET of an address of this site";
                };
        tell(context, ProblemDetails.of(status, detail));
    }

    private void fail(Exception fault, Context context) {
        tell(context, Failures.logged(fault, context.path()));
    }

    /** Memory has run out, or a class is missing: the least that can be said. */
    private void failBadly(HttpServletResponse response, Error fault) {
        Failures.logged(fault, "an address");
        if (!response.isCommitted()) {
            response.reset();
            SecurityHeaders.of(Door.Kind.API, hsts, "").forEach(response::setHeader);
            response.setHeader("Cache-Control", Caching.NO_STORE.header());
            response.setStatus(500);
        }
    }

    private void tell(Context context, ProblemDetails problem) {
        if (context.res().isCommitted()) {
            return;
        }
        Door.Kind kind = kindByFirstPart.getOrDefault(firstPart(context.path()), Door.Kind.PAGE);
        Request request = new Request(context.path(), Map.of(), Parameters.NONE);
        try {
            sender.send(context.req(), context.res(), kind, failures.refusal(kind, problem, request));
        } catch (IOException e) {
            // the reader has gone
        }
    }

    private static Parameters parameters(Context context) {
        String query = context.queryString();
        return query == null ? Parameters.NONE : Parameters.read(query);
    }

    /** {@code /api/v1/events} gives {@code api}. */
    private static String firstPart(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
