package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Door;
import conflicttimeline.http.ErrorPages;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.StartAgain;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.SnapshotGoneException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pages: the timeline at {@code /}, each event at {@code /event/{id}}, and failures. What an address asks wrongly is
 * left out and said in a sentence; only an unknown event has no page.
 */
public final class Pages implements ErrorPages {
    private final Supplier<Snapshot> snapshot;
    private final Publishing publishing;
    private final PageAssets assets;
    private final SocialCards cards;
    private final String make;
    private volatile Sides known = new Sides("", List.of());

    /**
     * @param snapshot what is served now
     * @param build names the build, so that a new one has new ETags
     */
    public Pages(Supplier<Snapshot> snapshot, Publishing publishing, PageAssets assets, String build) {
        this(snapshot, publishing, assets, build, SocialCards.NONE);
    }

    /**
     * @param cards what links to the pages are shown with
     */
    public Pages(
            Supplier<Snapshot> snapshot, Publishing publishing, PageAssets assets, String build, SocialCards cards) {
        this.cards = cards;
        this.snapshot = snapshot;
        this.publishing = publishing;
        this.assets = assets;
        this.make = "page " + build + ' ' + publishing + ' ' + assets;
    }

    /** {@code /} and {@code /event/{id}}. */
    public List<Door> doors() {
        return List.of(
                new Door("/", Door.Kind.PAGE, request -> whole(() -> timeline(request))),
                new Door("/event/{id}", Door.Kind.PAGE, request -> whole(() -> event(request))));
    }

    private Answer timeline(Request request) {
        Address.Kindly asked = Address.readKindly(request.parameters());
        Snapshot now = snapshot.get();
        TimelineWriter writer = new TimelineWriter(
                now, sides(now), publishing, assets, Links.from(request.path(), asked.address()), cards);
        return page(
                key(writer.version(), "/", asked.address()),
                writer.knowsWhatIsAsked() ? asked.complaints() : more(asked.complaints(), "event"),
                () -> writer.write(asked.complaints()));
    }

    private Answer event(Request request) {
        Snapshot now = snapshot.get();
        String id = Address.id(request.pathParameter("id"));
        Walk walk = Walk.of(request.parameters());
        Address look = Links.look(walk.address());
        var found = now.event(id, look.lang())
                .orElseThrow(() -> new Failure(ProblemDetails.unknownEvent(id, now.nearestIds(id, 5))));
        Links links = Links.from(request.path(), look);
        return page(
                key(now.version(), "/" + Links.eventFromRoot(id), walk.address()),
                walk.complaints(),
                () -> new EventWriter(now, sides(now), publishing, assets, links, cards).write(found, walk));
    }

    /**
     * @param complaints what makes this page another than that of a sound address: it repeats what was asked
     */
    private static Answer page(AnswerKey key, List<String> complaints, Supplier<String> text) {
        AnswerKey whole = complaints.isEmpty() ? key : key.complaining(String.join("\n", complaints));
        return Answer.kept(whole, Answer.HTML, () -> whole(text));
    }

    /** Reads from one snapshot; where it is deleted meanwhile, the reader gets the page of the one that is served now. */
    private static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SnapshotGoneException gone) {
            throw new StartAgain(gone);
        }
    }

    private static List<String> more(List<String> complaints, String another) {
        return Stream.concat(complaints.stream(), Stream.of(another)).toList();
    }

    @Override
    public String page(ProblemDetails problem, Request request) {
        return new FailureWriter(snapshot, publishing, assets, Links.from(request.path(), look(request)))
                .write(problem, request);
    }

    /** Worked out once for each version; two requests at a time may both do it, with the same result. */
    private Sides sides(Snapshot now) {
        Sides sides = known;
        if (!sides.version().equals(now.version())) {
            sides = Sides.of(now);
            known = sides;
        }
        return sides;
    }

    private static Address look(Request request) {
        return Links.look(
                Address.readKindly(request.parameters().only("lang", "theme")).address());
    }

    private AnswerKey key(String version, String path, Address address) {
        return new AnswerKey(version, path + Links.query(address), address.lang(), make);
    }
}
