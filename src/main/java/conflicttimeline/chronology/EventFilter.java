package conflicttimeline.chronology;

import conflicttimeline.time.Extent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one question: which events. <em>Or</em> within one part, <em>and</em> between the parts; an empty part asks for
 * nothing.
 *
 * @param window the event shares at least one day with it
 * @param categories its lane is one of them, compared exactly
 * @param actors it names at least one of them, compared exactly
 * @param words each occurs as a substring of its folded text; already folded
 * @param leastImportance 1 to 5
 */
public record EventFilter(
        Optional<Extent> window, Set<String> categories, Set<String> actors, List<String> words, int leastImportance) {

    /** Every event. */
    public static final EventFilter ALL = new EventFilter(Optional.empty(), Set.of(), Set.of(), List.of(), 1);

    public EventFilter {
        categories = Set.copyOf(categories);
        actors = Set.copyOf(actors);
        words = List.copyOf(words);
    }

    /**
     * Whether this event is asked for.
     *
     * @param days its days within the whole, open ends resolved ({@link conflicttimeline.time.Dating#within})
     */
    public boolean matches(Event event, Extent days) {
        return event.importance() >= leastImportance
                && (window.isEmpty() || window.get().intersects(days))
                && (categories.isEmpty() || categories.contains(event.category()))
                && (actors.isEmpty() || event.actors().stream().anyMatch(actors::contains))
                && hasAllWords(event);
    }

    private boolean hasAllWords(Event event) {
        if (words.isEmpty()) {
            return true;
        }
        String text = event.foldedText();
        return words.stream().allMatch(text::contains);
    }
}
