package conflicttimeline.page;

import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes {@code /} for one address. */
final class TimelineWriter {
    private final Snapshot snapshot;
    private final Sides sides;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Offered offered;
    private final Links links;
    private final Edition edition;
    private final Address address;
    private final Messages words;
    private final Optional<EventInContext> chosen;
    private final Optional<EventInContext> asked;

    TimelineWriter(
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
        this.offered = offered;
        this.links = links;
        this.edition = edition;
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
                chosen.map(c -> c.entry().position()).orElse(-1),
                // a file has no second page
                links.fixed() ? Sizes.MOST_WHOLE : Sizes.MOST_LISTED);
        PageData data = new PageData(snapshot, publishing, links, edition, words);
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
                links.fixed()
                        ? links.page("list", address.withView(Address.View.DRAWING))
                        : links.timeline(address.withView(Address.View.LIST)),
                Filters.of(address, timeline, facets, links),
                notices(complaints, listing, events),
                thread(),
                eraLinks(groups),
                snapshot.count(turning.filter()),
                links.timeline(turning),
                groups,
                whole(),
                listing.page(),
                listing.pages(),
                threads.whole().map(data::drawing).orElse(""),
                settings(data)));
    }

    /** In a folder of files the list is a page of its own. */
    private boolean plainList() {
        return links.fixed() && address.view() == Address.View.LIST;
    }

    /** The first view of a drawing is light; where the details of all come in no one answer, the list tells them itself. */
    private boolean whole() {
        return address.view() == Address.View.LIST || snapshot.timeline().eventCount() > Sizes.MOST_WHOLE;
    }

    private Frame frame(Listing listing) {
        Timeline timeline = snapshot.timeline();
        String base = publishing.baseUrl();
        // look, view, steps and choice change nothing in what is said
        Address plain = address.withTheme(Address.START.theme())
                .withView(Address.START.view())
                .withStep(Address.START.step())
                .withoutEvent()
                .withPage(listing.page())
                .live();
        String path =
                chosen.map(c -> Links.eventFromRoot(c.entry().event().id())).orElse("");
        Address known = chosen.isPresent() ? Links.look(plain) : plain;
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
                        Frame.absolute(links, base, path, known),
                        base.isEmpty() ? "" : base + links.fromRoot(path, known.withVersion(address.version())),
                        "website",
                        listing.page() > 1 ? page(listing.page() - 1) : "",
                        listing.page() < listing.pages() ? page(listing.page() + 1) : "",
                        Frame.languages(links, base, plainList() ? "list" : "", plainList() ? plain : address, plain),
                        base.isEmpty() ? "" : base + links.fromRoot("", address),
                        edition,
                        links.pinned() ? links.timeline(address.live()) : "",
                        List.of())
                .with(offered.cards().of(snapshot, address.lang(), chosen.map(c -> c.entry()
                        .event()
                        .id())));
    }

    private String page(int number) {
        return links.timeline(address.withoutEvent().withPage(number));
    }

    private List<Notice> notices(List<String> complaints, Listing listing, List<ShownEvent> events) {
        List<Notice> notices = new ArrayList<>(Notice.leftOut(complaints, words));
        notices.addAll(Notice.missing(edition, words));
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
        return unknown(snapshot, id, links, address, words);
    }

    /** No event has this id; these are most like it. */
    static Notice unknown(Snapshot snapshot, String id, Links links, Address address, Messages words) {
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

    private String settings(PageData data) {
        Map<String, Object> settings = data.settings();
        settings.put("base", publishing.baseUrl());
        settings.put("embed", links.embed());
        settings.put("fixed", links.fixed());
        settings.put("files", links.file(""));
        settings.put("share", links.file(assets.share()));
        settings.put("help", links.file(assets.help()));
        settings.put(
                "film",
                new TreeMap<>(Map.of("screen", links.file(assets.screen()), "thread", links.file(assets.film()))));
        if (edition.canBePinned() && !assets.hostIntegrity().isEmpty()) {
            // kept beside the versions, so that an article may hold to it by its hash
            settings.put(
                    "pinnedHost",
                    new TreeMap<>(Map.of("src", links.file(assets.host()), "integrity", assets.hostIntegrity())));
        }
        // the name that stays: an article outlives a release
        settings.put("host", new TreeMap<>(Map.of("src", links.file("embed.js"), "integrity", "")));
        settings.put("publisher", publishing.publisher());
        settings.put("license", publishing.license());
        settings.put("formats", offered.formats());
        if (edition.kept()) {
            settings.put("feed", links.feed());
        }
        // a folder of files has no pictures of any view
        settings.put("pictures", links.fixed() ? List.of() : offered.pictures());
        settings.put("messages", PageData.words(words, PageData::isSaidAtOnce));
        return Json.writeForHtml(settings);
    }
}
