package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.store.Snapshot;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes {@code /embed} for one address, and {@code /embed/event/{id}}. Every link but one leads to a page below {@code /embed}. */
final class EmbedWriter {
    /** Most events of the list; of more it has the most important. */
    static final int MOST_LISTED = 150;

    private final Snapshot snapshot;
    private final Sides sides;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Links links;
    private final Edition edition;
    private final Address address;
    private final Messages words;

    EmbedWriter(
            Snapshot snapshot, Sides sides, Publishing publishing, PageAssets assets, Links links, Edition edition) {
        this.snapshot = snapshot;
        this.sides = sides;
        this.publishing = publishing;
        this.assets = assets;
        this.links = links;
        this.edition = edition;
        this.address = links.keep();
        this.words = Messages.of(address.lang());
    }

    /** The timeline. */
    String write(List<String> complaints) {
        Timeline timeline = snapshot.timeline();
        Optional<EventInContext> chosen = address.event().flatMap(id -> snapshot.event(id, address.lang()));
        PageData data = new PageData(snapshot, publishing, links, edition, words);
        EventFilter shown = withoutWindow(address.filter());
        int total = snapshot.count(shown);
        List<Entry> listed = mostImportant(shown);
        return Templates.embed(new EmbedPage(
                frame(
                        timeline.title(),
                        links.whole(address.withoutEvent().live()),
                        links.fromRoot(Links.EMBED, address),
                        links.timeline(address.live())),
                timeline,
                address.view(),
                links.timeline(address.withView(Address.View.LIST)),
                links.timeline(address.withView(Address.View.DRAWING)),
                links.whole(address),
                Filters.of(address, timeline, snapshot.facets(address.filter()), links),
                notices(complaints, chosen),
                listed.stream()
                        .map(entry -> new EmbedPage.Row(
                                entry.position(),
                                entry.event().title(),
                                links.event(entry.event().id()),
                                entry.dateLabel(),
                                entry.event().importance() == Event.TURNING_POINT))
                        .toList(),
                listed.size() < total
                        ? words.text(
                                "page.embed.some", "shown", words.number(listed.size()), "count", words.number(total))
                        : "",
                chosen.map(this::shown).stream().toList(),
                timeline.eventCount() > Sizes.MOST_WHOLE
                        ? ""
                        : data.drawing(snapshot.events(EventFilter.ALL, -1, Sizes.MOST_WHOLE, address.lang())),
                settings(data, chosen, shown),
                links.words(),
                links.details(snapshot.version())));
    }

    /** A script with all that is said once an embed's first view has been drawn. */
    static String wordsScript(Messages words) {
        SortedMap<String, String> said = PageData.words(words, key -> PageData.isSaid(key) && !PageData.isDrawn(key));
        return "(globalThis.conflictTimeline??={}).words=" + Json.write(said) + ";\n";
    }

    /** One event by itself. */
    String write(EventInContext found) {
        Event event = found.entry().event();
        return Templates.embedEvent(new EventPage(
                frame(
                        event.title(),
                        links.page(Links.eventFromRoot(event.id()), address.live()),
                        links.fromRoot(Links.EMBED + "/" + Links.eventFromRoot(event.id()), address),
                        links.page(Links.EMBED + "/" + Links.eventFromRoot(event.id()), address.live())),
                snapshot.timeline(),
                Notice.missing(edition, words),
                shown(found),
                links.timeline(address.withEvent(event.id())),
                near(found.previous()),
                near(found.next()),
                List.of()));
    }

    private List<EventPage.Near> near(Optional<Entry> neighbour) {
        return neighbour.stream()
                .map(entry ->
                        new EventPage.Near(entry, links.event(entry.event().id())))
                .toList();
    }

    private ShownEvent shown(EventInContext found) {
        return ShownEvent.of(found.entry(), found.causes(), found.effects(), snapshot.timeline(), sides, links, words);
    }

    /** The drawing shows its own window, and so does the list beside it: what the address's window leaves out can be scrolled to. */
    private static EventFilter withoutWindow(EventFilter filter) {
        return new EventFilter(
                Optional.empty(), filter.categories(), filter.actors(), filter.words(), filter.leastImportance());
    }

    private List<Entry> mostImportant(EventFilter filter) {
        List<Entry> found = new ArrayList<>();
        for (int level = Event.TURNING_POINT; level >= filter.leastImportance(); level--) {
            EventFilter atLeast =
                    new EventFilter(filter.window(), filter.categories(), filter.actors(), filter.words(), level);
            if (snapshot.count(atLeast) > MOST_LISTED || level == filter.leastImportance()) {
                found = snapshot.events(atLeast, -1, Sizes.MOST_WHOLE, address.lang());
                break;
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.event().importance()))
                .limit(MOST_LISTED)
                .sorted(Comparator.comparingInt(Entry::position))
                .toList();
    }

    private String settings(PageData data, Optional<EventInContext> chosen, EventFilter shown) {
        Map<String, Object> settings = data.settings();
        settings.put("fixed", links.fixed());
        // sorted: two servers send the same bytes
        settings.put(
                "film",
                new TreeMap<>(Map.of("screen", links.file(assets.screen()), "thread", links.file(assets.film()))));
        settings.put("full", links.whole(address).replaceFirst("\\?.*", ""));
        settings.put("selected", chosen.map(c -> c.entry().position()).orElse(-1));
        window().ifPresent(days ->
                settings.put("window", new TreeMap<>(Map.of("startDay", days.startDay(), "endDay", days.endDay()))));
        if (!shown.equals(EventFilter.ALL)) {
            settings.put("matches", snapshot.positions(shown));
        }
        settings.put("messages", PageData.words(words, PageData::isDrawn));
        return Json.writeForHtml(settings);
    }

    /** The window asked for, as far as the timeline reaches. */
    private Optional<Extent> window() {
        Extent whole = snapshot.timeline().extent();
        return address.window().map(asked -> {
            long from = Math.max(asked.startDay(), Math.min(whole.startDay(), asked.endDay() - 1));
            long to = Math.min(asked.endDay(), Math.max(whole.endDay(), from + 1));
            return new Extent(from, Math.max(from + 1, to));
        });
    }

    private List<Notice> notices(List<String> complaints, Optional<EventInContext> chosen) {
        List<Notice> notices = new ArrayList<>(Notice.leftOut(complaints, words));
        notices.addAll(Notice.missing(edition, words));
        address.event()
                .filter(id -> chosen.isEmpty())
                .ifPresent(id -> notices.add(TimelineWriter.unknown(snapshot, id, links, address, words)));
        return notices;
    }

    private Frame frame(String title, String canonical, String fromRoot, String live) {
        String embeddable = publishing.baseUrl().isEmpty() ? "" : publishing.baseUrl() + fromRoot;
        Timeline timeline = snapshot.timeline();
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
                canonical,
                "",
                "website",
                "",
                "",
                List.of(),
                embeddable,
                edition,
                links.pinned() ? live : "",
                List.of());
    }
}
