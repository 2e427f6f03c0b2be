package conflicttimeline;

import conflicttimeline.api.Health;
import conflicttimeline.ingest.ProblemReport;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.ingest.UnreadableFileException;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is served, and what became of the file it was to come from.
 *
 * @param snapshot the sound whole that is served
 * @param file the file that was to be read
 * @param refused why the file is not what is served; absent when it is
 * @param report lines for the person at the terminal
 */
record Loaded(Snapshot snapshot, Path file, Optional<Refusal> refused, List<String> report) {
    /**
     * A file that is not served.
     *
     * @param sentence what is wrong, in one sentence
     * @param problems how many errors it has; 0 when it could not be read at all
     */
    record Refusal(String sentence, long problems) {}

    /**
     * Reads the file and stores it. A file with errors, or that cannot be read, never replaces what the database holds.
     *
     * @throws CannotStart if the database holds nothing either
     */
    static Loaded from(Path file, Settings.Reading settings, TimelineStore store) throws CannotStart {
        Reading reading;
        try {
            reading = TimelineReader.read(file, settings.limits(), settings.laneOrder());
        } catch (UnreadableFileException e) {
            return kept(store, file, new Refusal(String.valueOf(e.getMessage()), 0), List.of(), CannotStart.CALL);
        }
        if (reading.chronology().isEmpty()) {
            long errors = reading.errorCount();
            String sentence =
                    file + " has " + errors + (errors == 1 ? " error" : " errors") + "; correct it and start again";
            return kept(store, file, new Refusal(sentence, errors), ProblemReport.lines(reading), CannotStart.DATA);
        }
        Snapshot snapshot = store.replaceWith(
                reading.chronology().get(), (dating, language) -> DateLabel.of(dating, Messages.of(language)::pattern));
        long warnings = reading.warningCount();
        List<String> report = warnings == 0
                ? List.of()
                : List.of(file + " has " + warnings + (warnings == 1 ? " warning" : " warnings")
                        + "; the command check lists them");
        return new Loaded(snapshot, file, Optional.empty(), report);
    }

    private static Loaded kept(TimelineStore store, Path file, Refusal refusal, List<String> problems, int exitCode)
            throws CannotStart {
        Optional<Snapshot> good = store.current();
        if (good.isEmpty()) {
            String all = problems.isEmpty() ? "" : String.join("\n", problems) + "\n";
            throw new CannotStart(exitCode, all + refusal.sentence());
        }
        return new Loaded(good.get(), file, Optional.of(refusal), problems);
    }

    /** What is served and where it came from, for the terminal. */
    String sentence() {
        int count = snapshot.timeline().eventCount();
        String events = count + (count == 1 ? " event" : " events");
        return refused.map(refusal -> refusal.sentence() + ". Until then the last good data is served: " + events)
                .orElse("Serving " + events + " from " + file);
    }

    /** The same, for whoever watches over the server. */
    Health.State health(Snapshot now) {
        return new Health.State(
                now.version(),
                now.timeline().eventCount(),
                refused.isPresent() ? "database" : String.valueOf(file.getFileName()),
                refused.map(
                        refusal -> new Health.Refused(String.valueOf(file.getFileName()), (int) refusal.problems())));
    }
}
