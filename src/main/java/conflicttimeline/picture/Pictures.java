package conflicttimeline.picture;

import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Caching;
import conflicttimeline.http.Door;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.StartAgain;
import conflicttimeline.http.Versions;
import conflicttimeline.picture.draw.Sheet;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.SnapshotGoneException;
import conflicttimeline.words.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code /timeline.svg} and {@code /timeline.png}: a picture of any view, and cards for messages and posts.
 *
 * <p>A picture is drawn once for all who ask and then kept. At most {@link #MOST_AT_ONCE} are drawn at a time, because drawing takes what the
 * machine has; whoever would have to wait longer than a moment is asked to come back.
 */
public final class Pictures {
    /** Grows when the same view is drawn otherwise. */
    static final int FORMAT = 2;

    static final int MOST_AT_ONCE = 2;
    /** How long a picture waits for its turn before it is refused: a page may show several. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(1500);

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";
    /** The words of an address that change a picture. */
    static final List<String> WORDS = List.of(
            "size", "from", "to", "q", "category", "actor", "importance", "event", "why", "sowhat", "lang", "theme");

    private final Versions<Snapshot> versions;
    private final Publishing publishing;
    private final String build;
    private final Duration longestWait;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
    private final Map<Language, Known> known = new ConcurrentHashMap<>();

    /** The same of the old version that was asked for last: old ones never push out the one that is served. */
    private final Map<Language, Known> knownOfOld = new ConcurrentHashMap<>();

    /**
     * @param current the data that is served now
     * @param build names the build, so that a new one has new ETags
     */
    public Pictures(Supplier<Snapshot> current, Publishing publishing, String build) {
        this(Versions.live(current), publishing, build);
    }

    /** The same where an address may ask for a version that is kept. */
    public Pictures(Versions<Snapshot> versions, Publishing publishing, String build) {
        this(versions, publishing, build, LONGEST_WAIT);
    }

    Pictures(Versions<Snapshot> versions, Publishing publishing, String build, Duration longestWait) {
        this.versions = versions;
        this.publishing = publishing;
        this.build = build;
        this.longestWait = longestWait;
    }

    public List<Door> doors() {
        return List.of(
                new Door(
                        "/timeline.svg",
                        Door.Kind.PICTURE,
                        request -> answer(request, "timeline.svg", SVG, sheet -> sheet.svg()
                                .getBytes(StandardCharsets.UTF_8))),
                new Door(
                        "/timeline.png",
                        Door.Kind.PICTURE,
                        request -> answer(request, "timeline.png", PNG, Sheet::png)));
    }

    /**
     * A card, as a page tells of it.
     *
     * @param fromRoot its address from the site's root
     * @param alt what is seen in it
     */
    public record Card(String fromRoot, int widthPx, int heightPx, String alt) {}

    /** The card of the timeline. */
    public Card card(Snapshot snapshot, Language language) {
        Known whole = known(snapshot, language);
        return new Card(
                Cards.address(Optional.empty(), language),
                Size.CARD.widthPx(),
                Size.CARD.heightPx(),
                Cards.altOfTimeline(whole));
    }

    /** The card of one of its events; absent when there is none with this id. */
    public Optional<Card> card(Snapshot snapshot, Language language, String event) {
        Known whole = known(snapshot, language);
        int position = whole.events().positionOf(event);
        return position < 0
                ? Optional.empty()
                : Optional.of(new Card(
                        Cards.address(Optional.of(event), language),
                        Size.CARD.widthPx(),
                        Size.CARD.heightPx(),
                        Cards.altOfEvent(whole, position)));
    }

    private Answer answer(Request request, String file, String type, Function<Sheet, byte[]> write) {
        Parameters parameters = request.parameters();
        Size size = Size.read(parameters);
        Address address = Address.read(parameters.only(WORDS.toArray(String[]::new)));
        Snapshot snapshot = versions.asked(parameters);
        View view = whole(() -> View.of(snapshot, known(snapshot, address.lang()), address, size));
        AnswerKey key = new AnswerKey(snapshot.version(), "/" + file + "?" + view.query(), address.lang(), make());
        Answer answer = Answer.keptBytes(
                        key,
                        type,
                        () -> inTurn(() -> write.apply(whole(() -> new Drawing(view, snapshot, publishing).sheet()))))
                .with(Caching.FIVE_MINUTES);
        return parameters.names("download")
                ? answer.withHeader("Content-Disposition", "attachment; filename=\"" + file + "\"")
                : answer;
    }

    /** What else the bytes depend on. */
    private String make() {
        return String.join(
                "\n", "picture " + FORMAT, build, publishing.license(), publishing.publisher(), publishing.baseUrl());
    }

    /**
     * Draws when it is its turn.
     *
     * @throws Failure 503 when others draw for too long
     */
    byte[] inTurn(Supplier<byte[]> draw) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return draw.get();
        } finally {
            turns.release();
        }
    }

    private static Failure busy() {
        return new Failure(ProblemDetails.of(
                503, "Other pictures are being drawn, " + MOST_AT_ONCE + " at a time; ask again in a few seconds"));
    }

    /** Two requests at a time may both work it out, with the same result. */
    private Known known(Snapshot snapshot, Language language) {
        Map<Language, Known> known =
                snapshot.version().equals(versions.current().version()) ? this.known : knownOfOld;
        Known found = known.get(language);
        if (found == null || !found.timeline().version().equals(snapshot.version())) {
            found = Known.of(snapshot, language);
            known.put(language, found);
        }
        return found;
    }

    /** Reads from one snapshot; where it is deleted meanwhile, the request is answered from the one that is served now. */
    private static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SnapshotGoneException gone) {
            throw new StartAgain(gone);
        }
    }
}
