package conflicttimeline.picture;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.picture.draw.CardSheet;
import conflicttimeline.picture.draw.Palette;
import conflicttimeline.picture.draw.Sheet;
import conflicttimeline.picture.draw.TimelineSheet;
import conflicttimeline.picture.draw.Type;
import conflicttimeline.picture.draw.Wording;
import conflicttimeline.picture.layout.LaneBand;
import conflicttimeline.picture.layout.Mode;
import conflicttimeline.picture.layout.SceneInput;
import conflicttimeline.picture.layout.Window;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Draws a view: puts its words together and hands it to paper. */
final class Drawing {
    private static final int WIDE_FROM_PX = 1000;

    private final View view;
    private final Known known;
    private final Timeline timeline;
    private final Publishing publishing;
    private final Optional<Set<Integer>> matches;
    private final Messages words;

    Drawing(View view, Snapshot snapshot, Publishing publishing) {
        this.view = view;
        this.known = view.known();
        this.timeline = known.timeline();
        this.publishing = publishing;
        this.matches = view.matches(snapshot);
        this.words = Messages.of(known.language());
    }

    Sheet sheet() {
        Palette palette =
                view.address().theme().filter(Address.Theme.DARK::equals).isPresent() ? Palette.DARK : Palette.LIGHT;
        if (view.size() == Size.CARD) {
            return CardSheet.of(view.size().paper(), palette, cardWords(), piled());
        }
        return TimelineSheet.of(
                view.size().paper(),
                palette,
                wording(),
                this::input,
                view.links().arcs());
    }

    private SceneInput input(double widthPx, double heightPx) {
        return new SceneInput(
                known.events(),
                known.lanes(),
                known.eras(),
                view.window(),
                widthPx,
                heightPx,
                Type.measure(widthPx >= WIDE_FROM_PX ? Mode.WIDE : Mode.EMBED),
                known.axis(),
                view.chosen(),
                view.links().named(),
                view.thread(),
                matches);
    }

    private Wording wording() {
        List<Integer> seen =
                known.events().inWindow(view.window().startDay(), view.window().endDay());
        String span = span();
        String events = words.count("page.count", seen.size());
        List<Integer> matching = seen.stream()
                .filter(i -> matches.isEmpty() || matches.get().contains(i))
                .toList();
        String about = span
                + " · "
                + (matches.isEmpty()
                        ? events
                        : words.text(
                                "picture.match",
                                "shown",
                                words.number(matching.size()),
                                "events",
                                events,
                                "what",
                                asked()));
        return new Wording(
                timeline.title(),
                about,
                source(publishing.baseUrl()),
                words.text("picture.none"),
                this::laneCount,
                known.language().tag(),
                alternative(span, seen.size(), matching));
    }

    /** The air beside the first and the last day of the timeline is no part of it. */
    private String span() {
        double first = Math.max(view.window().startDay(), timeline.extent().startDay());
        double last = Math.min(view.window().endDay(), timeline.extent().endDay());
        return Spans.words(first < last ? new Window(first, last) : view.window(), words);
    }

    private String alternative(String span, int seen, List<Integer> matching) {
        String said = AltText.ofTimeline(timeline.title(), span, seen, turningPoints(matching), words);
        if (matches.isPresent()) {
            said = AltText.andMatches(said, matching.size(), words);
        }
        if (view.chosen() >= 0) {
            Entry entry = known.entries().get(view.chosen());
            said = AltText.andChosen(said, entry.event().title(), entry.dateLabel(), words);
        }
        return said;
    }

    private List<String> turningPoints(List<Integer> positions) {
        return positions.stream()
                .filter(i -> known.events().importance(i) == Event.TURNING_POINT)
                .map(known.events()::title)
                .toList();
    }

    /** What a filter asks for, as it was asked. */
    private String asked() {
        List<String> parts = new ArrayList<>();
        Address address = view.address();
        if (!address.q().isEmpty()) {
            parts.add("“" + address.q() + "”");
        }
        parts.addAll(address.categories());
        parts.addAll(address.actors());
        if (address.importance() == Event.TURNING_POINT) {
            parts.add(words.text("page.importance.turning"));
        } else if (address.importance() > 1) {
            parts.add(words.count("page.importance.least", address.importance()));
        }
        return String.join(", ", parts);
    }

    /** Of the lane's events the window may hold all, or some. */
    private String laneCount(LaneBand lane) {
        return lane.shown() == lane.total()
                ? words.number(lane.total())
                : words.text(
                        "web.lane.shown", "shown", words.number(lane.shown()), "count", words.number(lane.total()));
    }

    /**
     * @param address where it can be found; may be empty
     */
    private String source(String address) {
        return joined(
                publishing.publisher(),
                publishing.license().isEmpty() ? "" : words.text("picture.license", "license", publishing.license()),
                words.text("picture.version", "version", timeline.version()),
                bare(address));
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    /** As people write an address. */
    private static String bare(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    private CardSheet.Words cardWords() {
        String whole = Spans.words(
                new Window(timeline.extent().startDay(), timeline.extent().endDay()), words);
        String events = words.count("page.count", timeline.eventCount());
        String license =
                publishing.license().isEmpty() ? "" : words.text("picture.license", "license", publishing.license());
        if (view.chosen() < 0) {
            return new CardSheet.Words(
                    "",
                    timeline.title(),
                    whole,
                    events,
                    joined(publishing.publisher(), license),
                    bare(publishing.baseUrl()),
                    known.language().tag(),
                    Cards.altOfTimeline(known));
        }
        Entry entry = known.entries().get(view.chosen());
        Event event = entry.event();
        String base = publishing.baseUrl();
        return new CardSheet.Words(
                timeline.title(),
                event.title(),
                entry.dateLabel(),
                event.place(),
                joined(events, publishing.publisher(), license),
                base.isEmpty() ? "" : bare(base + "event/" + Query.encode(event.id())),
                known.language().tag(),
                Cards.altOfEvent(known, view.chosen()));
    }

    /** All in the opening; where the chosen one lies before or after it, all there is. */
    private CardSheet.Shown piled() {
        Window window = view.window();
        double day = view.chosen() < 0 ? window.startDay() : known.events().middleDay(view.chosen());
        boolean inside = day >= window.startDay() && day <= window.endDay();
        return new CardSheet.Shown(
                known.events(), known.eras(), known.axis(), inside ? window : known.limits(), view.chosen());
    }
}
