package conflicttimeline.keep;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.store.DateLabels;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Versions that are no longer served, each in an H2 of its own in memory, loaded when it is first asked for. There is room for a few; the
 * one not asked for the longest goes. One is loaded at a time, and few wait for it, so that old versions take neither the machine nor
 * the server's threads from the one that is served. Safe for use by many threads.
 */
public final class OldVersions implements AutoCloseable {
    /** Most versions at once. */
    static final int MOST = 4;

    /** Most events in all of them; a single larger version has the room to itself. */
    static final int MOST_EVENTS = 40_000;

    /** So many requests may wait until a version is loaded; further ones are asked to come back. */
    static final int MOST_WAITING = 8;

    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Function<String, Optional<Chronology>> read;
    private final DateLabels labels;
    private final Duration longestWait;
    private final Semaphore turn = new Semaphore(1, true);
    private final Semaphore places = new Semaphore(MOST_WAITING + 1);

    /** By version, the one asked for last at the end. Only looked into under its lock, never loaded. */
    private final Map<String, Loaded> loaded = new LinkedHashMap<>(8, 0.75f, true);

    private boolean closed;

    private record Loaded(TimelineStore store, Snapshot snapshot) {
        int events() {
            return snapshot.timeline().eventCount();
        }
    }

    /**
     * @param read reads a version again; absent if it is not kept
     * @param labels dates in the words of each language
     */
    public OldVersions(Function<String, Optional<Chronology>> read, DateLabels labels) {
        this(read, labels, LONGEST_WAIT);
    }

    OldVersions(Function<String, Optional<Chronology>> read, DateLabels labels, Duration longestWait) {
        this.read = read;
        this.labels = labels;
        this.longestWait = longestWait;
    }

    /**
     * A version, loaded if it has to be.
     *
     * @return absent if it is not kept
     * @throws Failure 503 when others are being loaded for too long
     */
    public Optional<Snapshot> of(String version) {
        Optional<Snapshot> found = find(version);
        if (found.isPresent()) {
            return found;
        }
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            if (!turn.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                // who waited before may have asked for the same
                Optional<Snapshot> meanwhile = find(version);
                return meanwhile.isPresent() ? meanwhile : read.apply(version).map(this::load);
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            places.release();
        }
    }

    /** How many are loaded. */
    int count() {
        synchronized (loaded) {
            return loaded.size();
        }
    }

    private Optional<Snapshot> find(String version) {
        synchronized (loaded) {
            return Optional.ofNullable(loaded.get(version)).map(Loaded::snapshot);
        }
    }

    private Snapshot load(Chronology chronology) {
        // before the new one is there, so that there are never more
        makeRoomFor(chronology.timeline().eventCount());
        TimelineStore store = TimelineStore.open("jdbc:h2:mem:kept");
        try {
            Snapshot snapshot = store.replaceWith(chronology, labels);
            synchronized (loaded) {
                if (closed) {
                    throw busy();
                }
                loaded.put(snapshot.version(), new Loaded(store, snapshot));
            }
            return snapshot;
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private void makeRoomFor(int events) {
        synchronized (loaded) {
            int held = loaded.values().stream().mapToInt(Loaded::events).sum();
            Iterator<Loaded> oldest = loaded.values().iterator();
            while (oldest.hasNext() && (loaded.size() >= MOST || held + events > MOST_EVENTS)) {
                Loaded goes = oldest.next();
                held -= goes.events();
                oldest.remove();
                goes.store().close();
            }
        }
    }

    private static Failure busy() {
        return new Failure(ProblemDetails.of(503, "An old version is being loaded; ask again in a few seconds"));
    }

    @Override
    public void close() {
        synchronized (loaded) {
            closed = true;
            loaded.values().forEach(each -> each.store().close());
            loaded.clear();
        }
    }
}
