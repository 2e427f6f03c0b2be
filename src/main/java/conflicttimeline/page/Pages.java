package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.BadParameter;
import conflicttimeline.http.Door;
import conflicttimeline.http.ErrorPages;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.StartAgain;
import conflicttimeline.http.Versions;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.SnapshotGoneException;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pages: the timeline at {@code /}, each event at {@code /event/{id}}, both again below {@code /embed} for frames, and failures. What an address asks wrongly is
 * left out and said in a sentence; only an unknown event has no page.
 */
public final class Pages implements ErrorPages {
    private final Versions<Snapshot> versions;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Offered offered;
    private final String make;
    private final OEmbed oembed;
    private volatile Sides known = new Sides("", List.of());

    /** The same of the old version that was asked for last: old ones never push out what is served. */
    private volatile Sides knownOfOld = new Sides("", List.of());

    /**
     * @param snapshot what is served now
     * @param build names the build, so that a new one has new ETags
     */
    public Pages(Supplier<Snapshot> snapshot, Publishing publishing, PageAssets assets, Offered offered, String build) {
        this(Versions.live(snapshot), publishing, assets, offered, build);
    }

    /** The same where an address may ask for a version that is kept. */
    public Pages(Versions<Snapshot> versions, Publishing publishing, PageAssets assets, Offered offered, String build) {
        this.versions = versions;
        this.publishing = publishing;
        this.assets = assets;
        this.offered = offered;
        this.make = "page " + build + ' ' + publishing + ' ' + assets + ' ' + offered;
        this.oembed = new OEmbed(versions, publishing, make);
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

    /**
     * What a page is written from.
     *
     * @param request without {@code v} where that is not known, or names nothing
     */
    private record Asked(Request request, Snapshot snapshot, Edition edition) {
        Parameters parameters() {
            return request.parameters();
        }
    }

    /** Which version is asked for. One that is not here is answered with what is served now, and a sentence. */
    private Asked asked(Request request) {
        Snapshot now = versions.current();
        if (!versions.kept()) {
            return new Asked(request.parameters().names("v") ? request.without("v") : request, now, Edition.NONE);
        }
        if (!request.parameters().names("v")) {
            return new Asked(request, now, Edition.of(versions, now.version(), false));
        }
        Optional<String> version = version(request.parameters());
        Optional<Snapshot> found = version.flatMap(versions::withVersion);
        return found.map(data -> new Asked(request, data, Edition.of(versions, data.version(), false)))
                .orElseGet(() -> new Asked(
                        request.without("v"),
                        now,
                        Edition.of(versions, now.version(), version.isPresent() || !blank(request.parameters()))));
    }

    private static Optional<String> version(Parameters parameters) {
        try {
            return parameters.one("v");
        } catch (BadParameter e) {
            return Optional.empty();
        }
    }

    /** Whether {@code v} is there with no value, which counts as absent. */
    private static boolean blank(Parameters parameters) {
        try {
            return parameters.all("v").isEmpty();
        } catch (BadParameter e) {
            return false;
        }
    }

    private Answer embed(Request request) {
        Asked from = asked(request);
        Address.Kindly asked = Address.readKindly(from.parameters());
        Snapshot now = from.snapshot();
        Links links = Links.from(request.path(), asked.address());
        boolean known = asked.address()
                .event()
                .map(id -> now.event(id, asked.address().lang()).isPresent())
                .orElse(true);
        return discovered(
                page(
                        key(from, "/embed", asked.address()),
                        known ? asked.complaints() : more(asked.complaints(), "event"),
                        () -> new EmbedWriter(now, sides(now), publishing, assets, links, from.edition())
                                .write(asked.complaints())),
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
        Asked from = asked(request);
        Snapshot now = from.snapshot();
        String id = Address.id(request.pathParameter("id"));
        Address look = look(from.request());
        var found = now.event(id, look.lang())
                .orElseThrow(() -> new Failure(ProblemDetails.unknownEvent(id, now.nearestIds(id, 5))));
        Links links = Links.from(request.path(), look);
        return discovered(
                page(key(from, "/embed/" + Links.eventFromRoot(id), look), List.of(), () -> new EmbedWriter(
                                now, sides(now), publishing, assets, links, from.edition())
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
        Asked from = asked(request);
        Address.Kindly asked = Address.readKindly(from.parameters());
        Snapshot now = from.snapshot();
        TimelineWriter writer = new TimelineWriter(
                now,
                sides(now),
                publishing,
                assets,
                offered,
                Links.from(request.path(), asked.address()),
                from.edition());
        return discovered(
                page(
                        key(from, "/", asked.address()),
                        writer.knowsWhatIsAsked() ? asked.complaints() : more(asked.complaints(), "event"),
                        () -> writer.write(asked.complaints())),
                Links.query(asked.address()));
    }

    private Answer event(Request request) {
        Asked from = asked(request);
        Snapshot now = from.snapshot();
        String id = Address.id(request.pathParameter("id"));
        Walk walk = Walk.of(from.parameters());
        Address look = Links.look(walk.address());
        var found = now.event(id, look.lang())
                .orElseThrow(() -> new Failure(ProblemDetails.unknownEvent(id, now.nearestIds(id, 5))));
        Links links = Links.from(request.path(), look);
        return discovered(
                page(key(from, "/" + Links.eventFromRoot(id), walk.address()), walk.complaints(), () -> new EventWriter(
                                now, sides(now), publishing, assets, offered, links, from.edition())
                        .write(found, walk)),
                Links.eventFromRoot(id) + Links.query(look));
    }

    /**
     * @param complaints what makes this page another than that of a sound address: it repeats what was asked
     */
    private static Answer page(AnswerKey key, List<String> complaints, Supplier<String> text) {
        AnswerKey whole =
                complaints.isEmpty() ? key : key.complaining(String.join("\n", more(complaints, key.complaint())));
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
        Request readable = versions.kept() ? request : request.without("v");
        return new FailureWriter(
                        () -> asked(request).snapshot(), publishing, assets, Links.from(request.path(), look(readable)))
                .write(problem, request);
    }

    /** Worked out once for each version; two requests at a time may both do it, with the same result. */
    private Sides sides(Snapshot now) {
        boolean served = versions.current().version().equals(now.version());
        Sides sides = served ? known : knownOfOld;
        if (!sides.version().equals(now.version())) {
            sides = Sides.of(now);
            if (served) {
                known = sides;
            } else {
                knownOfOld = sides;
            }
        }
        return sides;
    }

    private static Address look(Request request) {
        return Links.look(Address.readKindly(request.parameters().only("lang", "theme", "v"))
                .address());
    }

    private AnswerKey key(Asked from, String path, Address address) {
        String made = from.edition().kept() ? make + ' ' + from.edition().since() : make;
        AnswerKey key = new AnswerKey(from.snapshot().version(), path + Links.query(address), address.lang(), made);
        return from.edition().missing() ? key.complaining("v") : key;
    }
}
