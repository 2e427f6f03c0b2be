package conflicttimeline.chronology;

import java.util.Optional;

/**
 * Which changes are asked for.
 *
 * @param event the changes of the event of this id alone, whatever the filter
 * @param filter those of events that match, as they were or as they are
 */
public record Wanted(Optional<String> event, EventFilter filter) {
    /** Every change, those of the timeline itself too. */
    public static final Wanted ALL = new Wanted(Optional.empty(), EventFilter.ALL);

    /** Of a difference what is asked for. */
    public Difference of(Difference all) {
        return event.map(all::onlyEvent).orElseGet(() -> all.only(filter));
    }
}
