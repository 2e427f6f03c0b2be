package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Optional;

/** Writes {@code /event/{id}}. */
final class EventWriter {
    private final Snapshot snapshot;
    private final Sides sides;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Links links;

    EventWriter(Snapshot snapshot, Sides sides, Publishing publishing, PageAssets assets, Links links) {
        this.snapshot = snapshot;
        this.sides = sides;
        this.publishing = publishing;
        this.assets = assets;
        this.links = links;
    }

    /**
     * @param complaints what of the address could not be read, in English sentences
     */
    String write(EventInContext found, List<String> complaints) {
        Timeline timeline = snapshot.timeline();
        Messages words = Messages.of(links.keep().lang());
        ShownEvent shown = ShownEvent.of(found.entry(), found.causes(), found.effects(), timeline, sides, links, words);
        return Templates.event(new EventPage(
                frame(found, words),
                timeline,
                Notice.leftOut(complaints, words),
                shown,
                links.chosen(found.entry().event().id()),
                near(found.previous()),
                near(found.next())));
    }

    private Frame frame(EventInContext found, Messages words) {
        Event event = found.entry().event();
        String base = publishing.baseUrl();
        String fromRoot = Links.eventFromRoot(event.id());
        Address plain = Address.START.withLang(links.keep().lang());
        String canonical = fromRoot + Links.query(plain);
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
                Frame.absolute(links, base, canonical),
                base.isEmpty() ? "" : base + canonical,
                "article",
                found.previous().map(e -> links.event(e.event().id())).orElse(""),
                found.next().map(e -> links.event(e.event().id())).orElse(""),
                Frame.languages(links, base, address -> fromRoot + Links.query(address), links.keep(), plain));
    }

    private List<EventPage.Near> near(Optional<Entry> neighbour) {
        return neighbour
                .map(entry -> List.of(
                        new EventPage.Near(entry, links.event(entry.event().id()))))
                .orElse(List.of());
    }
}
