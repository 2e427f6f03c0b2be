package conflicttimeline.http;

import conflicttimeline.Server;
import conflicttimeline.api.Api;
import conflicttimeline.api.Health;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.export.Exports;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.page.Offered;
import conflicttimeline.page.PageAssets;
import conflicttimeline.page.Pages;
import conflicttimeline.picture.Pictures;
import conflicttimeline.store.DateLabels;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A site of the shipped events, with one door of every kind and one that always fails, on a free port. */
public final class TestSite implements AutoCloseable {
    private static final DateLabels LABELS = (dating, language) -> DateLabel.of(dating, Messages.of(language)::pattern);

    private static final AtomicInteger SITES = new AtomicInteger();

    /** A secret of the failing door; no answer may hold it. */
    public static final String SECRET = "the password is swordfish";

    /** Where the site tells how often it has compressed. */
    public final AtomicInteger compressions = new AtomicInteger();

    /** What {@code /health} says. */
    public volatile Optional<Health.Refused> refused = Optional.empty();

    /** What {@code /health} says of the database. */
    public volatile Optional<String> rebuilt = Optional.empty();

    /** What {@code /health} says of the folder of versions. */
    public volatile Optional<String> notKept = Optional.empty();

    /** Earlier data that is still kept, by version. */
    public final Map<String, Snapshot> kept = new HashMap<>();

    public final List<Door> doors;
    public final Api api;

    private final Publishing publishing;

    public final Manners manners;

    private final TimelineStore store;
    private final Javalin server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private TestSite(Chronology chronology, boolean hsts, String hosts) {
        store = TimelineStore.open("jdbc:h2:mem:site" + SITES.incrementAndGet());
        store.replaceWith(chronology, LABELS);
        publishing = new Publishing("en", "CC-BY-4.0", "A publisher", "mistakes@example.org", "");
        api = new Api(this::snapshot, version -> Optional.ofNullable(kept.get(version)), publishing, "test build");
        doors = doors();
        AnswerCache cache = new AnswerCache(64L << 20, plain -> {
            compressions.incrementAndGet();
            return AnswerCache.gzip(plain);
        });
        manners = new Manners(
                cache,
                (problem, request) -> "<!doctype html><title>" + problem.status() + "</title><p>" + problem.title(),
                hsts,
                hosts,
                true);
        server = Server.create(doors, manners).start("127.0.0.1", 0);
    }

    /** One site of the shipped events for all tests that leave it as it is. */
    public static TestSite shared() {
        return Shared.SITE;
    }

