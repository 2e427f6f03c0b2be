package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import java.util.List;

/**
 * The sides from which a reader may expect an account: those that at least a third of the events with any account have.
 * Where such a side is silent a page says so; a side that is asked about now and then stands only where it speaks. The
 * browser has the same rule in {@code web/panels/accounts.js}.
 *
 * @param version of the content that it was worked out from
 * @param expected their names, in the file's order
 */
record Sides(String version, List<String> expected) {
    /** Of so many told events one must have it. */
    private static final int ONE_OF = 3;

    Sides {
        expected = List.copyOf(expected);
    }

    /** Cost: reads the first {@link Sizes#MOST_WHOLE} events, which stand for the rest. */
    static Sides of(Snapshot snapshot) {
        List<List<String>> told = snapshot.events(EventFilter.ALL, -1, Sizes.MOST_WHOLE, Language.EN).stream()
                .map(Entry::event)
                .map(event ->
                        event.perspectives().stream().map(Perspective::name).toList())
                .filter(names -> !names.isEmpty())
                .toList();
        List<String> expected = snapshot.timeline().perspectiveNames().stream()
                .filter(side ->
                        told.stream().filter(names -> names.contains(side)).count() * ONE_OF >= told.size())
                .toList();
        return new Sides(snapshot.version(), expected);
    }

    boolean expects(String side) {
        return expected.contains(side);
    }
}
