package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Link;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What led to an event and what followed, for the many events of one page. A timeline of up to {@link Sizes#MOST_WHOLE} events
 * is read whole, in two questions; of a larger one what leads to and from the events listed.
 */
final class Threads {
    private final Snapshot snapshot;
    private final Optional<List<Entry>> whole;
    private final Map<Integer, List<Link>> causes = new HashMap<>();
    private final Map<Integer, List<Link>> effects = new HashMap<>();

    private Threads(Snapshot snapshot, Language language) {
        this.snapshot = snapshot;
        this.whole = snapshot.timeline().eventCount() > Sizes.MOST_WHOLE
                ? Optional.empty()
                : Optional.of(snapshot.events(EventFilter.ALL, -1, Sizes.MOST_WHOLE, language));
    }

    /**
     * @param listed the events whose causes and effects will be asked for
     */
    static Threads of(Snapshot snapshot, List<Entry> listed, Language language) {
        Threads threads = new Threads(snapshot, language);
        threads.whole.ifPresentOrElse(threads::join, () -> threads.joinOnly(listed, language));
        return threads;
    }

    /** Every event by position; absent above {@link Sizes#MOST_WHOLE}. */
    Optional<List<Entry>> whole() {
        return whole;
    }

    /** The steps to this event, in the file's order. */
    List<Link> causes(Entry entry) {
        return causes.getOrDefault(entry.position(), List.of());
    }

    /** The steps from this event, by position. */
    List<Link> effects(Entry entry) {
        return effects.getOrDefault(entry.position(), List.of());
    }

    private void joinOnly(List<Entry> listed, Language language) {
        for (EventInContext found : snapshot.inContext(listed, language)) {
            causes.put(found.entry().position(), found.causes());
            effects.put(found.entry().position(), found.effects());
        }
    }

    private void join(List<Entry> entries) {
        for (Snapshot.Step step : snapshot.causes()) {
            causes.computeIfAbsent(step.effect(), p -> new ArrayList<>())
                    .add(new Link(entries.get(step.cause()), step.kind(), step.reason()));
            effects.computeIfAbsent(step.cause(), p -> new ArrayList<>())
                    .add(new Link(entries.get(step.effect()), step.kind(), step.reason()));
        }
    }
}
