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
            whyNot(end, "").filter(why -> !end.isEmpty()).ifPresent(why -> cells.error(END, why));
            return Optional.empty();
        }
        try {
            return Optional.of(Dating.read(start, end));
        } catch (EdtfException both) {
            Optional<String> startFault = whyNot(start, "");
            startFault.ifPresent(why -> cells.error(START, why));
            Optional<String> endFault = end.isEmpty() ? Optional.empty() : whyNot(end, "");
            endFault.ifPresent(why -> cells.error(END, why));
            if (startFault.isEmpty() && endFault.isEmpty()) {
                cells.error(END, String.valueOf(both.getMessage()));
            }
            return Optional.empty();
        }
    }

    private static Optional<String> whyNot(String start, String end) {
        try {
            Dating.read(start, end);
            return Optional.empty();
        } catch (EdtfException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
