package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.SNAPSHOT;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.store.tables.DefaultSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Holds timelines in H2, embedded in this process; no port is opened. An import is one transaction: readers see the old
 * snapshot or the new one, whole, and a failed import leaves everything as it was. Safe for use by many threads.
 */
public final class TimelineStore implements AutoCloseable {
    private static final String EXPECTED =
            "expected jdbc:h2:mem:NAME or jdbc:h2:file:PATH without further settings, as in --db jdbc:h2:file:./timeline";

    private final JdbcConnectionPool pool;
    private final DSLContext dsl;
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

    private TimelineStore(JdbcConnectionPool pool) {
        this.pool = pool;
        this.dsl = DSL.using(
                pool, SQLDialect.H2, new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    }

    /**
     * Opens the database, and makes its tables if it has none. A good snapshot that it holds is the current one.
     *
     * @param url {@code jdbc:h2:mem:NAME} or {@code jdbc:h2:file:PATH}
     * @throws StoreException if it is another kind of database, or cannot be opened
     */
    public static TimelineStore open(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        boolean memory = lower.startsWith("jdbc:h2:mem:");
        if (!memory && !lower.startsWith("jdbc:h2:file:") || url.indexOf(';') >= 0) {
            throw new StoreException("\"" + url + "\" is not a database of this program; " + EXPECTED);
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(url + ";DB_CLOSE_DELAY=-1", "sa", "");
        TimelineStore store = new TimelineStore(pool);
        try {
            store.prepare();
        } catch (DataAccessException e) {
            pool.dispose();
            throw new StoreException(
                    "The database " + url + " cannot be opened: " + rootOf(e)
                            + ". If another server uses it, stop that one; if it is damaged, delete it: it is rebuilt from the CSV",
                    e);
        }
        return store;
    }

    private void prepare() {
        if (dsl.meta().getTables(SNAPSHOT.getName().toUpperCase(Locale.ROOT)).isEmpty()) {
            dsl.ddl(DefaultSchema.DEFAULT_SCHEMA).executeBatch();
        }
        dsl.select(DSL.max(SNAPSHOT.ID))
                .from(SNAPSHOT)
                .fetchOptional(0, Long.class)
                .ifPresent(id -> current.set(Snapshot.read(dsl, id)));
    }

    /** What is served; absent before the first import. */
    public Optional<Snapshot> current() {
        return Optional.ofNullable(current.get());
    }

    /**
     * Imports the whole into a new snapshot, which replaces the current one in one step. Equal content is not imported
     * again. The snapshot before stays for readers who hold it until the next import.
     *
     * @throws DataAccessException if the database fails; then everything is as it was
     */
    public synchronized Snapshot replaceWith(Chronology chronology, DateLabels labels) {
        Snapshot before = current.get();
        if (before != null && before.version().equals(chronology.timeline().version())) {
            return before;
        }
        long id = before == null ? 1 : before.id() + 1;
        dsl.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            new Import(inside, id, chronology, labels).write();
            deleteBefore(inside, id - 1);
        });
        Snapshot after = Snapshot.read(dsl, id);
        current.set(after);
        return after;
    }

    private static void deleteBefore(DSLContext inside, long oldestKept) {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            var id = table.equals(SNAPSHOT) ? SNAPSHOT.ID : table.field("snapshot_id", Long.class);
            if (id != null) {
                inside.deleteFrom(table).where(id.lt(oldestKept)).execute();
            }
        }
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return List.of(String.valueOf(root.getMessage()).split("\n")).get(0);
    }

    @Override
    public void close() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (java.sql.SQLException e) {
            throw new StoreException("The database could not be closed: " + e.getMessage(), e);
        } finally {
            pool.dispose();
        }
    }
}
