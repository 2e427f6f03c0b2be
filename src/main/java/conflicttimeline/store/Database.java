package conflicttimeline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One open H2, of one owner: a file is refused while it is open elsewhere, in this process too. */
final class Database implements AutoCloseable {
    /** H2 shares a file among all who open it in one process, so its own lock does not tell them apart. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final int MOST_CONNECTIONS = 16;

    private static final int LONGEST_QUOTE = 200;

    private final Optional<Path> file;
    private final JdbcConnectionPool pool;
    private final Connection keeper;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Optional<Path> file, JdbcConnectionPool pool, Connection keeper) {
        this.file = file;
        this.pool = pool;
        this.keeper = keeper;
    }

    /**
     * @throws StoreException if it cannot be opened
     */
    static Database open(DatabaseUrl url) {
        if (url.file().isPresent() && !OPEN.add(url.file().get())) {
            throw inUse(url.file().get());
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(url.jdbc(), "sa", "");
        pool.setMaxConnections(MOST_CONNECTIONS);
        try {
            // H2 closes a database with its last connection; this one stays
            return new Database(url.file(), pool, pool.getConnection());
        } catch (SQLException e) {
            pool.dispose();
            url.file().ifPresent(OPEN::remove);
            throw unusable(url.file(), e);
        }
    }

    DSLContext dsl() {
        return DSL.using(
                pool, SQLDialect.H2, new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    }

    /** The file as messages name it. */
    String name() {
        return name(file);
    }

    /** Writes what was committed to the disk, so that it outlives a killed process. */
    void keepForGood(DSLContext dsl) {
        if (file.isPresent()) {
            dsl.execute("checkpoint sync");
        }
    }

    /** The sentence for a failure at opening. */
    StoreException unusable(RuntimeException e) {
        @Nullable SQLException sql = sqlOf(e);
        return sql == null ? damaged(said(e), e) : unusable(file, sql);
    }

    /** What a program of ours wrote can no longer be read. */
    private StoreException damaged(String found, Throwable cause) {
        return damaged(file, found, cause);
    }

    private static StoreException damaged(Optional<Path> file, String found, Throwable cause) {
        boolean ours = file.isPresent() && DatabaseFile.isOfH2(file.get());
        String whatToDo = ours || file.isEmpty()
                ? "; delete it: it is rebuilt from the CSV"
                : ", or another program's; delete it if it is not needed: it is rebuilt from the CSV";
        return new StoreException(
                "The database " + name(file) + " is damaged (" + found + ")" + whatToDo,
                cause,
                file.map(path -> found.replace(path.toString(), String.valueOf(path.getFileName())))
                        .orElse(found),
                ours);
    }

    StoreException damaged(String found) {
        return damaged(found, new IllegalStateException(found));
    }

    /** The sentence for a failure while something is written. */
    StoreException refusing(DataAccessException e) {
        return failing("did not take the import", "what was served before still is", e);
    }

    /** The sentence for data that are stored and served, and may be gone if the machine stops now. */
    StoreException unsure(DataAccessException e) {
        return failing("took the import and could not write all of it to the disk", "see that there is room", e);
    }

    private StoreException failing(String what, String then, DataAccessException e) {
        @Nullable SQLException sql = sqlOf(e);
        boolean damaged = sql != null
                && file.isPresent()
                && (sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1 || isCutShort(sql));
        return new StoreException(
                "The database " + name() + " " + what + ": " + said(e) + "; " + then, e, said(e), damaged);
    }

    /** The tables are ours, and of another version of this program. */
    StoreException otherFormat(String found) {
        return new StoreException(
                "The database " + name() + " has " + found + "; delete it: it is rebuilt from the CSV",
                new IllegalStateException(found),
                "it has " + found,
                file.isPresent());
    }

    private static StoreException unusable(Optional<Path> file, SQLException e) {
        if (isCutShort(e)) {
            return damaged(file, said(e), e);
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(file.orElseThrow());
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new StoreException(
                        "The database " + name(file)
                                + " was made by another program; choose another file, as in --db jdbc:h2:file:./timeline",
                        e);
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.OUT_OF_MEMORY ->
                new StoreException(
                        "The database " + name(file) + " cannot be opened (" + said(e)
                                + "); delete it if it is damaged (it is rebuilt from the CSV), or choose another place, as in"
                                + " --db jdbc:h2:file:./timeline",
                        e);
            // a table that is not there, a text where a number should be: whatever else H2 finds, it finds in the file
            default -> damaged(file, said(e), e);
        };
    }

    /** Whether something was to be read where the file has nothing; H2 calls it a failure of the disk. */
    private static boolean isCutShort(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_READING_FAILED) {
                return true;
            }
        }
        return false;
    }

    private static StoreException inUse(Path file) {
        return new StoreException(
                "The database " + file
                        + " is in use by another server; stop that one, or choose another file, as in --db jdbc:h2:file:./timeline");
    }

    private static String name(Optional<Path> file) {
        return file.map(Path::toString).orElse("in memory");
    }

    /** What H2 says, without the statement and what else it adds; cut where it is long. */
    static String said(Throwable e) {
        @Nullable SQLException sql = sqlOf(e);
        String message = sql == null ? e.getMessage() : sql.getMessage();
        String line = String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("; SQL statement:$", "")
                .replaceFirst(" \\[\\d+-\\d+]$", "");
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }

    private static @Nullable SQLException sqlOf(Throwable e) {
        return e instanceof SQLException sql
                ? sql
                : e instanceof DataAccessException failed ? failed.getCause(SQLException.class) : null;
    }

    /** Closes it once the last running question is answered. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new StoreException("The database " + name() + " could not be closed: " + said(e), e);
        } finally {
            pool.dispose();
            file.ifPresent(OPEN::remove);
        }
    }
}
