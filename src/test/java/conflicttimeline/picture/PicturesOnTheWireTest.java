package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.Server;
import conflicttimeline.http.AnswerCache;
import conflicttimeline.http.Manners;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pictures as whoever asks gets them; the headers of every status are in {@code SecurityHeadersTest}. */
@NullUnmarked
class PicturesOnTheWireTest {
    private static final PictureSite SITE = PictureSite.real();
    private static final Javalin SERVER = Server.create(
                    SITE.pictures.doors(),
                    new Manners(new AnswerCache(64L << 20), (problem, request) -> problem.title(), false, "", true))
            .start("127.0.0.1", 0);

    @AfterAll
    static void close() {
        SERVER.stop();
        SITE.close();
    }

    private static HttpResponse<byte[]> get(String address, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + address));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(address, e);
        }
    }

    private static String header(HttpResponse<byte[]> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @Test
    void whileTwoAreDrawnOthersAreAskedToComeBackAndKeptOnesAreThere() throws InterruptedException {
        assertEquals(200, get("/timeline.svg?size=small").statusCode());
        CountDownLatch drawing = new CountDownLatch(Pictures.MOST_AT_ONCE);
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < Pictures.MOST_AT_ONCE; i++) {
            Thread other = new Thread(() -> SITE.pictures.inTurn(() -> {
                drawing.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new byte[0];
            }));
            other.setDaemon(true);
            other.start();
        }
        drawing.await();
        try {
            HttpResponse<byte[]> reply = get("/timeline.png?size=square");
            assertEquals(503, reply.statusCode());
            assertEquals("5", header(reply, "Retry-After"));
            assertEquals("no-store", header(reply, "Cache-Control"));
            assertTrue(new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8).contains("2 at a time"));
            assertEquals(200, get("/timeline.svg?size=small").statusCode(), "it is kept already");
        } finally {
            done.countDown();
        }
    }

    @Test
    void anyoneMayShowItAndItIsSavedOnlyWhenAsked() {
        HttpResponse<byte[]> reply = get("/timeline.svg?size=small&download");

        assertEquals("attachment; filename=\"timeline.svg\"", header(reply, "Content-Disposition"));
        assertEquals("image/svg+xml", header(reply, "Content-Type"));
        assertEquals("*", header(reply, "Access-Control-Allow-Origin"));
        assertEquals("cross-origin", header(reply, "Cross-Origin-Resource-Policy"));
        assertEquals("public, max-age=300", header(reply, "Cache-Control"));
        String tag = header(reply, "ETag");
        assertEquals(304, get("/timeline.svg?size=small", "If-None-Match", tag).statusCode());
    }
}
