package conflicttimeline.keep;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Difference;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Revision;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each acceptance changed. A pair of versions is compared once and what differs is remembered, within a bounded number of bytes; both are read from
 * their CSVs, of which at most two are in memory. One thread works, and goes on when who asked has given up waiting. Safe for use by many threads.
 */
public final class Changes implements AutoCloseable {
    /** Room for what differs, in bytes, roughly. */
    static final long MOST_BYTES = 8L << 20;

    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** What an event costs beside its texts, roughly. */
    private static final int EVENT_BYTES = 600;

    private final Function<String, Optional<Chronology>> read;
    private final long mostBytes;
    private final Duration longestWait;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "compare versions");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore places = new Semaphore(OldVersions.MOST_WAITING + 1);

    private Optional<Running> running = Optional.empty();

    /** What is being worked on. */
    private record Running(List<Object> asked, Future<List<Revision>> told) {}

    /** By the two versions; the one asked for last at the end. Used by the worker alone. */
    private final Map<List<String>, Compared> compared = new LinkedHashMap<>(16, 0.75f, true);

    private volatile long bytes;

    /** The two last read, by version. */
    private Map<String, Chronology> inMemory = new LinkedHashMap<>();

    private record Compared(Optional<Difference> difference, int events, long bytes) {}

    /**
     * @param read reads a version again; absent if it cannot be
     */
    public Changes(Function<String, Optional<Chronology>> read) {
        this(read, MOST_BYTES, LONGEST_WAIT);
    }

    Changes(Function<String, Optional<Chronology>> read, long mostBytes, Duration longestWait) {
        this.read = read;
        this.mostBytes = mostBytes;
        this.longestWait = longestWait;
    }

    /**
     * What the newest acceptances changed, newest first. One whose CSV cannot be read is left out, and the next is compared with the one
     * before it. Cost: reads a CSV for each that has not been compared with the one before.
     *
     * @param accepted oldest first
     * @param most at most so many
     * @throws Failure 503 when it takes too long; it is then worked on, for whoever comes back
     */
    public List<Revision> newest(List<Acceptance> accepted, int most) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return begun(accepted, most).get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the work goes on, and who comes back finds it done
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Comparing versions", e.getCause());
        } finally {
            places.release();
        }
    }

    /** The same work is done once for all who ask for it. */
    private synchronized Future<List<Revision>> begun(List<Acceptance> accepted, int most) {
        List<Object> asked = List.of(accepted, most);
        if (running.isEmpty()
                || !running.get().asked().equals(asked)
                || running.get().told().isDone()) {
            try {
                running = Optional.of(new Running(asked, worker.submit(() -> {
                    try {
                        return compare(accepted, most);
                    } finally {
                        inMemory = new LinkedHashMap<>();
                    }
                })));
            } catch (RejectedExecutionException closed) {
                throw busy();
            }
        }
        return running.get().told();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private List<Revision> compare(List<Acceptance> accepted, int most) {
        int from = Math.max(0, accepted.size() - most - 1);
        // of what lies before the window only the last that can be read is needed
        Optional<String> before = Optional.empty();
        List<Revision> revisions = new ArrayList<>();
        for (int i = from; i < accepted.size(); i++) {
            Acceptance one = accepted.get(i);
            Optional<Compared> with = compare(before, one.version());
            if (with.isEmpty() || before.filter(one.version()::equals).isPresent()) {
                continue;
            }
            boolean beyond = from > 0 && before.isEmpty();
            if (!beyond) {
                revisions.add(new Revision(
                        one, before, with.get().difference(), with.get().events()));
            }
            before = Optional.of(one.version());
        }
        Collections.reverse(revisions);
        return revisions.subList(0, Math.min(most, revisions.size()));
    }

    /** Absent where a version cannot be read. */
    private Optional<Compared> compare(Optional<String> before, String after) {
        List<String> pair = List.of(before.orElse(""), after);
        @Nullable Compared known = compared.get(pair);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Chronology> was = before.flatMap(this::chronology);
        Optional<Chronology> is = chronology(after);
        if (is.isEmpty() || before.isPresent() && was.isEmpty()) {
            return Optional.empty();
        }
        Optional<Difference> difference = was.map(earlier -> Difference.between(earlier, is.get()));
        Compared made = new Compared(
                difference,
                is.get().timeline().eventCount(),
                EVENT_BYTES + difference.map(Changes::bytesOf).orElse(0L));
        remember(pair, made);
        return Optional.of(made);
    }

    private Optional<Chronology> chronology(String version) {
        @Nullable Chronology here = inMemory.get(version);
        if (here != null) {
            return Optional.of(here);
        }
        Optional<Chronology> found = read.apply(version);
        if (inMemory.size() > 1) {
            inMemory.remove(inMemory.keySet().iterator().next());
        }
        found.ifPresent(chronology -> inMemory.put(version, chronology));
        return found;
    }

    private void remember(List<String> pair, Compared made) {
        // one that would push out most others is made each time
        if (made.bytes() > mostBytes / 2) {
            return;
        }
        compared.put(pair, made);
        bytes += made.bytes();
        var oldest = compared.values().iterator();
        while (bytes > mostBytes) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** How many bytes are remembered, roughly. */
    long bytes() {
        return bytes;
    }

    private static long bytesOf(Difference difference) {
        return difference.changes().stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(Optional::stream)
                .mapToLong(Changes::bytesOf)
                .sum();
    }

    private static long bytesOf(Event event) {
        // two bytes a letter, at the worst
        return EVENT_BYTES + 2L * Objects.toString(event).length();
    }

    private static Failure busy() {
        return new Failure(ProblemDetails.of(503, "Versions are being compared; ask again in a few seconds"));
    }
}
