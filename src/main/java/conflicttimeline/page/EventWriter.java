package conflicttimeline.page;

import conflicttimeline.chronology.CauseThread.Way;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code /event/{id}}. */
final class EventWriter {
    private final Snapshot snapshot;
    private final Sides sides;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Links links;
    private final Offered offered;
    private final Edition edition;

    EventWriter(
            Snapshot snapshot,
            Sides sides,
            Publishing publishing,
            PageAssets assets,
            Offered offered,
            Links links,
            Edition edition) {
        this.snapshot = snapshot;
        this.sides = sides;
        this.publishing = publishing;
        this.assets = assets;
        this.links = links;
        this.offered = offered;
        this.edition = edition;
    }

    /**
     * @param walk what previous and next go through
     */
    String write(EventInContext found, Walk walk) {
        Timeline timeline = snapshot.timeline();
        Messages words = Messages.of(links.keep().lang());
        ShownEvent shown = ShownEvent.of(found.entry(), found.causes(), found.effects(), timeline, sides, links, words);
        var previous = walk.previous(found, snapshot);
        var next = walk.next(found, snapshot);
        boolean linked = !found.causes().isEmpty() || !found.effects().isEmpty();
        List<ShownThread> threads = linked ? threads(found.entry().position(), words) : List.of();
        return Templates.event(new EventPage(
                frame(found, words, walk, previous, next),
                timeline,
                Stream.concat(
                                Notice.leftOut(walk.complaints(), words).stream(),
                                Notice.missing(edition, words).stream())
                        .toList(),
                shown,
                links.chosen(found.entry().event().id()),
                near(previous, walk),
                near(next, walk),
                threads));
    }

    private List<ShownThread> threads(int position, Messages words) {
        ThreadTeller teller = new ThreadTeller(snapshot, links, words);
        return Arrays.stream(Way.values())
                .flatMap(way -> teller.tell(position, way).stream())
                .toList();
    }

    private Frame frame(
            EventInContext found, Messages words, Walk walk, Optional<Entry> previous, Optional<Entry> next) {
        Event event = found.entry().event();
        String base = publishing.baseUrl();
        String path = Links.eventFromRoot(event.id());
        Address plain = Address.START.withLang(links.keep().lang());
        String timelineTitle = snapshot.timeline().title();
        return new Frame(
                        words,
                        links,
                        publishing,
                        assets,
                        timelineTitle,
                        snapshot.version(),
                        words.text("title.event", "timeline", timelineTitle, "event", event.title()),
                        event.summary().isEmpty() ? found.entry().dateLabel() : event.summary(),
                        publishing.contentLang(),
                        Frame.absolute(links, base, path, plain),
                        base.isEmpty()
                                ? ""
                                : base
                                        + links.fromRoot(
                                                path,
                                                plain.withVersion(links.keep().version())),
                        "article",
                        previous.map(e -> walk.href(e, links)).orElse(""),
                        next.map(e -> walk.href(e, links)).orElse(""),
                        Frame.languages(links, base, path, links.keep(), plain),
                        base.isEmpty() ? "" : base + links.fromRoot(path, links.keep()),
                        edition,
                        links.pinned() ? links.page(path, links.keep().live()) : "",
                        List.of())
                .with(offered.cards().of(snapshot, links.keep().lang(), Optional.of(event.id())));
    }

    private List<EventPage.Near> near(Optional<Entry> neighbour, Walk walk) {
        return neighbour
                .map(entry -> List.of(new EventPage.Near(entry, walk.href(entry, links))))
                .orElse(List.of());
    }
}
