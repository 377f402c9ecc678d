package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the consumer, and its patience: a database that is away is waited for, however long. Blocks; never called
 * on an event loop.
 */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DataSource source;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    Database(DataSource source) {
        this.source = source;
    }

    /** What is done with one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs work in one transaction, once. */
    public <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return ended(connection, work);
        }
    }

    /**
     * As {@link #transaction}, for somebody who waits for the answer.
     *
     * @throws StoreUnavailableException when it does not come
     */
    public <T> T asked(String what, Work<T> work) {
        try {
            return transaction(work);
        } catch (SQLException e) {
            throw new StoreUnavailableException(what, e);
        }
    }

    /** Runs work that only reads, all of it at one committed version. */
    public <T> T snapshot(Work<T> work) throws SQLException {
        return transaction(connection -> {
            run(connection, "set transaction isolation level repeatable read, read only");
            return work.on(connection);
        });
    }

    /**
     * Tries until it is done: connection losses, deadlocks and refusals alike. What is tried must be harmless to repeat.
     *
     * @param what for the log, such as {@code reading a lane}
     * @throws CancellationException when the thread is interrupted, which happens only at the end of the process
     */
    public <T> T insist(String what, Attempt<T> attempt) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                T result = attempt.run();
                relieved(what);
                return result;
            } catch (SQLException e) {
                troubled(what, e);
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** One try of {@link #insist}. */
    @FunctionalInterface
    public interface Attempt<T> {
        T run() throws SQLException;
    }

    /** What the database refuses at the moment, for people. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static <T> T ended(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debugf(e, "a rollback failed; the connection is given up");
        }
    }

    private void troubled(String what, SQLException e) {
        String told = what + " failed, state " + e.getSQLState() + ": " + e.getMessage();
        String before = trouble.getAndSet(told);
        if (!told.equals(before)) {
            LOG.warnf("%s; tried again until it works", told);
        }
    }

    private void relieved(String what) {
        if (trouble.get() != null && trouble.getAndSet(null) != null) {
            LOG.infof("%s works again", what);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException)
                    new CancellationException("stopped while waiting for the database").initCause(e);
        }
    }
}
