package conflicttimeline;

import conflicttimeline.http.AnswerCache;
import conflicttimeline.http.Manners;
import conflicttimeline.store.TimelineStore;
import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.io.PrintWriter;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** A running site: read, check, store, serve. It stops when it is closed. */
public final class Site implements AutoCloseable {
    private static final long MIB = 1L << 20;

    private final Javalin server;
    private final TimelineStore store;
    private final Optional<Keep> keep;

    private Site(Javalin server, TimelineStore store, Optional<Keep> keep) {
        this.server = server;
        this.store = store;
        this.keep = keep;
    }

    /**
     * Starts a site as {@code serve} with these options would, but silently.
     *
     * @param options such as {@code --port 0 --data data/timeline.csv}; port 0 takes a free one
     * @throws IllegalStateException if it cannot start; the message says why
     */
    public static Site start(String... options) {
        var serve = new Serve();
        new CommandLine(serve).parseArgs(options);
        try {
            return serve.start(new PrintWriter(PrintWriter.nullWriter()));
        } catch (CannotStart e) {
            throw new IllegalStateException(e.sentence(), e);
        }
    }

    /**
     * Starts a site.
     *
     * @param say told what a person at the terminal wants to know
     * @throws CannotStart with nothing left running
     */
    static Site start(Settings settings, Settings.Reading reading, PrintWriter say) throws CannotStart {
        settings.check();
        Optional<Keep> keep = Keep.open(settings, reading);
        Assets assets = assets(settings, keep);
        List<Runnable> toKeep = new ArrayList<>();
        Loaded loaded = Loaded.from(
                settings.data,
                reading,
                settings.db,
                (name, bytes, timeline) ->
                        keep.ifPresent(kept -> toKeep.add(() -> kept.accept(name, bytes, timeline))));
        TimelineStore store = loaded.store();
        try {
            loaded.report().forEach(say::println);
            var routes = new Routes(settings, assets, loaded, keep);
            var manners = new Manners(
                    new AnswerCache(settings.cacheMib * MIB),
                    routes.errorPages(),
                    settings.hsts,
                    settings.frameAncestors(),
                    settings.webFolder().isEmpty());
            routes.atImport().forEach(manners::prepare);
            Javalin server = Server.create(routes.doors(), manners);
            listen(server, settings);
            // what a start that fails would have served was never accepted
            toKeep.forEach(Runnable::run);
            keep.flatMap(Keep::notKept).ifPresent(say::println);
            if (!toKeep.isEmpty()) {
                // pages of a new version depend on the day of its acceptance
                routes.atImport().forEach(manners::prepare);
            }
            say.println(loaded.sentence() + " at " + address(settings.host, server.port()));
            return new Site(server, store, keep);
        } catch (CannotStart | RuntimeException e) {
            keep.ifPresent(Keep::close);
            store.close();
            throw e;
        } finally {
            say.flush();
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        keep.ifPresent(Keep::close);
        store.close();
    }

    private static Assets assets(Settings settings, Optional<Keep> keep) throws CannotStart {
        try {
            Assets assets = Assets.open(settings.webFolder());
            return keep.map(Keep::scripts).map(assets::keptIn).orElse(assets);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(CannotStart.CALL, String.valueOf(e.getMessage()));
        }
    }

    private static void listen(Javalin server, Settings settings) throws CannotStart {
        try {
            server.start(settings.host, settings.port);
        } catch (JavalinException e) {
            throw new CannotStart(CannotStart.CALL, whyNot(settings, e));
        }
    }

    /** Javalin calls every address that it cannot listen on one in use; the causes below tell more. */
    private static String whyNot(Settings settings, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException
                    || said.contains("Cannot assign requested address")
                    || said.contains("Unresolved address")) {
                return "\"" + settings.host
                        + "\" is no address of this machine; choose another with --host, such as 127.0.0.1";
            }
            if (said.contains("Permission denied")) {
                return "Port " + settings.port
                        + " needs more rights than this user has; choose one above 1023 with --port";
            }
            if (said.contains("Address already in use")) {
                return "Port " + settings.port + " is in use; choose another with --port";
            }
        }
        return "The server cannot listen on " + settings.host + " port " + settings.port
                + "; choose another with --host and --port";
    }

    private static String address(String host, int port) {
        boolean here = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::1");
        return "http://" + (here ? "localhost" : host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
