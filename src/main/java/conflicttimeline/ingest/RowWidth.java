package conflicttimeline.ingest;

import java.util.HashSet;
import java.util.Set;

/** Holds each row against the first line: as many cells, and none below a column without a name. */
final class RowWidth {
    private final Columns columns;
    private final char separator;
    private final Problems problems;
    private final Set<Integer> told = new HashSet<>();

    RowWidth(Columns columns, char separator, Problems problems) {
        this.columns = columns;
        this.separator = separator;
        this.problems = problems;
    }

    /** Whether its cells stand below their names; complains if not. */
    boolean fits(CsvRow row) {
        int cells = row.fields().size();
        int filled = cells;
        while (filled > 0 && Trim.both(row.fields().get(filled - 1)).isEmpty()) {
            filled--;
        }
        if (filled > columns.width()) {
            boolean curly = row.fields().stream().anyMatch(f -> f.startsWith("“") || f.startsWith("„"));
            problems.error(
                    row.place(),
                    "",
                    "the row has " + cells + " cells; expected " + columns.named()
                            + ", as many as the first line; put quotes (\") around a cell that has a "
                            + separatorName() + " in it, with no space before them"
                            + (curly ? "; curly quotes do not count" : ""));
            return false;
        }
        if (cells < columns.named()) {
            problems.error(
                    row.place(),
                    "",
                    "the row has " + cells + (cells == 1 ? " cell" : " cells") + "; expected " + columns.named()
                            + ", as many as the first line; add what is missing, a " + separatorName()
                            + " for each empty cell");
            return false;
        }
        for (int at = 0; at < filled; at++) {
            String text = Trim.both(row.fields().get(at));
            if (columns.name(at).isEmpty() && !text.isEmpty() && told.add(at)) {
                problems.warn(
                        row.place(),
                        "",
                        "column " + (at + 1) + " has no name in the first line, so " + Shown.quoted(text)
                                + " and what is below it are left out; name the column or empty it");
            }
        }
        return true;
    }

    private String separatorName() {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }
}
