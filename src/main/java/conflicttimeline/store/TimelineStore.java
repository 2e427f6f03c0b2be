package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.SNAPSHOT;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.store.tables.DefaultSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Holds timelines in H2, embedded in this process; no port is opened. An import is one transaction: readers see the old
 * snapshot or the new one, whole, and a failed import leaves everything as it was. Safe for use by many threads; readers
 * never wait for an import.
 */
public final class TimelineStore implements AutoCloseable {
    /** How long a snapshot can still be asked for after another took its place. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    private final Database database;
    private final DSLContext dsl;
    private final InstantSource clock;

    /** Newest first; the first is current. One list, so that who looks for a version never sees it between two places. */
    private volatile List<Held> held;

    /** @param untilMs the last moment at which it is given out, excluded; ms from 1970-01-01 UTC */
    private record Held(Snapshot snapshot, long untilMs) {
        static Held current(Snapshot snapshot) {
            return new Held(snapshot, Long.MAX_VALUE);
        }

        Held replacedAt(long nowMs) {
            return untilMs == Long.MAX_VALUE ? new Held(snapshot, nowMs + KEPT.toMillis()) : this;
        }
    }

    private TimelineStore(Database database, DSLContext dsl, InstantSource clock) {
        this.database = database;
        this.dsl = dsl;
        this.clock = clock;
        this.held = kept(dsl);
    }

    /** Opens the database with the system's clock, see {@link #open(String, InstantSource)}. */
    public static TimelineStore open(String url) {
        return open(url, InstantSource.system());
    }

    /**
     * Opens the database, and makes its tables if it has none. The newest snapshot that it holds is the current one; it is
     * read whole once, to see that its content still gives its version.
     *
     * @param url {@code jdbc:h2:mem:NAME}, a new database for each call, or {@code jdbc:h2:file:PATH}
     * @param clock tells when the time of an old snapshot is over
     * @throws StoreException if it is another kind of database, another program's, in use, damaged or of another format
     */
    public static TimelineStore open(String url, InstantSource clock) {
        Database database = Database.open(DatabaseUrl.read(url));
        return open(database, database.dsl(), clock);
    }

    static TimelineStore open(Database database, DSLContext dsl, InstantSource clock) {
        try {
            StoreFormat.ensure(dsl, database);
            var store = new TimelineStore(database, dsl, clock);
            store.held.forEach(each -> store.verify(each.snapshot()));
            return store;
        } catch (StoreException e) {
            throw closed(database, e);
        } catch (RuntimeException e) {
            // also what the rows make fail: a date that is none, an event without a title
            throw closed(database, database.unusable(e));
        }
    }

