package conflicttimeline.keep;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of {@code --keep}: of each version the CSV as it was read, {@code VERSION.csv}, once; and for each time that a version
 * became the one that is served an {@link AcceptanceFile}. Nothing in it is ever changed or deleted by us. What is not ours, or damaged, is
 * named in the log and passed over.
 *
 * <p>Several servers may share it: each file appears whole, under a name that says its content. Safe for use by many threads.
 */
public final class KeptFolder {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFolder.class);
    private static final Pattern CSV = Pattern.compile("([0-9a-f]{16})\\.csv");
    private static final Pattern ASIDE = Pattern.compile("[0-9a-f]{16}\\.set-aside-\\d+\\.csv");
    private static final int MOST_NAMED = 20;
    private static final int MOST_NUMBERS = 10_000;

    private final Path folder;
    private final Limits limits;
    private final InstantSource clock;

    /** CSVs that were found damaged, as they were then: they are not read again until they change. */
    private final Map<String, FileTime> damaged = new ConcurrentHashMap<>();

    /** Why a version could not be read when that was last logged: it is tried again, and the same is not logged again. */
    private final Map<String, String> unreadable = new ConcurrentHashMap<>();

    private volatile History history = History.of(List.of());

    /**
     * What the folder holds.
     *
     * @param accepted oldest first; what is not followed by another version is told once
     * @param first when each version was accepted first
     */
    private record History(List<Acceptance> accepted, Map<String, Instant> first) {
        static History of(List<Acceptance> accepted) {
            Map<String, Instant> first = new HashMap<>();
            accepted.forEach(one -> first.putIfAbsent(one.version(), one.at()));
            return new History(List.copyOf(accepted), Map.copyOf(first));
        }

        Optional<Acceptance> newest() {
            return accepted.isEmpty() ? Optional.empty() : Optional.of(accepted.get(accepted.size() - 1));
        }
    }

    private KeptFolder(Path folder, Limits limits, InstantSource clock) {
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Opens the folder, and makes it if it is missing. What in it is not ours is named in the log.
     *
     * @param limits how much of a CSV is read
     * @param clock tells when a version is accepted
     * @throws IOException if nothing can be written into it; the message is one sentence with the path
     */
    public static KeptFolder open(Path folder, Limits limits, InstantSource clock) throws IOException {
        try {
            Files.createDirectories(folder);
            // a right that is missing is better known now than with the first version
            Files.delete(Files.createTempFile(folder, ".", ".new"));
            var kept = new KeptFolder(folder, limits, clock);
            kept.nameWhatIsNotOurs();
            kept.look();
            return kept;
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is no folder; expected one in which this program may write", e);
        } catch (IOException e) {
            throw new IOException(
                    folder + " cannot keep versions (" + reason(e)
                            + "); expected a folder in which this program may write",
                    e);
        }
    }

    /**
     * Keeps a version that has become the one that is served. The same version again is not stored again, and told only where another
     * was served between.
     *
     * @param file what the CSV is called
     * @param bytes exactly as they were read
     * @param timeline what they hold
     * @return why it is not kept, in a sentence; empty when it is
     */
    public synchronized Optional<String> accept(String file, byte[] bytes, Timeline timeline) {
        String version = timeline.version();
        try {
            look();
            store(file, bytes, timeline);
            // the CSV of the newest may have been away
            look();
            Optional<Acceptance> newest = history.newest();
            if (newest.isEmpty() || !newest.get().version().equals(version)) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                // a clock that was set back does not change the order
                Instant at = newest.map(Acceptance::at)
                        .filter(last -> !last.isBefore(now))
                        .map(last -> last.plusMillis(1))
                        .orElse(now);
                WholeFile.write(
                        folder.resolve(AcceptanceFile.name(new Acceptance(at, version))),
                        AcceptanceFile.of(at, file, timeline).bytes());
                look();
            }
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("Version {} is served, and cannot be kept in {}", version, folder, e);
            return Optional.of(
                    "Version " + version + " is served, and not kept: the folder of --keep cannot be written ("
                            + reason(e) + "); mend that and start again");
        }
    }

    /** Every acceptance of a version whose CSV is here, oldest first. Looks into the folder: another server may have kept one. */
    public List<Acceptance> accepted() {
        try {
            look();
        } catch (IOException e) {
            LOG.warn("{} cannot be listed; what was known of it is told", folder, e);
        }
        return history.accepted();
    }

    /** When a version was first accepted; absent when it is not kept. Asks no disk: what other servers keep is known after {@link #holds}. */
    public Optional<Instant> since(String version) {
        return Optional.ofNullable(history.first().get(version));
    }

    /** Whether the CSV of a version is here. */
    public boolean holds(String version) {
        if (!version.matches("[0-9a-f]{16}") || !Files.isRegularFile(csv(version))) {
            return false;
        }
        return since(version).isPresent()
                || accepted().stream().map(Acceptance::version).anyMatch(version::equals);
    }

    /**
     * Reads a version again from its CSV. One that no longer gives this version is named in the log, once.
     *
     * @return absent if it is not here, or damaged
     */
    public Optional<Chronology> chronology(String version) {
        if (!holds(version)) {
            return Optional.empty();
        }
        Path csv = csv(version);
        try {
            FileTime changed = Files.getLastModifiedTime(csv);
            if (changed.equals(damaged.get(version))) {
                return Optional.empty();
            }
            AcceptanceFile how = record(version);
            if (Files.size(csv) > limits.fileBytes()) {
                throw new IOException("it is larger than --max-file-mib allows");
            }
            Optional<Chronology> read = TimelineReader.read(how.file(), Files.readAllBytes(csv), limits, how.lanes())
                    .chronology()
                    .filter(whole -> whole.timeline().version().equals(version));
            if (read.isEmpty()) {
                damaged.put(version, changed);
                LOG.warn("{} does not hold version {}, as its name says; it is passed over", csv, version);
            }
            unreadable.remove(version);
            return read;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (!e.toString().equals(unreadable.put(version, e.toString()))) {
                LOG.warn("{} cannot be read; it is passed over", csv, e);
            }
            return Optional.empty();
        }
    }

    /** How many versions are known that could not be read when they were last asked for. */
    int unreadable() {
        return unreadable.size();
    }

    /** Any record of the version: they differ in their time alone. */
    private AcceptanceFile record(String version) throws IOException {
        IOException none = new IOException("there is no record of its acceptance");
        for (Acceptance one : everAccepted()) {
            if (one.version().equals(version)) {
                try {
                    return AcceptanceFile.read(folder.resolve(AcceptanceFile.name(one)));
                } catch (IOException e) {
                    none = e;
                }
            }
        }
        throw none;
    }

    private void store(String file, byte[] bytes, Timeline timeline) throws IOException {
        String version = timeline.version();
        Path csv = csv(version);
        if (Files.exists(csv)) {
            boolean same = Files.size(csv) == bytes.length && Arrays.equals(Files.readAllBytes(csv), bytes);
            // rows may be written in another way and say the same
            if (same || chronology(version).isPresent() || says(csv, file, timeline)) {
                return;
            }
            setAside(csv);
        }
        WholeFile.write(csv, bytes);
    }

    /** Whether a CSV, perhaps one whose record was never written, gives this timeline when it is read as that was. */
    private boolean says(Path csv, String file, Timeline timeline) throws IOException {
        if (Files.size(csv) > limits.fileBytes()) {
            return false;
        }
        try {
            return TimelineReader.read(file, Files.readAllBytes(csv), limits, timeline.lanes())
                    .chronology()
                    .filter(whole -> whole.timeline().version().equals(timeline.version()))
                    .isPresent();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} cannot be read", csv, e);
            return false;
        }
    }

    private static void setAside(Path csv) throws IOException {
        String stem = String.valueOf(csv.getFileName()).replaceFirst("\\.csv$", "");
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            try {
                Path aside = Files.move(csv, csv.resolveSibling(stem + ".set-aside-" + number + ".csv"));
                LOG.warn("{} did not hold the version of its name; it is now {}", csv, aside.getFileName());
                return;
            } catch (FileAlreadyExistsException taken) {
                // the next one
            }
        }
        throw new FileAlreadyExistsException(stem + ".set-aside-" + MOST_NUMBERS + ".csv");
    }

    private Path csv(String version) {
        return folder.resolve(version + ".csv");
    }

    private void look() throws IOException {
        List<Acceptance> told = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (Acceptance one : everAccepted()) {
            boolean again =
                    !told.isEmpty() && told.get(told.size() - 1).version().equals(one.version());
            if (!again && (here.contains(one.version()) || Files.isRegularFile(csv(one.version())))) {
                here.add(one.version());
                told.add(one);
            }
        }
        history = History.of(told);
    }

    private List<Acceptance> everAccepted() throws IOException {
        return names().stream()
                .flatMap(name -> AcceptanceFile.named(name).stream())
                .toList();
    }

    /** In order, which for records is that of their time. */
    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void nameWhatIsNotOurs() throws IOException {
        Set<String> names = names();
        Set<String> recorded = names.stream()
                .flatMap(name -> AcceptanceFile.named(name).stream())
                .map(Acceptance::version)
                .collect(Collectors.toSet());
        List<String> said = new ArrayList<>();
        for (String name : names) {
            var csv = CSV.matcher(name);
            Optional<Acceptance> acceptance = AcceptanceFile.named(name);
            if (csv.matches()) {
                if (!recorded.contains(csv.group(1))) {
                    said.add(name + " has no record of its acceptance");
                }
            } else if (acceptance.isPresent()) {
                if (!names.contains(acceptance.get().version() + ".csv")) {
                    said.add(name + " is the record of a CSV that is not here");
                }
            } else if (WholeFile.isTemporary(name)) {
                said.add(name + " was left by a write that broke off, and may be deleted");
            } else if (!ASIDE.matcher(name).matches() && !KeptScripts.isOne(name)) {
                said.add(name + " is none of this program's files");
            }
        }
        said.stream().limit(MOST_NAMED).forEach(one -> LOG.warn("{}: {}; it is passed over", folder, one));
        if (said.size() > MOST_NAMED) {
            LOG.warn("{}: {} more are passed over", folder, said.size() - MOST_NAMED);
        }
    }

    /** Without the path, which is nobody's business but the log's. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "this program may not write there";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        String said = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
