package conflicttimeline.page;

import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The pages of one CSV, asked by address, without a server. */
final class TestSite implements AutoCloseable {
    static final Publishing PUBLISHING = new Publishing("en", "CC-BY-4.0", "", "", "");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> LANES =
            List.of("War", "Human cost", "Unrest", "Politics", "Ceasefires and diplomacy", "International");

    private final TimelineStore store;
    private final Snapshot snapshot;
    private final Pages pages;

    private TestSite(TimelineStore store, Snapshot snapshot, Publishing publishing) {
        this.store = store;
        this.snapshot = snapshot;
        this.pages = new Pages(
                () -> snapshot,
                publishing,
                new PageAssets(
                        "assets/index-1.js",
                        List.of(),
                        "assets/index-2.css",
                        "assets/print-10.css",
                        "assets/embed-3.js",
                        "assets/embedrest-4.js",
                        "assets/embed-5.css",
                        "assets/share-7.js",
                        "assets/share-11.css",
                        "assets/help-12.js",
                        "assets/screen-9.js",
                        "assets/film-8.js",
                        "assets/host-6.js",
                        "sha384-x",
                        false),
                new Offered(List.of("csv", "json"), List.of(), SocialCards.NONE),
                "test");
    }

    /** The real timeline. */
    static TestSite real() {
        return of(Path.of("data/timeline.csv"), PUBLISHING);
    }

    static TestSite of(Path csv, Publishing publishing) {
        try {
            var reading = TimelineReader.read(csv, Limits.USUAL, LANES);
            var chronology = reading.chronology()
                    .orElseThrow(() -> new AssertionError(
                            reading.problems().stream().map(Object::toString).toList()));
            TimelineStore store = TimelineStore.open("jdbc:h2:mem:page" + NUMBER.incrementAndGet());
            return new TestSite(
                    store,
                    store.replaceWith(
                            chronology, (dating, language) -> DateLabel.of(dating, Messages.of(language)::pattern)),
                    publishing);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A timeline from CSV text. */
    static TestSite ofText(String csv) {
        return ofText(csv, PUBLISHING);
    }

    static TestSite ofText(String csv, Publishing publishing) {
        try {
            Path file = Files.createTempFile("timeline", ".csv");
            Files.writeString(file, csv);
            try {
                return of(file, publishing);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** What was answered. */
    record Response(int status, String body, Answer answer) {
        Html html() {
            return Html.read(body);
        }
    }

    /** Asks an address such as {@code /?q=war}. */
    Response get(String address) {
        String path = address.replaceFirst("\\?.*", "");
        String query = address.substring(Math.min(address.length(), path.length() + 1));
        Door door = door(path);
        String before = door.path().replace("{id}", "");
        Request request = new Request(
                URLDecoder.decode(path, StandardCharsets.UTF_8),
                before.equals(door.path())
                        ? Map.of()
                        : Map.of("id", URLDecoder.decode(path.substring(before.length()), StandardCharsets.UTF_8)),
                Parameters.read(query));
        try {
            Answer answer = door.handler().answer(request);
            return new Response(answer.status(), new String(answer.body().get(), StandardCharsets.UTF_8), answer);
        } catch (Failure failure) {
            String page =
                    door.kind() == Door.Kind.API ? failure.problem().detail() : pages.page(failure.problem(), request);
            return new Response(
                    failure.problem().status(),
                    page,
                    Answer.once(failure.problem().status(), Answer.HTML, page));
        }
    }

    /** The door of exactly this path, else one that is open for an id. */
    private Door door(String path) {
        return pages.doors().stream()
                .filter(door -> door.path().equals(path))
                .findFirst()
                .or(() -> pages.doors().stream()
                        .filter(door -> door.path().endsWith("{id}")
                                && path.startsWith(door.path().replace("{id}", "")))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("No door for " + path));
    }

    Html html(String address) {
        return get(address).html();
    }

    Pages pages() {
        return pages;
    }

    @Override
    public void close() {
        store.close();
    }
}
