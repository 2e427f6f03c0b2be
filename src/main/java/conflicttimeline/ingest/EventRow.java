package conflicttimeline.ingest;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.chronology.Source;
import conflicttimeline.time.Dating;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row that tells an event, read cell by cell.
 *
 * @param dating absent if its dates are at fault
 * @param actors each once
 * @param causes as they are written
 * @param event absent if any cell is at fault
 */
record EventRow(String id, Optional<Dating> dating, List<String> actors, List<Cause> causes, Optional<Event> event) {
    /** The columns a row of another type has too. */
    static final List<String> SHARED = List.of("type", "id", "start", "end", "title", "summary");

    /** Reads the cells and complains of each that is at fault. The id has been judged already. */
    static EventRow read(Cells cells, Columns columns, Problems problems, long errorsBefore, boolean decimalComma) {
        String id = cells.text("id");
        requireTitle(cells);
        Optional<Dating> dating = DatingCells.read(cells);
        int importance = importance(cells);
        Optional<Coordinates> coordinates = CoordinateCells.read(cells, decimalComma);
        requireShort(cells, "category", cells.text("category"));
        List<String> actors = names(cells, "actors");
        actors.forEach(actor -> requireShort(cells, "actors", actor));
        List<String> aliases = names(cells, "aliases");
        List<Cause> causes = CauseCell.read(cells);
        List<Source> sources = SourceCell.read(cells);
        if (dating.isEmpty() || problems.errorCount() > errorsBefore || !columns.has("id") || !columns.has("title")) {
            return new EventRow(id, dating, actors, causes, Optional.empty());
        }
        List<Perspective> perspectives = new ArrayList<>();
        columns.sides().forEach((side, at) -> {
            String account = cells.text(at);
            if (!account.isEmpty()) {
                perspectives.add(new Perspective(side, account));
            }
        });
        var event = new Event(
                id,
                dating.get(),
                cells.text("title"),
                cells.text("summary"),
                cells.text("category"),
                importance,
                cells.text("place"),
                coordinates,
                actors,
                aliases,
                causes,
                cells.text("note"),
                perspectives,
                sources);
        return new EventRow(id, dating, actors, causes, Optional.of(event));
    }

    static void requireTitle(Cells cells) {
        if (cells.missing("title")) {
            cells.error("title", "is empty; expected a short title in plain text");
        }
    }

    /** Readers ask for it in an address, which holds no more. */
    private static void requireShort(Cells cells, String column, String name) {
        if (name.length() > Sizes.MOST_NAME_CHARACTERS) {
            cells.error(
                    column,
                    Shown.quoted(name) + " has " + name.length() + " characters; expected a name of at most "
                            + Sizes.MOST_NAME_CHARACTERS + "; shorten it");
        }
    }

    private static int importance(Cells cells) {
        String text = cells.plain("importance");
        if (text.isEmpty()) {
            return Event.USUAL_IMPORTANCE;
        }
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '0' + Event.TURNING_POINT) {
            return text.charAt(0) - '0';
        }
        cells.error(
                "importance",
                Shown.quoted(text) + " is no importance; expected 1 (context) to 5 (turning point), or nothing for 3");
        return Event.USUAL_IMPORTANCE;
    }

    private static List<String> names(Cells cells, String column) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : cells.entries(column)) {
            if (name.indexOf(';') >= 0) {
                cells.warn(
                        column,
                        Shown.quoted(name) + " is read as one name; expected a semicolon and a space between two");
            }
            if (!names.add(name)) {
                cells.warn(column, Shown.quoted(name) + " is named twice; it is kept once");
            }
        }
        return List.copyOf(names);
    }
}
