package conflicttimeline;

import conflicttimeline.api.Health;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.ingest.ProblemReport;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.ingest.UnreadableFileException;
import conflicttimeline.store.DateLabels;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.StoreException;
import conflicttimeline.store.TimelineStore;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What is served, and what became of the file it was to come from.
 *
 * @param store holds it; to be closed by who serves
 * @param snapshot the sound whole that is served
 * @param file the file that was to be read
 * @param refused why the file is not what is served; absent when it is
 * @param rebuilt what became of a database that could not be read; absent when it could
 * @param report lines for the person at the terminal
 */
record Loaded(
        TimelineStore store,
        Snapshot snapshot,
        Path file,
        Optional<Refusal> refused,
        Optional<String> rebuilt,
        List<String> report) {
    /** Dates in the words of each language. */
    static final DateLabels LABELS = (dating, language) -> DateLabel.of(dating, Messages.of(language)::pattern);

    Loaded {
        report = List.copyOf(report);
    }

    /**
     * A file that is not served.
     *
     * @param sentence what is wrong, in one sentence
     * @param problems how many errors it has; 0 when it could not be read at all
     * @param lines each of them
     * @param exitCode how the program ends where there is nothing else to serve
     */
    record Refusal(String sentence, long problems, List<String> lines, int exitCode) {
        Refusal {
            lines = List.copyOf(lines);
        }

        /** With nothing else to serve the program ends. */
        CannotStart end(String more) {
            String all = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
            return new CannotStart(exitCode, all + more + sentence);
        }
    }

    /** What reads a file. */
    @FunctionalInterface
    interface Reader {
        Reading read(Path file) throws UnreadableFileException;
    }

    /** What reading the file gave: a sound whole with warnings, or a refusal. */
    private record Input(Optional<Reading> sound, Optional<Refusal> refused) {
        static Input of(Path file, Reader reader) {
            try {
                Reading reading = reader.read(file);
                if (reading.chronology().isPresent()) {
                    return new Input(Optional.of(reading), Optional.empty());
                }
                long errors = reading.errorCount();
                String sentence =
                        file + " has " + errors + (errors == 1 ? " error" : " errors") + "; correct it and start again";
                return new Input(
                        Optional.empty(),
                        Optional.of(new Refusal(sentence, errors, ProblemReport.lines(reading), CannotStart.DATA)));
            } catch (UnreadableFileException e) {
                return new Input(
                        Optional.empty(),
                        Optional.of(new Refusal(
                                e.getMessage() + "; name the CSV file with --data FILE",
                                0,
                                List.of(),
                                CannotStart.CALL)));
            } catch (RuntimeException | StackOverflowError fault) {
                LoggerFactory.getLogger(Loaded.class).error("Reading {} failed", file, fault);
                String sentence = file + " could not be read, which is this program's fault; the log says more."
                        + " Please report it, and take back the last change of the file";
                return new Input(Optional.empty(), Optional.of(new Refusal(sentence, 0, List.of(), CannotStart.CALL)));
            }
        }
    }

    /**
     * Reads the file and stores it. A file with errors, or that cannot be read, never replaces what the database holds. A
     * database of ours that cannot be read is set aside and rebuilt, if the file is good.
     *
     * @throws CannotStart if there is nothing to serve; then nothing is left open, and no database has been touched
     */
    static Loaded from(Path file, Settings.Reading settings, String database) throws CannotStart {
        return from(file, path -> TimelineReader.read(path, settings.limits(), settings.laneOrder()), database);
    }

    /** The same, and what is served from the file is told to whoever keeps it. */
    static Loaded from(Path file, Settings.Reading settings, String database, Keeping keeping) throws CannotStart {
        List<byte[]> asRead = new ArrayList<>();
        Loaded loaded = from(
                file,
                path -> TimelineReader.read(path, settings.limits(), settings.laneOrder(), asRead::add),
                database);
        if (loaded.refused().isEmpty()) {
            asRead.forEach(bytes -> keeping.accepted(
                    String.valueOf(file.getFileName()), bytes, loaded.snapshot().timeline()));
        }
        return loaded;
    }

    /** Is told of each file that has become what is served. */
    @FunctionalInterface
    interface Keeping {
        /**
         * @param name of the file
         * @param bytes as they were read
         */
        void accepted(String name, byte[] bytes, Timeline timeline);
    }

    static Loaded from(Path file, Reader reader, String database) throws CannotStart {
        Optional<TimelineStore> opened = Optional.empty();
        Optional<StoreException> damage = Optional.empty();
        try {
            opened = Optional.of(TimelineStore.open(database));
        } catch (StoreException e) {
            if (!e.rebuildable()) {
                throw new CannotStart(CannotStart.CALL, String.valueOf(e.getMessage()));
            }
            damage = Optional.of(e);
        }
        Input input = Input.of(file, reader);
        if (damage.isEmpty()) {
            return stored(opened.orElseThrow(), file, input, database);
        }
        if (input.refused().isPresent()) {
            throw input.refused().get().end(damage.get().getMessage() + "\n");
        }
        return rebuilt(damage.get(), file, input, database);
    }

    private static Loaded stored(TimelineStore store, Path file, Input input, String database) throws CannotStart {
        try {
            return from(store, file, input, Optional.empty());
        } catch (StoreException e) {
            store.close();
            if (e.rebuildable() && input.sound().isPresent()) {
                return rebuilt(e, file, input, database);
            }
            throw new CannotStart(CannotStart.CALL, String.valueOf(e.getMessage()));
        } catch (CannotStart | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Loaded rebuilt(StoreException damage, Path file, Input input, String database) throws CannotStart {
        Optional<TimelineStore> opened = Optional.empty();
        try {
            Path aside = TimelineStore.setAside(database);
            opened = Optional.of(TimelineStore.open(database));
            String sentence = "The database could not be read (" + damage.found() + "); it is set aside as "
                    + aside.getFileName() + " and rebuilt from " + file.getFileName();
            return from(opened.get(), file, input, Optional.of(sentence));
        } catch (StoreException e) {
            opened.ifPresent(TimelineStore::close);
            throw new CannotStart(CannotStart.CALL, String.valueOf(e.getMessage()));
        }
    }

    private static Loaded from(TimelineStore store, Path file, Input input, Optional<String> rebuilt)
            throws CannotStart {
        List<String> report = new ArrayList<>(rebuilt.stream().toList());
        if (input.refused().isPresent()) {
            Refusal refusal = input.refused().get();
            Optional<Snapshot> good = store.current();
            if (good.isEmpty()) {
                throw refusal.end("");
            }
            report.addAll(refusal.lines());
            return new Loaded(store, good.get(), file, Optional.of(refusal), rebuilt, report);
        }
        Reading reading = input.sound().orElseThrow();
        long warnings = reading.warningCount();
        if (warnings > 0) {
            report.add(file + " has " + warnings + (warnings == 1 ? " warning" : " warnings")
                    + "; the command check lists them");
        }
        Snapshot snapshot = store.replaceWith(reading.chronology().orElseThrow(), LABELS);
        return new Loaded(store, snapshot, file, Optional.empty(), rebuilt, report);
    }

    /** What is served and where it came from, for the terminal. */
    String sentence() {
        int count = snapshot.timeline().eventCount();
        String events = count + (count == 1 ? " event" : " events");
        return refused.map(refusal -> refusal.sentence() + ". Until then the last good data is served: " + events)
                .orElse("Serving " + events + " from " + file);
    }

    /** The same, for whoever watches over the server. */
    Health.State health(Snapshot now, Optional<String> notKept) {
        return new Health.State(
                now.version(),
                now.timeline().eventCount(),
                refused.isPresent() ? "database" : String.valueOf(file.getFileName()),
                refused.map(
                        refusal -> new Health.Refused(String.valueOf(file.getFileName()), (int) refusal.problems())),
                rebuilt,
                notKept);
    }
}
