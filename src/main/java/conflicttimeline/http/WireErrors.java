package conflicttimeline.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is said of requests that never reach a door because they are no HTTP, or too large, or too many: problem details,
 * whatever the address, without a word of what was sent.
 */
final class WireErrors extends ErrorHandler {
    private final boolean hsts;

    WireErrors(boolean hsts) {
        this.hsts = hsts;
        setShowStacks(false);
        setShowCauses(false);
        setShowMessageInTitle(false);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getMethod().equals("OPTIONS")
                && "*".equals(request.getHttpURI().getPath())) {
            return ofTheWhole(response, callback);
        }
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        ProblemDetails problem = problem(request, status);
        byte[] body = Json.write(problem.members()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        var headers = response.getHeaders();
        SecurityHeaders.of(Door.Kind.API, hsts, "").forEach(headers::put);
        headers.put(HttpHeader.CACHE_CONTROL, (status == 404 ? Caching.BRIEFLY : Caching.NO_STORE).header());
        headers.put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        if (status == 405) {
            headers.put(HttpHeader.ALLOW, Manners.METHODS);
        }
        if (status == 503) {
            headers.put(HttpHeader.RETRY_AFTER, "5");
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** {@code OPTIONS *} asks of the server as a whole, which no door answers: RFC 9110, 9.3.7. */
    private boolean ofTheWhole(Response response, Callback callback) {
        var headers = response.getHeaders();
        SecurityHeaders.of(Door.Kind.API, hsts, "").forEach(headers::put);
        headers.put(HttpHeader.CACHE_CONTROL, Caching.NO_STORE.header());
        headers.put(HttpHeader.ALLOW, Manners.METHODS);
        response.setStatus(204);
        response.write(true, null, callback);
        return true;
    }

    private static ProblemDetails problem(Request request, int status) {
        if (status == 500) {
            Throwable fault = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable t
                    ? t
                    : new IllegalStateException("Jetty answered 500 and gave no cause");
            return Failures.logged(fault, request.getHttpURI().getPath() + "");
        }
        return ProblemDetails.of(status, detail(status));
    }

    private static String detail(int status) {
        return switch (status) {
            case 408 -> "The request did not arrive in time; expected it whole within the time limit";
            case 413 -> "The request has too long a body; expected none";
            case 414 -> "The address is too long; expected at most 8 KiB";
            case 431 -> "The request's headers are too long; expected at most 8 KiB together";
            case 503 -> "The server has too much to do; ask again in a few seconds";
            case 505 -> "This version of HTTP is not spoken here; expected HTTP/1.1";
            default ->
                status < 500
                        ? "The request is no sound HTTP; expected a plain path, sound encoding and HTTP/1.1 as in RFC 9112"
                        : "The request could not be served";
        };
    }
}
