package conflicttimeline.ingest;

import conflicttimeline.chronology.Chronology;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param chronology the sound whole; absent if there is an error
 * @param problems errors and warnings, by line
 */
public record Reading(Optional<Chronology> chronology, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    public long errorCount() {
        return problems.stream().filter(Problem::error).count();
    }
}
