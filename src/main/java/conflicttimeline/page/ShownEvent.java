package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Link;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Locale;

/**
 * One event as it stands on a page.
 *
 * @param datetime for {@code <time>}; empty where HTML has no form for its date
 * @param lane which of the timeline's lanes, from 0
 * @param chosen whether the address asks for it
 * @param accounts one for each side that speaks or is expected to, in the file's order; none where no side says anything
 */
public record ShownEvent(
        Entry entry,
        String href,
        String datetime,
        int lane,
        boolean chosen,
        List<Account> accounts,
        List<ShownLink> causes,
        List<ShownLink> effects) {

    /**
     * How one side describes it.
     *
     * @param text empty where none is recorded
     */
    public record Account(String side, String text) {}

    /**
     * A cause or an effect.
     *
     * @param kind how one led to the other, in words; may be empty
     * @param lane of the other event, from 0
     */
    public record ShownLink(Entry other, String href, int lane, String kind, String reason) {}

    public ShownEvent {
        accounts = List.copyOf(accounts);
        causes = List.copyOf(causes);
        effects = List.copyOf(effects);
    }

    static ShownEvent of(
            Entry entry,
            List<Link> causes,
            List<Link> effects,
            Timeline timeline,
            Sides sides,
            Links links,
            Messages words) {
        Event event = entry.event();
        return new ShownEvent(
                entry,
                links.event(event.id()),
                MachineDate.of(event.dating()),
                lane(timeline, event),
                links.keep().event().filter(event.id()::equals).isPresent(),
                accounts(event, timeline, sides),
                causes.stream()
                        .map(c -> link(c, "cause", timeline, links, words))
                        .toList(),
                effects.stream()
                        .map(e -> link(e, "effect", timeline, links, words))
                        .toList());
    }

    public Event event() {
        return entry.event();
    }

    /** Whether it is among the most important. */
    public boolean turningPoint() {
        return event().importance() == Event.TURNING_POINT;
    }

    private static int lane(Timeline timeline, Event event) {
        return Math.max(0, timeline.lanes().indexOf(event.category()));
    }

    private static List<Account> accounts(Event event, Timeline timeline, Sides sides) {
        if (event.perspectives().isEmpty()) {
            return List.of();
        }
        return timeline.perspectiveNames().stream()
                .map(side -> new Account(
                        side,
                        event.perspectives().stream()
                                .filter(p -> p.name().equals(side))
                                .findFirst()
                                .map(p -> p.text())
                                .orElse("")))
                .filter(account -> !account.text().isEmpty() || sides.expects(account.side()))
                .toList();
    }

    static ShownLink link(Link link, String end, Timeline timeline, Links links, Messages words) {
        Event other = link.other().event();
        return new ShownLink(
                link.other(),
                links.event(other.id()),
                lane(timeline, other),
                link.kind()
                        .map(kind -> words.text(
                                "page.kind." + end + "." + kind.word().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                link.reason());
    }
}
