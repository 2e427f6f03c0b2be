package conflicttimeline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every id of the file, also of rows that have other faults, so that a link to one of them is not called unknown. */
final class Ids {
    /** @param type of its row: event, era or title */
    record Known(String id, String type, Place place) {}

    private final Map<String, Known> byKey = new HashMap<>();
    private final List<String> events = new ArrayList<>();

    /** Adds an id; gives back the one that was there before if they count as one. */
    Optional<Known> add(String id, String type, Place place) {
        Known before = byKey.putIfAbsent(Slug.key(id), new Known(id, type, place));
        if (before == null && type.equals("event")) {
            events.add(id);
        }
        return Optional.ofNullable(before);
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(byKey.get(Slug.key(id)));
    }

    /** Ids of events, in the file's order. */
    List<String> events() {
        return events;
    }
}
