package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Door;
import conflicttimeline.http.ErrorPages;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Request;
import conflicttimeline.store.Snapshot;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;

/**
 * The pages: the timeline at {@code /}, each event at {@code /event/{id}}, and failures. What an address asks wrongly is
 * left out and said in a sentence; only an unknown event has no page.
 */
public final class Pages implements ErrorPages {
    private final Supplier<Snapshot> snapshot;
    private final Publishing publishing;
    private final PageAssets assets;
    private final String make;
    private volatile Sides known = new Sides("", List.of());

    /**
     * @param snapshot what is served now
     * @param build names the build, so that a new one has new ETags
     */
    public Pages(Supplier<Snapshot> snapshot, Publishing publishing, PageAssets assets, String build) {
        this.snapshot = snapshot;
        this.publishing = publishing;
        this.assets = assets;
        this.make = "page " + build + ' ' + publishing + ' ' + assets;
    }

    /** {@code /} and {@code /event/{id}}. */
    public List<Door> doors() {
        return List.of(
                new Door("/", Door.Kind.PAGE, this::timeline), new Door("/event/{id}", Door.Kind.PAGE, this::event));
    }

    private Answer timeline(Request request) {
        Address.Kindly asked = Address.readKindly(request.parameters());
        Snapshot now = snapshot.get();
        TimelineWriter writer =
                new TimelineWriter(now, sides(now), publishing, assets, Links.from(request.path(), asked.address()));
        return asked.complaints().isEmpty() && writer.knowsWhatIsAsked()
                ? Answer.kept(key(writer.version(), "/", asked.address()), Answer.HTML, () -> writer.write(List.of()))
                // its sentences repeat what was asked, which the key does not hold
                : Answer.once(200, Answer.HTML, writer.write(asked.complaints()));
    }

    private Answer event(Request request) {
        Snapshot now = snapshot.get();
        String id = Normalizer.normalize(request.pathParameter("id"), Normalizer.Form.NFC);
        Address look = look(request);
        var found = now.event(id, look.lang())
                .orElseThrow(() -> new Failure(ProblemDetails.unknownEvent(id, now.nearestIds(id, 5))));
        Links links = Links.from(request.path(), look);
        return Answer.kept(key(now.version(), "/" + Links.eventFromRoot(id), look), Answer.HTML, () -> new EventWriter(
                        now, sides(now), publishing, assets, links)
                .write(found));
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
