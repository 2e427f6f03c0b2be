package conflicttimeline.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a reading found, as lines for a terminal or a log. */
public final class ProblemReport {
    /** Most problems that are listed. */
    public static final int LISTED = 100;

    private ProblemReport() {}

    /**
     * One line for each problem, by line of the file. Of more than 100 the errors are listed first of all, and a last line
     * says how many more there are.
     */
    public static List<String> lines(Reading reading) {
        List<Problem> listed = reading.problems().stream()
                .sorted(Comparator.comparing(Problem::error).reversed())
                .limit(LISTED)
                .sorted(Comparator.comparingLong(Problem::line))
                .toList();
        long errors = listed.stream().filter(Problem::error).count();
        long moreErrors = reading.errorCount() - errors;
        long moreWarnings = reading.warningCount() - (listed.size() - errors);
        Stream<String> more = moreErrors + moreWarnings == 0
                ? Stream.of()
                : Stream.of("and " + (moreErrors + moreWarnings) + " more (" + count(moreErrors, "error") + ", "
                        + count(moreWarnings, "warning") + ")");
        return Stream.concat(listed.stream().map(Problem::toString), more).toList();
    }

    /** How much there is of everything, as in {@code 127 events, 7 eras, 0 warnings, 0 errors}. */
    public static String summary(Reading reading) {
        return String.join(
                ", ",
                count(reading.eventCount(), "event"),
                count(reading.eraCount(), "era"),
                count(reading.warningCount(), "warning"),
                count(reading.errorCount(), "error"));
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
