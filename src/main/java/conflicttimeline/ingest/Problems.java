package conflicttimeline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in one file so far. All are counted; the first 1,000 errors and the first 1,000 warnings are kept, so that
 * a file of nothing but mistakes takes little memory.
 */
final class Problems {
    private static final int KEPT = 1_000;

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long errorCount;
    private long warningCount;

    /** @param file name of the file */
    Problems(String file) {
        this.file = Shown.plain(file);
    }

    void error(Place place, String column, String message) {
        errorCount++;
        keep(errors, place, column, message, true);
    }

    void warn(Place place, String column, String message) {
        warningCount++;
        keep(warnings, place, column, message, false);
    }

    private void keep(List<Problem> kept, Place place, String column, String message, boolean error) {
        if (kept.size() < KEPT) {
            kept.add(new Problem(file, place.line(), place.row(), Shown.brief(column), Shown.plain(message), error));
        }
    }

    long errorCount() {
        return errorCount;
    }

    long warningCount() {
        return warningCount;
    }

    /** Those that were kept, by line; what was found first comes first. */
    List<Problem> byLine() {
        return Stream.concat(errors.stream(), warnings.stream())
                .sorted(Comparator.comparingLong(Problem::line))
                .toList();
    }
}