    private static final class Shared {
        private static final TestSite SITE = ofShippedEvents();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SITE::close));
        }
    }

    /** A site of the events that the project ships. */
    public static TestSite ofShippedEvents() {
        return new TestSite(read(Path.of("data/timeline.csv")), false, "");
    }

    /** The same behind TLS. */
    public static TestSite behindTls() {
        return new TestSite(read(Path.of("data/timeline.csv")), true, "");
    }

    /** The same where only these may embed. */
    static TestSite embeddedBy(String hosts) {
        return new TestSite(read(Path.of("data/timeline.csv")), false, hosts);
    }

    /** A site of a made-up chronology. */
    public static TestSite of(Chronology chronology) {
        return new TestSite(chronology, false, "");
    }

    /** The chronology in a file that has no errors. */
    public static Chronology read(Path file) {
        try {
            Reading reading = TimelineReader.read(file, LIMITS, List.of());
            return reading.chronology().orElseThrow(() -> new AssertionError(reading.problems()));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static final Limits LIMITS = Limits.USUAL;

    /** What is served now. */
    public Snapshot snapshot() {
        return store.current().orElseThrow();
    }

    /** Serves other data from now on; what was served before is kept. */
    public void replaceWith(Chronology chronology) {
        kept.put(snapshot().version(), snapshot());
        store.replaceWith(chronology, LABELS);
    }

    public int port() {
        return server.port();
    }

    /** Asks with GET. */
    public Reply get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    /**
     * @param headers name, text, name, text
     */
    public Reply ask(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Reply(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + address, e);
        }
    }

    /** Sends characters as bytes on a connection of their own, then says that there is no more, and gives what came back. */
    public RawReply send(String characters) {
        return RawReply.of(port(), characters, true);
    }

    /** The same, but leaves it to the server to end the connection. */
    public RawReply sendAndStay(String characters) {
        return RawReply.of(port(), characters, false);
    }

    private List<Door> doors() {
        List<Door> all = new ArrayList<>(api.doors());
        all.addAll(new Exports(this::snapshot, publishing, "test build").doors());
        all.addAll(new Pictures(this::snapshot, new Publishing("en", "CC-BY-4.0", "A publisher", "", ""), "test build")
                .doors());
        all.add(new Health(() -> new Health.State(
                        snapshot().version(),
                        snapshot().timeline().eventCount(),
                        "timeline.csv",
                        refused,
                        rebuilt,
                        notKept))
                .door());
        all.add(new Door("/", Door.Kind.PAGE, request -> page(request, "")));
        all.add(new Door("/event/{id}", Door.Kind.PAGE, request -> page(request, request.pathParameter("id"))));
        // data that go while they are read: once, or each time
        AtomicInteger asked = new AtomicInteger();
        all.add(new Door("/passing", Door.Kind.PAGE, request -> {
            if (asked.incrementAndGet() % 2 == 1) {
                throw new StartAgain(new IllegalStateException("gone"));
            }
            return Answer.once(200, Answer.HTML, "<!doctype html><title>Newer data</title>");
        }));
        all.add(new Door("/api/v1/passing", Door.Kind.API, request -> {
            throw new StartAgain(new IllegalStateException("gone"));
        }));
        all.add(new Door("/assets/<name>", Door.Kind.ASSET, TestSite::asset));
        all.add(new Door("/embed.js", Door.Kind.ASSET, TestSite::host));
        framed().forEach(all::add);
        for (Door.Kind kind : new Door.Kind[] {Door.Kind.PAGE, Door.Kind.API, Door.Kind.EMBED}) {
            String below = kind == Door.Kind.API ? "/api/v1/" : kind == Door.Kind.EMBED ? "/embed/" : "/";
            all.add(new Door(below + "broken", kind, request -> {
                throw new IllegalStateException(SECRET);
            }));
            all.add(new Door(below + "endless", kind, request -> {
                throw new StackOverflowError(SECRET);
            }));
        }
        return List.copyOf(all);
    }

    /** The pages for frames, and how a CMS comes to them, as the program has them. */
    private Stream<Door> framed() {
        return new Pages(
                        this::snapshot,
                        new Publishing("en", "CC-BY-4.0", "A publisher", "", "https://example.org/"),
                        new PageAssets(
                                "a.js", List.of(), "a.css", "p.css", "e.js", "r.js", "e.css", "s.js", "s.css", "he.js",
                                "sc.js", "f.js", "h.js", "", false),
                        Offered.NOTHING,
                        "test build")
                .doors().stream().filter(door -> door.path().matches("/(embed|oembed).*"));
    }

    private static Answer host(Request request) {
        AnswerKey key = new AnswerKey("", "/embed.js", conflicttimeline.words.Language.EN, "test");
        return Answer.kept(key, "text/javascript; charset=utf-8", () -> "void 0\n".repeat(300));
    }

    private Answer page(Request request, String id) {
        Address.Kindly asked = Address.readKindly(request.parameters());
        AnswerKey key = new AnswerKey(
                snapshot().version(),
                request.path() + "?" + asked.address().query(),
                asked.address().lang(),
                "test");
        String text = "<!doctype html><title>A page</title><p>" + id + String.join(" ", asked.complaints())
                + "<p>words".repeat(300);
        return Answer.kept(key.complaining(String.join("\n", asked.complaints())), Answer.HTML, () -> text);
    }

    private static Answer asset(Request request) {
        String name = request.pathParameter("name");
        if (!name.equals("index-abc.js")) {
            throw new Failure(ProblemDetails.of(404, "There is no such file"));
        }
        AnswerKey key = new AnswerKey("", "/assets/" + name, conflicttimeline.words.Language.EN, "test");
        return Answer.kept(key, "text/javascript; charset=utf-8", () -> "export const one = 1\n".repeat(200))
                .with(Caching.IMMUTABLE);
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }
}
