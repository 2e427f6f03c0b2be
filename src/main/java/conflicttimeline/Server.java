package conflicttimeline;

import conflicttimeline.http.Door;
import conflicttimeline.http.Manners;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.QoSHandler;

/** The web server, made from the doors that it is given. */
public final class Server {
    /** How long running requests are given to end when the server stops. */
    static final int STOP_TIMEOUT_MS = 5000;

    /** Requests answered at a time; more than the machine can compute, fewer than its threads. */
    static final int MOST_RUNNING_REQUESTS = 128;

    /** Requests that wait for their turn; further ones are refused with 503. */
    static final int MOST_WAITING_REQUESTS = 1024;

    /** How long a request waits for its turn before it is refused with 503. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private Server() {}

    /**
     * A server that has not been started: {@code create(…).start(host, port)}, or port 0 for a free one.
     *
     * @param doors every address of the site
     * @param manners how they all behave
     */
    public static Javalin create(List<Door> doors, Manners manners) {
        return Javalin.create(config -> {
            quiet(config);
            config.http.generateEtags = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = 0;
            config.http.asyncTimeout = 10_000;
            // one address has one spelling
            config.router.ignoreTrailingSlashes = false;
            config.jetty.modifyHttpConfiguration(Server::strict);
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(STOP_TIMEOUT_MS);
                server.insertHandler(patience());
            });
            manners.settle(config, doors);
        });
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void strict(HttpConfiguration http) {
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static QoSHandler patience() {
        QoSHandler patience = new QoSHandler();
        patience.setMaxRequestCount(MOST_RUNNING_REQUESTS);
        patience.setMaxSuspendedRequestCount(MOST_WAITING_REQUESTS);
        patience.setMaxSuspend(LONGEST_WAIT);
        return patience;
    }
}
