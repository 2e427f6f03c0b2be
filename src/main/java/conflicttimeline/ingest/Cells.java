package conflicttimeline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cells of one row, by the name of their column. What no cell may hold is complained of at the start; such a cell then
 * reads as empty, so that it is not complained of twice.
 */
final class Cells {
    private final CsvRow row;
    private final Columns columns;
    private final Problems problems;
    private final Set<Integer> damaged = new HashSet<>();

    Cells(CsvRow row, Columns columns, Problems problems, DamagedLines damagedLines) {
        this.row = row;
        this.columns = columns;
        this.problems = problems;
        for (Map.Entry<Integer, String> column : columns.read().entrySet()) {
            int at = column.getKey();
            String text = raw(at);
            if (!text.isEmpty()) {
                check(at, text, damagedLines);
            }
        }
    }

    private void check(int at, String text, DamagedLines damagedLines) {
        Optional<String> fault = CellText.fault(text);
        if (fault.isPresent()) {
            problems.error(row.place(), columns.name(at), fault.get());
            damaged.add(at);
        } else if (at != columns.at("id")) {
            // an id with such a character is refused anyway
            CellText.doubt(text).ifPresent(d -> problems.warn(row.place(), columns.name(at), d));
        }
        int lost = row.fields().get(at).indexOf(Text.DAMAGED);
        if (lost >= 0) {
            lostCharacter(at, lost, damagedLines);
        }
    }

    private void lostCharacter(int at, int lost, DamagedLines damagedLines) {
        long line = row.place().line();
        for (String before : row.fields().subList(0, at)) {
            line += Lines.ends(before);
        }
        boolean found = false;
        String cell = row.fields().get(at);
        int counted = 0;
        for (int i = lost; i >= 0; i = cell.indexOf(Text.DAMAGED, i + 1)) {
            line += Lines.ends(cell.substring(counted, i));
            counted = i;
            Optional<Text.BadCharacter> bad = damagedLines.claim(line);
            if (bad.isPresent()) {
                found = true;
                problems.error(
                        new Place(line, row.place().row()),
                        columns.name(at),
                        bad.get().message());
            }
        }
        if (found) {
            damaged.add(at);
        } else if (damagedLines.none()) {
            problems.warn(
                    row.place(),
                    columns.name(at),
                    "has U+FFFD, which stands where a letter was lost; write the letter again");
        }
    }

    Place place() {
        return row.place();
    }

    /** A text: trimmed, without the apostrophe that guards a formula, in normal form C. */
    String text(String column) {
        return text(columns.at(column));
    }

    /** A number or a date: trimmed, nothing else is taken away. */
    String plain(String column) {
        int at = columns.at(column);
        return damaged.contains(at) ? "" : raw(at);
    }

    /** The text at this place. */
    String text(int at) {
        return damaged.contains(at) ? "" : CellText.normal(CellText.withoutGuard(raw(at)));
    }

    /** Whether the file has this column and nothing is written in this row. */
    boolean missing(String column) {
        return columns.has(column) && !damaged.contains(columns.at(column)) && !present(column);
    }

    /** Whether something is written in this row, readable or not. */
    boolean present(String column) {
        return !raw(columns.at(column)).isEmpty();
    }

    /** The entries of a cell, between semicolons that white space or the cell's end follows. */
    List<String> entries(String column) {
        String cell = text(column);
        List<String> entries = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            boolean end = i == cell.length();
            if (end || cell.charAt(i) == ';' && (i + 1 == cell.length() || Trim.blank(cell.charAt(i + 1)))) {
                String entry = Trim.both(cell.substring(from, i));
                if (!entry.isEmpty()) {
                    entries.add(entry);
                }
                from = i + 1;
            }
        }
        if (entries.size() > Limits.ENTRIES) {
            error(
                    column,
                    "has " + entries.size() + " entries; expected at most " + Limits.ENTRIES
                            + "; keep the most important");
            return List.of();
        }
        return entries;
    }

    void error(String column, String message) {
        problems.error(row.place(), column, message);
    }

    void warn(String column, String message) {
        problems.warn(row.place(), column, message);
    }

    private String raw(int at) {
        return at >= 0 && at < row.fields().size() ? Trim.both(row.fields().get(at)) : "";
    }
}
