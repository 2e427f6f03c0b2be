package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Timeline;
import java.util.List;

/**
 * {@code /event/{id}}: one event.
 *
 * @param chosenHref the timeline with this event chosen
 * @param previous the event before it in time; none or one
 * @param next the event after it; none or one
 */
public record EventPage(
        Frame frame,
        Timeline timeline,
        List<Notice> notices,
        ShownEvent shown,
        String chosenHref,
        List<Near> previous,
        List<Near> next) {

    /** A neighbour in time. */
    public record Near(Entry entry, String href) {}

    public EventPage {
        notices = List.copyOf(notices);
        previous = List.copyOf(previous);
        next = List.copyOf(next);
    }
}
