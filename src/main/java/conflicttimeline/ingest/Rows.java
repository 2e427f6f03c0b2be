package conflicttimeline.ingest;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Nearest;
import conflicttimeline.time.Dating;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the rows of a file one after the other and keeps what is sound. */
final class Rows {
    private static final List<String> TYPES = List.of("event", "era", "title");

    private record Whole(String id, String title, String summary) {}

    private final Columns columns;
    private final Dialect dialect;
    private final Limits limits;
    private final Problems problems;
    private final DamagedLines damagedLines;
    private final RowWidth width;
    private final Ids ids = new Ids();
    private final Links links;
    private final Spellings lanes = new Spellings("category");
    private final Spellings actors = new Spellings("actors");
    private final List<Event> events = new ArrayList<>();
    private final List<Era> eras = new ArrayList<>();
    private Optional<Whole> whole = Optional.empty();
    private Optional<Place> titlePlace = Optional.empty();
    private long eventCount;
    private long eraCount;
    private Optional<Place> beyondLimit = Optional.empty();

    Rows(Columns columns, Dialect dialect, Limits limits, Problems problems, DamagedLines damagedLines) {
        this.columns = columns;
        this.dialect = dialect;
        this.limits = limits;
        this.problems = problems;
        this.damagedLines = damagedLines;
        this.width = new RowWidth(columns, dialect.separator(), problems);
        this.links = new Links(ids, problems);
    }

    void take(CsvRow row) {
        String type = type(row);
        if (type.equals("era")) {
            eraCount++;
        } else if (!type.equals("title")) {
            eventCount++;
        }
        if (eventCount > limits.events() || eraCount > Limits.ERAS) {
            // the file is refused; what is left is only counted
            beyondLimit = Optional.of(beyondLimit.orElse(row.place()));
            return;
        }
        if (!width.fits(row)) {
            idOf(row)
                    .ifPresent(id -> unique(
                            id,
                            typeMeant(type),
                            row.place(),
                            message -> problems.error(row.place(), columns.name(columns.at("id")), message)));
            return;
        }
        long errorsBefore = problems.errorCount();
        var cells = new Cells(row, columns, problems, damagedLines);
        if (!type.isEmpty() && !TYPES.contains(type)) {
            cells.error(
                    "type",
                    Shown.quoted(type) + " is no type; expected event, era or title" + Shown.nearest(type, TYPES));
        }
        // a row of no type is read as what it was probably meant to be, so that all is said at once
        switch (typeMeant(type)) {
            case "era" -> era(cells, errorsBefore);
            case "title" -> title(cells);
            default -> event(cells, errorsBefore);
        }
    }

    private static String typeMeant(String type) {
        return TYPES.contains(type) ? type : Nearest.of(type, TYPES).orElse("event");
    }

    private String type(CsvRow row) {
        int at = columns.at("type");
        return at < 0 || at >= row.fields().size()
                ? ""
                : Trim.both(row.fields().get(at)).toLowerCase(java.util.Locale.ROOT);
    }

    /** The id of a row that is not read. */
    private Optional<String> idOf(CsvRow row) {
        int at = columns.at("id");
        return at < 0 || at >= row.fields().size()
                ? Optional.empty()
                : Optional.of(CellText.normal(Trim.both(row.fields().get(at))))
                        .filter(id -> Slug.fault(id).isEmpty());
    }

    private void event(Cells cells, long errorsBefore) {
        boolean named = name(cells, "event");
        EventRow row = EventRow.read(cells, columns, problems, errorsBefore, dialect.separator() != ',');
        links.add(row.id(), named, cells.place(), row.dating(), row.causes());
        lanes.see(cells.text("category"), cells);
        row.actors().forEach(actor -> actors.see(actor, cells));
        row.event().ifPresent(events::add);
    }

    private void era(Cells cells, long errorsBefore) {
        name(cells, "era");
        EventRow.requireTitle(cells);
        Optional<Dating> dating = DatingCells.read(cells);
        if (dating.isPresent() && dating.get().end().isEmpty() && !cells.present("end")) {
            cells.error("end", "is empty; expected the last day of the era, or .. if it goes on");
        }
        leaveOut(cells, "an era", EventRow.SHARED);
        if (dating.isPresent() && problems.errorCount() == errorsBefore) {
            eras.add(new Era(cells.text("id"), dating.get(), cells.text("title"), cells.text("summary")));
        }
    }

    private void title(Cells cells) {
        if (titlePlace.isPresent()) {
            cells.error(
                    "type",
                    "\"title\" is the second title row; expected at most one, and line "
                            + titlePlace.get().line() + " is one; remove one");
            return;
        }
        titlePlace = Optional.of(cells.place());
        name(cells, "title");
        EventRow.requireTitle(cells);
        leaveOut(cells, "the title row", List.of("type", "id", "title", "summary"));
        whole = Optional.of(new Whole(cells.text("id"), cells.text("title"), cells.text("summary")));
    }

    /** Judges the id; whether it is a new and sound one. */
    private boolean name(Cells cells, String type) {
        String id = cells.text("id");
        if (id.isEmpty()) {
            if (cells.missing("id")) {
                cells.error("id", "is empty; expected a short id such as 1994-ceasefire");
            }
            return false;
        }
        Optional<String> fault = Slug.fault(id);
        if (fault.isPresent()) {
            cells.error("id", fault.get());
            return false;
        }
        return unique(id, type, cells.place(), message -> cells.error("id", message));
    }

    private boolean unique(String id, String type, Place place, Consumer<String> complain) {
        Optional<Ids.Known> other = ids.add(id, type, place);
        other.ifPresent(known -> complain.accept(Shown.quoted(id) + " is the id of line "
                + known.place().line() + " too"
                + (known.id().equals(id) ? "" : ", written " + Shown.quoted(known.id()))
                + "; expected an id of its own; choose another"));
        return other.isEmpty();
    }

    private void leaveOut(Cells cells, String what, List<String> used) {
        columns.read().forEach((at, column) -> {
            String text = cells.text(at);
            if (!text.isEmpty() && !used.contains(column)) {
                cells.warn(
                        column, Shown.quoted(text) + " is left out; " + what + " has only " + String.join(", ", used));
            }
        });
    }

    /**
     * Judges the file as a whole and puts it together.
     *
     * @param complete false if not all rows could be read; then no cause is called unknown
     * @param stem the file's name without its ending, for want of a title row
     */
    Optional<Chronology> chronology(boolean complete, String stem, List<String> laneOrder) {
        if (beyondLimit.isPresent()) {
            boolean events = eventCount > limits.events();
            problems.error(
                    beyondLimit.get(),
                    "",
                    "the file has " + (events ? eventCount + " events" : eraCount + " eras") + "; expected at most "
                            + (events ? limits.events() + " (--max-events)" : Limits.ERAS + " eras"));
        } else {
            links.check(complete);
            if (eventCount == 0 && complete) {
                problems.error(
                        Place.TOP, "", "the file has no event; expected at least one row with id, start and title");
            }
        }
        if (problems.errorCount() > 0) {
            return Optional.empty();
        }
        Whole said = whole.orElse(new Whole(stem, stem, ""));
        return Optional.of(Chronology.of(
                said.id,
                said.title,
                said.summary,
                eras,
                events.stream().map(links::resolved).toList(),
                List.copyOf(columns.sides().keySet()),
                laneOrder));
    }

    long eventCount() {
        return eventCount;
    }

    long eraCount() {
        return eraCount;
    }
}
