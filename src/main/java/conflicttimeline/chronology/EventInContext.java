package conflicttimeline.chronology;

import java.util.List;
import java.util.Optional;

/**
 * One event with what led to it, what followed, and its neighbours in time.
 *
 * @param causes in the file's order
 * @param effects by position
 */
public record EventInContext(
        Entry entry, List<Link> causes, List<Link> effects, Optional<Entry> previous, Optional<Entry> next) {
    public EventInContext {
        causes = List.copyOf(causes);
        effects = List.copyOf(effects);
    }
}
