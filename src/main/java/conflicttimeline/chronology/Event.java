package conflicttimeline.chronology;

import conflicttimeline.time.Dating;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that happened, as one row of the CSV says it. Texts are plain, never markup; absent texts are empty.
 *
 * @param id stable slug, NFC; unique in its chronology after trim and case folding
 * @param dating when
 * @param title plain text, never empty
 * @param category the lane; may be empty
 * @param importance 1 (context) to 5 (turning point)
 * @param place its name; may be empty
 * @param coordinates both or neither
 * @param aliases other names and spellings, for search only
 * @param causes what led to it, in the file's order
 * @param note what is disputed, and by whom; may be empty
 * @param perspectives how each side describes it; only those that say something, in the file's order
 */
public record Event(
        String id,
        Dating dating,
        String title,
        String summary,
        String category,
        int importance,
        String place,
        Optional<Coordinates> coordinates,
        List<String> actors,
        List<String> aliases,
        List<Cause> causes,
        String note,
        List<Perspective> perspectives,
        List<Source> sources) {

    /** Importance of a turning point, the most important there is. */
    public static final int TURNING_POINT = 5;

    /** Importance of a row that says none. */
    public static final int USUAL_IMPORTANCE = 3;

    public Event {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("An event needs an id and a title: \"" + id + "\", \"" + title + "\"");
        }
        if (importance < 1 || importance > TURNING_POINT) {
            throw new IllegalArgumentException("Importance of " + id + " is " + importance + "; expected 1 to 5");
        }
        actors = List.copyOf(actors);
        aliases = List.copyOf(aliases);
        causes = List.copyOf(causes);
        perspectives = List.copyOf(perspectives);
        sources = List.copyOf(sources);
    }

    /**
     * What a search looks through: title, summary, place, actors and aliases, each {@linkplain Folding#fold folded}, one
     * to a line. Worked out on each call.
     */
    public String foldedText() {
        return Stream.of(List.of(title, summary, place), actors, aliases)
                .flatMap(List::stream)
                .map(Folding::fold)
                .collect(Collectors.joining("\n"));
    }
}
