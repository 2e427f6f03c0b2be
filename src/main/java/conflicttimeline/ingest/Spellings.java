package conflicttimeline.ingest;

import conflicttimeline.chronology.Folding;
import java.util.HashMap;
import java.util.Map;

/** Warns of one name in two spellings, which would become two lanes or two actors. */
final class Spellings {
    private record First(String name, Place place) {}

    private final String column;
    private final Map<String, First> firstByKey = new HashMap<>();
    private final Map<String, Place> seen = new HashMap<>();

    Spellings(String column) {
        this.column = column;
    }

    void see(String name, Cells cells) {
        if (seen.putIfAbsent(name, cells.place()) != null) {
            return;
        }
        String key = Folding.fold(name).replaceAll("[\\s\\p{Z}]+", " ");
        First first = firstByKey.putIfAbsent(key, new First(name, cells.place()));
        if (first != null) {
            cells.warn(
                    column,
                    Shown.quoted(name) + " is nearly " + Shown.quoted(first.name) + " on line " + first.place.line()
                            + "; if it is the same, write it the same");
        }
    }
}
