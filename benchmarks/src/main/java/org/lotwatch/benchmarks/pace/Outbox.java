package org.lotwatch.benchmarks.pace;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lotwatch.embedded.DatabaseAccess;

/** The outbox of a service, from outside. For one thread. */
final class Outbox implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    static Outbox of(DatabaseAccess database) throws SQLException {
        return new Outbox(DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password()));
    }

    /** Returns when all that was accepted is on the topic. */
    void awaitEmpty() throws SQLException {
        for (long begin = System.nanoTime(); !isEmpty(); LockSupport.parkNanos(LOOK_NANOS)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("the outbox was not empty after two minutes");
            }
        }
    }

    private boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not exists (select from outbox)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
