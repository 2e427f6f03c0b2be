package conflicttimeline.ingest;

import conflicttimeline.chronology.Chronology;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param chronology the sound whole; absent if there is an error
 * @param problems errors and warnings, by line; at most the first 1,000 of each
 * @param eventCount rows that are events, sound or not
 * @param eraCount rows that are eras, sound or not
 * @param errorCount all errors, also those beyond the first 1,000
 * @param warningCount all warnings, also those beyond the first 1,000
 */
public record Reading(
        Optional<Chronology> chronology,
        List<Problem> problems,
        long eventCount,
        long eraCount,
        long errorCount,
        long warningCount) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
