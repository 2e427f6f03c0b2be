package conflicttimeline.ingest;

import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import java.util.Optional;

/** Reads {@code start} and {@code end} together, and says which of the two is at fault. */
final class DatingCells {
    private static final String START = "start";
    private static final String END = "end";

    private DatingCells() {}

    static Optional<Dating> read(Cells cells) {
        String start = cells.plain(START);
        String end = cells.plain(END);
        if (start.isEmpty()) {
            if (cells.missing(START)) {
                cells.error(START, "is empty; expected a date such as 1916-07-01, 1916-07 or 1916");
            }
            fault(end).ifPresent(why -> cells.error(END, why));
            return Optional.empty();
        }
        try {
            return Optional.of(Dating.read(start, end));
        } catch (EdtfException both) {
            Optional<String> startFault = fault(start);
            Optional<String> endFault = fault(end);
            startFault.ifPresent(why -> cells.error(START, why));
            endFault.ifPresent(why -> cells.error(END, why));
            if (startFault.isEmpty() && endFault.isEmpty()) {
                cells.error(both.isInEnd() ? END : START, String.valueOf(both.getMessage()));
            }
            return Optional.empty();
        }
    }

    /** Why one of the two is no date, whatever the other is. */
    private static Optional<String> fault(String date) {
        if (date.isEmpty() || date.equals("..")) {
            return Optional.empty();
        }
        try {
            Dating.read(date, "");
            return Optional.empty();
        } catch (EdtfException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
