package conflicttimeline.keep;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Difference;
import conflicttimeline.chronology.Digest;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Revision;
import conflicttimeline.chronology.Wanted;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
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
 * What each acceptance changed. A pair of versions is compared once and what differs is remembered, within a bounded number of bytes: where it is little
 * with its events, so that any filter can be asked of it, and else in brief ({@link Digest}), once for each filter that is asked. The versions are read from their CSVs, of
 * which at most two are in memory; of what is told no events are held. One thread works, and goes on when who asked has given up waiting. Safe for use by many threads.
 */
public final class Changes implements AutoCloseable {
    /** Room for what differs, in bytes, roughly: for as many of the largest digests as a feed has entries. */
    static final long MOST_BYTES = 16L << 20;

    /** So much of the room a difference may take with its events. */
    private static final int WHOLE_SHARE = 64;

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

    /** What is being worked on; nothing once it is done, so that nothing is held for it. */
    private record Running(List<Object> asked, Future<List<Revision>> told) {}

    /** The one asked for last at the end. Used by the worker alone. */
    private final Map<Pair, Compared> compared = new LinkedHashMap<>(16, 0.75f, true);

    private volatile long bytes;

    /** The two last read, by version. */
    private Map<String, Chronology> inMemory = new LinkedHashMap<>();

    /**
     * What was compared.
     *
     * @param before absent for the first version
     * @param wanted what is remembered of it; absent where that is all, with its events
     */
    private record Pair(Optional<String> before, String after, Optional<Wanted> wanted) {}

    /**
     * What differs.
     *
     * @param whole with its events, where that is little
     * @param brief what was asked for
     * @param events how many the later version has
     */
    private record Compared(Optional<Difference> whole, Optional<Digest> brief, int events) {
        Compared only(Wanted wanted) {
            return new Compared(Optional.empty(), whole.map(wanted::of).map(Digest::of), events);
        }

        long bytes() {
            return EVENT_BYTES
                    + whole.map(Changes::bytesOf).orElse(0L)
                    + brief.map(Digest::bytes).orElse(0L);
        }
    }

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
     * @param wanted of what each changed only this is told
     * @throws Failure 503 when it takes too long; it is then worked on, for whoever comes back
     */
    public List<Revision> newest(List<Acceptance> accepted, int most, Wanted wanted) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            long end = System.nanoTime() + longestWait.toNanos();
            while (true) {
                Running now = begun(accepted, most, wanted);
                if (now.asked().equals(List.of(accepted, most, wanted))) {
                    return now.told().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
                waitFor(now, end);
            }
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

    /** The same work is done once for all who ask for it; where other work is being done, that. So nothing queues up. */
    private synchronized Running begun(List<Acceptance> accepted, int most, Wanted wanted) {
        if (running.isEmpty()) {
            try {
                running = Optional.of(new Running(
                        List.of(accepted, most, wanted), worker.submit(() -> work(accepted, most, wanted))));
            } catch (RejectedExecutionException closed) {
                throw busy();
            }
        }
        return running.get();
    }

    private List<Revision> work(List<Acceptance> accepted, int most, Wanted wanted) {
        try {
            return compare(accepted, most, wanted);
        } finally {
            inMemory = new LinkedHashMap<>();
            synchronized (this) {
                running = Optional.empty();
            }
        }
    }

    private static void waitFor(Running other, long end) throws InterruptedException, TimeoutException {
        try {
            other.told().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException theirs) {
            // who asked for it is told
        }
    }

    /** Whether something is being worked on, and so held. */
    synchronized boolean isWorking() {
        return running.isPresent();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private List<Revision> compare(List<Acceptance> accepted, int most, Wanted wanted) {
        int from = Math.max(0, accepted.size() - most - 1);
        // of what lies before the window only the last that can be read is needed
        Deque<String> before = new ArrayDeque<>();
        List<Revision> revisions = new ArrayList<>();
        for (int i = from; i < accepted.size(); i++) {
            Acceptance one = accepted.get(i);
            if (one.version().equals(before.peekLast())) {
                continue;
            }
            Optional<Compared> with = compare(Optional.ofNullable(before.peekLast()), one.version(), wanted);
            // one that was remembered, and has been damaged since
            while (with.isEmpty()
                    && before.size() > 1
                    && chronology(one.version()).isPresent()) {
                before.removeLast();
                with = compare(Optional.of(before.getLast()), one.version(), wanted);
            }
            if (with.isEmpty() || one.version().equals(before.peekLast())) {
                continue;
            }
            boolean beyond = from > 0 && before.isEmpty();
            if (!beyond) {
                revisions.add(new Revision(
                        one,
                        Optional.ofNullable(before.peekLast()),
                        with.get().brief(),
                        with.get().events()));
            }
            before.addLast(one.version());
        }
        Collections.reverse(revisions);
        return List.copyOf(revisions.subList(0, Math.min(most, revisions.size())));
    }

    /** Absent where a version cannot be read. */
    private Optional<Compared> compare(Optional<String> before, String after, Wanted wanted) {
        Pair whole = new Pair(before, after, Optional.empty());
        Pair brief = new Pair(before, after, Optional.of(wanted));
        @Nullable Compared known = compared.get(whole);
        if (known != null) {
            return Optional.of(known.only(wanted));
        }
        known = compared.get(brief);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Chronology> was = before.flatMap(this::chronology);
        Optional<Chronology> is = chronology(after);
        if (is.isEmpty() || before.isPresent() && was.isEmpty()) {
            return Optional.empty();
        }
        Compared made = new Compared(
                was.map(earlier -> Difference.between(earlier, is.get())),
                Optional.empty(),
                is.get().timeline().eventCount());
        Compared told = made.only(wanted);
        if (made.bytes() <= mostBytes / WHOLE_SHARE) {
            remember(whole, made);
        } else {
            remember(brief, told);
        }
        return Optional.of(told);
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

    private void remember(Pair pair, Compared made) {
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
