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
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pages: the timeline at {@code /}, each event at {@code /event/{id}}, both again below {@code /embed} for frames, and failures. What an address asks wrongly is
 * left out and said in a sentence; only an unknown event has no page.
 */
public final class Pages implements ErrorPages {
    private final Supplier<Snapshot> snapshot;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Offered offered;
    private final String make;
    private final OEmbed oembed;
    private volatile Sides known = new Sides("", List.of());

    /**
     * @param snapshot what is served now
     * @param build names the build, so that a new one has new ETags
     */
    public Pages(Supplier<Snapshot> snapshot, Publishing publishing, PageAssets assets, Offered offered, String build) {
        this.snapshot = snapshot;
        this.publishing = publishing;
        this.assets = assets;
        this.offered = offered;
        this.make = "page " + build + ' ' + publishing + ' ' + assets + ' ' + offered;
        this.oembed = new OEmbed(snapshot, publishing, make);
    }

    /** {@code /}, {@code /event/{id}}, and the same below {@code /embed}. */
    public List<Door> doors() {
        return List.of(
                new Door("/", Door.Kind.PAGE, request -> whole(() -> timeline(request))),
                new Door("/event/{id}", Door.Kind.PAGE, request -> whole(() -> event(request))),
                new Door("/embed", Door.Kind.EMBED, request -> whole(() -> embed(request))),
                new Door("/embed/words.js", Door.Kind.EMBED, this::embedWords),
                new Door("/embed/event/{id}", Door.Kind.EMBED, request -> whole(() -> embedEvent(request))),
                oembed.door());
    }

    private Answer embed(Request request) {
        Address.Kindly asked = Address.readKindly(request.parameters());
        Snapshot now = snapshot.get();
        Links links = Links.from(request.path(), asked.address());
        boolean known = asked.address()
                .event()
                .map(id -> now.event(id, asked.address().lang()).isPresent())
                .orElse(true);
        return discovered(
                page(
                        key(now.version(), "/embed", asked.address()),
                        known ? asked.complaints() : more(asked.complaints(), "event"),
                        () -> new EmbedWriter(now, sides(now), publishing, assets, links).write(asked.complaints())),
                Links.EMBED + Links.query(asked.address()));
    }

    private Answer embedWords(Request request) {
        Language language = look(request).lang();
        return Answer.kept(
                new AnswerKey("", "/embed/words.js", language, make),
                "text/javascript; charset=utf-8",
                () -> EmbedWriter.wordsScript(Messages.of(language)));
    }

    private Answer embedEvent(Request request) {
        Snapshot now = snapshot.get();
        String id = Address.id(request.pathParameter("id"));
        Address look = look(request);
        var found = now.event(id, look.lang())
                .orElseThrow(() -> new Failure(ProblemDetails.unknownEvent(id, now.nearestIds(id, 5))));
        Links links = Links.from(request.path(), look);
        return discovered(
                page(key(now.version(), "/embed/" + Links.eventFromRoot(id), look), List.of(), () -> new EmbedWriter(
                                now, sides(now), publishing, assets, links)
                        .write(found)),
                Links.EMBED + "/" + Links.eventFromRoot(id) + Links.query(look));
    }

    /** With the header by which a CMS finds how the page is embedded. */
    private Answer discovered(Answer page, String fromRoot) {
        String base = publishing.baseUrl();
        return base.isEmpty()
                ? page
                : page.withHeader(
                        "Link",
                        "<" + OEmbed.address(base, base + fromRoot, "json")
                                + ">; rel=\"alternate\"; type=\"application/json+oembed\", <"
                                + OEmbed.address(base, base + fromRoot, "xml")
                                + ">; rel=\"alternate\"; type=\"text/xml+oembed\"");
    }

    private Answer timeline(Request request) {
        Address.Kindly asked = Address.readKindly(request.parameters());
        Snapshot now = snapshot.get();
        TimelineWriter writer = new TimelineWriter(
                now, sides(now), publishing, assets, offered, Links.from(request.path(), asked.address()));
        return discovered(
                page(
                        key(writer.version(), "/", asked.address()),
                        writer.knowsWhatIsAsked() ? asked.complaints() : more(asked.complaints(), "event"),
                        () -> writer.write(asked.complaints())),
                Links.query(asked.address()));
    }

    private Answer event(Request request) {
        Snapshot now = snapshot.get();
        String id = Address.id(request.pathParameter("id"));
        Walk walk = Walk.of(request.parameters());
        Address look = Links.look(walk.address());
        var found = now.event(id, look.lang())
                .orElseThrow(() -> new Failure(ProblemDetails.unknownEvent(id, now.nearestIds(id, 5))));
        Links links = Links.from(request.path(), look);
        return discovered(
                page(
                        key(now.version(), "/" + Links.eventFromRoot(id), walk.address()),
                        walk.complaints(),
                        () -> new EventWriter(now, sides(now), publishing, assets, offered, links).write(found, walk)),
                Links.eventFromRoot(id) + Links.query(look));
    }

    /**
     * @param complaints what makes this page another than that of a sound address: it repeats what was asked
     */
    private static Answer page(AnswerKey key, List<String> complaints, Supplier<String> text) {
        AnswerKey whole = complaints.isEmpty() ? key : key.complaining(String.join("\n", complaints));
        return Answer.kept(whole, Answer.HTML, () -> whole(text));
    }

    /** Reads from one snapshot; where it is deleted meanwhile, the reader gets the page of the one that is served now. */
    static <T> T whole(Supplier<T> reading) {
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
