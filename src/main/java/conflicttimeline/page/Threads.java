package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Link;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What led to an event and what followed, for the many events of one page. A timeline of up to {@link #MOST_WHOLE} events
 * is read whole, in two questions; of a larger one each event is asked for by itself.
 */
final class Threads {
    /** Up to so many events the whole timeline is in the page. */
    static final int MOST_WHOLE = 2000;

    private final Snapshot snapshot;
    private final Language language;
    private final Optional<List<Entry>> whole;
    private final Map<Integer, List<Link>> causes = new HashMap<>();
    private final Map<Integer, List<Link>> effects = new HashMap<>();

    private Threads(Snapshot snapshot, Language language) {
        this.snapshot = snapshot;
        this.language = language;
        this.whole = snapshot.timeline().eventCount() > MOST_WHOLE
                ? Optional.empty()
                : Optional.of(snapshot.events(EventFilter.ALL, -1, MOST_WHOLE, language));
    }

    static Threads of(Snapshot snapshot, Language language) {
        Threads threads = new Threads(snapshot, language);
        threads.whole.ifPresent(threads::join);
        return threads;
    }

    /** Every event by position; absent above {@link #MOST_WHOLE}. */
    Optional<List<Entry>> whole() {
        return whole;
    }

    /** The steps to this event, in the file's order. */
    List<Link> causes(Entry entry) {
        return whole.isPresent()
                ? causes.getOrDefault(entry.position(), List.of())
                : asked(entry).causes();
    }

    /** The steps from this event, by position. */
    List<Link> effects(Entry entry) {
        return whole.isPresent()
                ? effects.getOrDefault(entry.position(), List.of())
                : asked(entry).effects();
    }

    private void join(List<Entry> entries) {
        for (Snapshot.Step step : snapshot.causes()) {
            causes.computeIfAbsent(step.effect(), p -> new ArrayList<>())
                    .add(new Link(entries.get(step.cause()), step.kind(), step.reason()));
            effects.computeIfAbsent(step.cause(), p -> new ArrayList<>())
                    .add(new Link(entries.get(step.effect()), step.kind(), step.reason()));
        }
    }

    private EventInContext asked(Entry entry) {
        return snapshot.event(entry.event().id(), language)
                .orElseThrow(() -> new IllegalStateException(
                        "The snapshot lost " + entry.event().id()));
    }
}
