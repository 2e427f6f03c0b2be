package conflicttimeline.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Sends an answer as bytes: chooses the encoding, checks the conditions, adds the headers, leaves out HEAD's body. */
final class Sender {
    private final AnswerCache cache;
    private final boolean hsts;
    private final String hosts;
    private final boolean mayBeStored;

    Sender(AnswerCache cache, boolean hsts, String hosts, boolean mayBeStored) {
        this.cache = cache;
        this.hsts = hsts;
        this.hosts = hosts;
        this.mayBeStored = mayBeStored;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Door.Kind kind, Answer answer)
            throws IOException {
        AnswerKey key = answer.key().orElse(null);
        if (key == null) {
            startOver(response, kind, answer);
            sendBytes(request, response, answer, answer.body().get());
            return;
        }
        Accepted accepted = Accepted.read(lines(request, "Accept-Encoding"));
        if (accepted == Accepted.NOTHING) {
            throw new Failure(ProblemDetails.of(
                    406, "Accept-Encoding refuses both gzip and identity; expected one of them to be allowed"));
        }
        // what can fail comes first: nothing is written until the bytes are there
        AnswerCache.Finished finished = cache.get(key, accepted, answer.body());
        String tag = key.entityTag(finished.encoding());
        if (!fitsIfMatch(request, tag)) {
            throw new Failure(
                    ProblemDetails.of(412, "If-Match names no state that is served now; expected the current ETag"));
        }
        startOver(response, kind, answer);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", tag);
        if (fitsIfNoneMatch(request, tag)) {
            response.setStatus(304);
            // sent now, because a length of 0 would be added later, and that is not the answer's length
            response.flushBuffer();
            return;
        }
        if (finished.encoding() != Encoding.IDENTITY) {
            response.setHeader("Content-Encoding", finished.encoding().token());
        }
        sendBytes(request, response, answer, finished.bytes());
    }

    /** What OPTIONS says: which methods there are, and to a script of another site that it may set a condition. */
    void sendOptions(HttpServletResponse response, Door.Kind kind) {
        response.reset();
        SecurityHeaders.of(kind, hsts, hosts).forEach(response::setHeader);
        response.setStatus(204);
        response.setHeader("Allow", Manners.METHODS);
        response.setHeader("Cache-Control", Caching.NO_STORE.header());
        if (kind != Door.Kind.PAGE && kind != Door.Kind.EMBED && kind != Door.Kind.DOWNLOAD) {
            response.setHeader("Access-Control-Allow-Methods", Manners.METHODS);
            response.setHeader("Access-Control-Allow-Headers", "If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }

    private void startOver(HttpServletResponse response, Door.Kind kind, Answer answer) {
        response.reset();
        SecurityHeaders.of(kind, hsts, hosts).forEach(response::setHeader);
        boolean changes = answer.caching() == Caching.REVALIDATE
                || answer.caching() == Caching.ASK_FIRST
                || answer.caching() == Caching.FIVE_MINUTES;
        Caching caching = changes && !mayBeStored ? Caching.NO_STORE : answer.caching();
        response.setHeader("Cache-Control", caching.header());
        answer.headers().forEach(response::setHeader);
        response.setStatus(answer.status());
    }

    private static void sendBytes(HttpServletRequest request, HttpServletResponse response, Answer answer, byte[] bytes)
            throws IOException {
        response.setContentType(answer.contentType());
        response.setContentLengthLong(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static boolean fitsIfNoneMatch(HttpServletRequest request, String tag) {
        List<String> lines = lines(request, "If-None-Match");
        return !lines.isEmpty() && EntityTags.read(lines).matchWeakly(tag);
    }

    private static boolean fitsIfMatch(HttpServletRequest request, String tag) {
        List<String> lines = lines(request, "If-Match");
        return lines.isEmpty() || EntityTags.read(lines).matchStrongly(tag);
    }

    private static List<String> lines(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
