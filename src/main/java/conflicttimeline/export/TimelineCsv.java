package conflicttimeline.export;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Folding;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.time.Dating;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The timeline as the CSV it could have come from: what we read we can write. The title row, the eras and the events in time;
 * every column, with one for each side before {@code sources}. Reading it gives the same timeline, and writing that the same
 * bytes. Causes that are not among the events are left out: a file names only ids of its own.
 */
public final class TimelineCsv {
    private static final List<String> BEFORE_SIDES = List.of(
            "type",
            "id",
            "start",
            "end",
            "title",
            "summary",
            "category",
            "importance",
            "place",
            "lat",
            "lon",
            "actors",
            "aliases",
            "causes",
            "note");

    private final List<String> sides;
    private final Set<String> here;
    private final StringBuilder table = new StringBuilder();

    private TimelineCsv(List<String> sides, Set<String> here) {
        this.sides = sides;
        this.here = here;
    }

    /** Writes the whole table, without a byte-order mark. */
    public static String write(Timeline timeline, List<Era> eras, List<Event> events) {
        var csv = new TimelineCsv(
                timeline.perspectiveNames(), events.stream().map(Event::id).collect(Collectors.toSet()));
        csv.names();
        if (needsTitle(timeline, eras, events)) {
            csv.row("title", Map.of("id", timeline.id(), "title", timeline.title(), "summary", timeline.summary()));
        }
        eras.forEach(csv::era);
        events.forEach(csv::event);
        return csv.table.toString();
    }

    /**
     * Whether the title has to stand in a row. A file without such a row is called after its name; that name may be no id, or
     * one that an event has, and then the name alone has to say it again.
     */
    private static boolean needsTitle(Timeline timeline, List<Era> eras, List<Event> events) {
        if (!isCalledAfterFile(timeline)) {
            return true;
        }
        String key = Folding.fold(timeline.id());
        return isId(timeline.id())
                && Stream.concat(eras.stream().map(Era::id), events.stream().map(Event::id))
                        .noneMatch(id -> Folding.fold(id).equals(key));
    }

    /** Whether the timeline may have no other title than the name of its file. */
    static boolean isCalledAfterFile(Timeline timeline) {
        return timeline.title().equals(timeline.id()) && timeline.summary().isEmpty();
    }

    private static boolean isId(String text) {
        return text.length() <= Sizes.MOST_NAME_CHARACTERS
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void names() {
        List<String> names = new ArrayList<>(BEFORE_SIDES);
        sides.forEach(side -> names.add("perspective: " + side));
        names.add("sources");
        CsvLine.append(table, names);
    }

    private void era(Era era) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", era.id());
        dating(cells, era.dating());
        cells.put("title", era.title());
        cells.put("summary", era.summary());
        row("era", cells);
    }

    private void event(Event event) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", event.id());
        dating(cells, event.dating());
        cells.put("title", event.title());
        cells.put("summary", event.summary());
        cells.put("category", event.category());
        cells.put("importance", Integer.toString(event.importance()));
        cells.put("place", event.place());
        event.coordinates().ifPresent(place -> {
            cells.put("lat", EventCells.degrees(place.latitude()));
            cells.put("lon", EventCells.degrees(place.longitude()));
        });
        cells.put("actors", EventCells.entries(event.actors()));
        cells.put("aliases", EventCells.entries(event.aliases()));
        List<Cause> causes =
                event.causes().stream().filter(c -> here.contains(c.id())).toList();
        cells.put(
                "causes",
                EventCells.entries(causes.stream().map(EventCells::cause).toList()));
        cells.put("note", event.note());
        for (Perspective account : event.perspectives()) {
            cells.put("perspective: " + account.name(), account.text());
        }
        cells.put(
                "sources",
                EventCells.entries(
                        event.sources().stream().map(EventCells::source).toList()));
        row("event", cells);
    }

    private static void dating(Map<String, String> cells, Dating dating) {
        cells.put("start", EventCells.start(dating));
        cells.put("end", EventCells.end(dating));
    }

    private void row(String type, Map<String, String> cells) {
        List<String> line = new ArrayList<>();
        for (String column : BEFORE_SIDES) {
            line.add(
                    switch (column) {
                        case "type" -> type;
                        case "start", "end", "importance", "lat", "lon" -> cells.getOrDefault(column, "");
                        default -> CsvLine.guarded(cells.getOrDefault(column, ""));
                    });
        }
        sides.forEach(side -> line.add(CsvLine.guarded(cells.getOrDefault("perspective: " + side, ""))));
        line.add(CsvLine.guarded(cells.getOrDefault("sources", "")));
        CsvLine.append(table, line);
    }
}
