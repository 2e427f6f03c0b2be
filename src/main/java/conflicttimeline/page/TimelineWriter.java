package conflicttimeline.page;

import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.DrawingColumns;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.store.Snapshot;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes {@code /} for one address. */
final class TimelineWriter {
    private final Snapshot snapshot;
    private final Sides sides;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Links links;
    private final SocialCards cards;
    private final Address address;
    private final Messages words;
    private final Optional<EventInContext> chosen;
    private final Optional<EventInContext> asked;

    TimelineWriter(
            Snapshot snapshot, Sides sides, Publishing publishing, PageAssets assets, Links links, SocialCards cards) {
        this.snapshot = snapshot;
        this.sides = sides;
        this.publishing = publishing;
        this.assets = assets;
        this.links = links;
        this.cards = cards;
        this.address = links.keep();
        this.words = Messages.of(address.lang());
        this.chosen = address.event().flatMap(id -> snapshot.event(id, address.lang()));
        this.asked = address.thread().flatMap(followed -> snapshot.event(followed.of(), address.lang()));
    }

    String version() {
        return snapshot.version();
    }

    /** Whether the chosen event is here, and the one whose thread is followed. */
    boolean knowsWhatIsAsked() {
        return (address.event().isEmpty() || chosen.isPresent())
                && (address.thread().isEmpty() || asked.isPresent());
    }

    /**
     * @param complaints what of the address could not be read, in English sentences
     */
    String write(List<String> complaints) {
        Timeline timeline = snapshot.timeline();
        Facets facets = snapshot.facets(address.filter());
        Listing listing = Listing.of(
                snapshot,
                address,
                facets.total(),
                chosen.map(c -> c.entry().position()).orElse(-1));
        Threads threads = Threads.of(snapshot, listing.entries(), address.lang());
        List<ShownEvent> events = listing.entries().stream()
                .map(entry -> ShownEvent.of(
                        entry, threads.causes(entry), threads.effects(entry), timeline, sides, links, words))
                .toList();
        List<EraGroup> groups = EraGroup.of(events, (listing.page() - 1) * Listing.PAGE, timeline, words);
        var turning = address.withoutFilter().withImportance(Event.TURNING_POINT);
        return Templates.timeline(new TimelinePage(
                frame(listing),
                timeline,
                address.view(),
                address.event().isPresent() || address.thread().isPresent(),
                links.timeline(address.withView(Address.View.DRAWING)),
                links.timeline(address.withView(Address.View.LIST)),
                Filters.of(address, timeline, facets, links),
                notices(complaints, listing, events),
                thread(),
                eraLinks(groups),
                snapshot.count(turning.filter()),
                links.timeline(turning),
                groups,
                listing.page(),
                listing.pages(),
                threads.whole().map(this::drawing).orElse(""),
                settings()));
    }

    private Frame frame(Listing listing) {
        Timeline timeline = snapshot.timeline();
        String base = publishing.baseUrl();
        // look, view, steps and choice change nothing in what is said
        Address plain = address.withTheme(Address.START.theme())
                .withView(Address.START.view())
                .withStep(Address.START.step())
                .withoutEvent()
                .withPage(listing.page());
        String canonical = chosen.map(c -> Links.eventFromRoot(c.entry().event().id()) + Links.query(Links.look(plain)))
                .orElse(Links.query(plain));
        String title = listing.page() > 1
                ? words.text("page.title.page", "page", words.number(listing.page()), "title", timeline.title())
                : timeline.title();
        return new Frame(
                        words,
                        links,
                        publishing,
                        assets,
                        timeline.title(),
                        timeline.version(),
                        title,
                        timeline.summary(),
                        publishing.contentLang(),
                        Frame.absolute(links, base, canonical),
                        base.isEmpty() ? "" : base + canonical,
                        "website",
                        listing.page() > 1 ? page(listing.page() - 1) : "",
                        listing.page() < listing.pages() ? page(listing.page() + 1) : "",
                        Frame.languages(links, base, Links::query, address, plain))
                .with(cards.of(snapshot, address.lang(), chosen.map(c -> c.entry()
                        .event()
                        .id())));
    }

    private String page(int number) {
        return links.timeline(address.withoutEvent().withPage(number));
    }

    private List<Notice> notices(List<String> complaints, Listing listing, List<ShownEvent> events) {
        List<Notice> notices = new ArrayList<>(Notice.leftOut(complaints, words));
        if (address.page() > listing.pages()) {
            notices.add(new Notice(words.count("page.pages.only", listing.pages()), "", List.of()));
        }
        address.event().filter(id -> chosen.isEmpty()).ifPresent(id -> notices.add(unknown(id)));
        address.thread().filter(followed -> asked.isEmpty()).ifPresent(followed -> notices.add(unknown(followed.of())));
        if (chosen.isPresent() && events.stream().noneMatch(ShownEvent::chosen)) {
            Event event = chosen.get().entry().event();
            notices.add(new Notice(
                    words.text("page.event.elsewhere"),
                    "",
                    List.of(new Notice.Way(event.title(), links.event(event.id())))));
        }
        return notices;
    }

    private Notice unknown(String id) {
        List<Notice.Way> nearest = ways(snapshot, snapshot.nearestIds(id, 3), links, address);
        String unknown = words.text("page.event.unknown");
        return new Notice(nearest.isEmpty() ? unknown : unknown + ' ' + words.text("page.nearest") + ':', "", nearest);
    }

    private List<ShownThread> thread() {
        return address.thread().stream()
                .flatMap(followed -> asked.stream().flatMap(of -> new ThreadTeller(snapshot, links, words)
                        .tell(of.entry().position(), followed.way()).stream()))
                .toList();
    }

    /** Links to events, by their titles. */
    static List<Notice.Way> ways(Snapshot snapshot, List<String> ids, Links links, Address address) {
        return ids.stream()
                .flatMap(id -> snapshot.event(id, address.lang()).stream())
                .map(found -> found.entry().event())
                .map(event -> new Notice.Way(event.title(), links.event(event.id())))
                .toList();
    }

    private static List<TimelinePage.EraLink> eraLinks(List<EraGroup> groups) {
        return groups.stream()
                .filter(group -> !group.anchor().isEmpty())
                .map(group -> new TimelinePage.EraLink(
                        group.title(),
                        groups.stream()
                                .filter(other -> other.era().equals(group.era()))
                                .mapToInt(EraGroup::size)
                                .sum(),
                        "#" + Query.encode(group.anchor())))
                .toList();
    }

    private String drawing(List<Entry> entries) {
        return Json.writeForHtml(DrawingColumns.of(
                snapshot.timeline(),
                entries,
                snapshot.causes().stream()
                        .map(step -> new CauseStep(step.effect(), step.cause()))
                        .toList(),
                address.lang().tag(),
                publishing.contentLang(),
                dating -> DateLabel.of(dating, words::pattern)));
    }

    private String settings() {
        SortedMap<String, String> messages = new TreeMap<>();
        words.patterns().forEach((key, pattern) -> {
            if (key.startsWith("web.") || key.startsWith("date.")) {
                messages.put(key, pattern);
            }
        });
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("version", snapshot.version());
        settings.put("lang", address.lang().tag());
        settings.put("contentLang", publishing.contentLang());
        settings.put("api", links.file("api/v1/"));
        settings.put("home", links.root().isEmpty() ? "./" : links.root());
        settings.put("contact", publishing.contactHref());
        settings.put("messages", messages);
        return Json.writeForHtml(settings);
    }
}