    /** The failure, after the database has been closed as well as its damage lets it. */
    private static StoreException closed(Database database, StoreException failure) {
        try {
            database.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /**
     * Renames the file of a database that could not be opened and is {@linkplain StoreException#rebuildable rebuildable}, so
     * that a new one can take its place. It is never deleted.
     *
     * @param url as it was given to {@link #open(String)}
     * @return what it is called now
     * @throws StoreException if it cannot be renamed
     */
    public static Path setAside(String url) {
        Path file = DatabaseUrl.read(url).file().orElseThrow();
        try {
            return DatabaseFile.setAside(file);
        } catch (IOException e) {
            throw new StoreException(
                    "The damaged database " + file + " cannot be set aside (" + e.getMessage()
                            + "); delete it: it is rebuilt from the CSV",
                    e);
        }
    }

    private static List<Held> kept(DSLContext dsl) {
        return dsl.selectFrom(SNAPSHOT).orderBy(SNAPSHOT.ID.desc()).fetch().stream()
                .map(row -> {
                    Held each = Held.current(Snapshot.read(dsl, row.getId()));
                    Long replacedMs = row.getReplacedMs();
                    return replacedMs == null ? each : each.replacedAt(replacedMs);
                })
                .toList();
    }

    private void verify(Snapshot snapshot) {
        if (!snapshot.timelineOfContent().equals(snapshot.timeline())) {
            throw database.damaged("its events are not those of version " + snapshot.version());
        }
        if (!snapshot.hashOfDerived().equals(snapshot.derivedHash())) {
            throw database.damaged("its date labels or texts for search have changed");
        }
    }

    /** What is served; absent before the first import. */
    public Optional<Snapshot> current() {
        return held.stream().findFirst().map(Held::snapshot);
    }

    /** The current snapshot or one replaced less than {@link #KEPT} ago, if it has this version. */
    public Optional<Snapshot> withVersion(String version) {
        long nowMs = clock.millis();
        return held.stream()
                .filter(each -> nowMs < each.untilMs())
                .map(Held::snapshot)
                .filter(snapshot -> snapshot.version().equals(version))
                .findFirst();
    }

    /**
     * Imports the whole into a new snapshot, which replaces the current one in one step. What is equal, content and date
     * labels, is not imported again. Snapshots whose time is over are deleted first.
     *
     * @throws StoreException if the database fails; then what was served still is
     */
    public synchronized Snapshot replaceWith(Chronology chronology, DateLabels labels) {
        Derived derived = Derived.of(chronology, labels);
        String derivedHash = derived.hash();
        String version = chronology.timeline().version();
        Optional<Snapshot> equal = current()
                .filter(now ->
                        now.version().equals(version) && now.derivedHash().equals(derivedHash));
        if (equal.isPresent()) {
            return equal.get();
        }
        try {
            deleteWhatIsOver();
            long nowMs = clock.millis();
            long id = dsl.transactionResult(transaction -> {
                DSLContext inside = transaction.dsl();
                long next = newestId(inside) + 1;
                inside.update(SNAPSHOT)
                        .set(SNAPSHOT.REPLACED_MS, nowMs)
                        .where(SNAPSHOT.REPLACED_MS.isNull())
                        .execute();
                new Import(inside, next, chronology, derived, derivedHash).write();
                return next;
            });
            var after = new Snapshot(dsl, id, chronology.timeline(), derivedHash);
            held = Stream.concat(Stream.of(Held.current(after)), held.stream().map(each -> each.replacedAt(nowMs)))
                    .toList();
            keepForGood();
            return after;
        } catch (DataAccessException e) {
            throw database.refusing(e);
        }
    }

    private void keepForGood() {
        try {
            database.keepForGood(dsl);
        } catch (DataAccessException e) {
            throw database.unsure(e);
        }
    }

    private static long newestId(DSLContext inside) {
        return inside.select(DSL.coalesce(DSL.max(SNAPSHOT.ID), 0L))
                .from(SNAPSHOT)
                .fetchSingle()
                .value1();
    }

    private void deleteWhatIsOver() {
        long nowMs = clock.millis();
        List<Held> over = held.stream().filter(each -> each.untilMs() <= nowMs).toList();
        held = held.stream().filter(each -> nowMs < each.untilMs()).toList();
        // before the first row goes, so that a reader at work knows that its answer may have holes
        over.forEach(each -> each.snapshot().letGo());
        dsl.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            List<Long> ids = inside.select(SNAPSHOT.ID)
                    .from(SNAPSHOT)
                    .where(SNAPSHOT.REPLACED_MS.le(nowMs - KEPT.toMillis()))
                    .fetch(SNAPSHOT.ID);
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                Field<Long> id = table.equals(SNAPSHOT) ? SNAPSHOT.ID : table.field("snapshot_id", Long.class);
                if (id != null && !ids.isEmpty()) {
                    inside.deleteFrom(table).where(id.in(ids)).execute();
                }
            }
        });
    }

    /** Closes the database; one in memory is gone then. Who still asks one of its snapshots is told that it has gone. */
    @Override
    public void close() {
        held.forEach(each -> each.snapshot().letGo());
        database.close();
    }
}
