package org.lotwatch.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.lotwatch.embedded.DatabaseAccess;

/** The sessions that a service has in its database, as the database sees them, and a way to make them wait. */
public final class ServiceSessions implements AutoCloseable {
    private static final String COUNT =
            "select count(*) from pg_stat_activity where application_name = '%s' and datname = current_database() and ";

    private final String count;
    private final Connection watching;
    private final Connection holding;

    private ServiceSessions(String service, Connection watching, Connection holding) {
        this.count = COUNT.formatted(service);
        this.watching = watching;
        this.holding = holding;
    }

    /**
     * The sessions of a service.
     *
     * @param service the name that they give themselves, such as {@code lotwatch-shipment}
     * @param database the service's
     */
    public static ServiceSessions of(String service, String database) throws SQLException {
        Connection holding = connect(database);
        holding.setAutoCommit(false);
        return new ServiceSessions(service, connect(database), holding);
    }

    /** Locks a table: who needs it waits until {@link #release()}. */
    public void hold(String table) throws SQLException {
        try (Statement statement = holding.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    /** Lets them go on. */
    public void release() throws SQLException {
        holding.rollback();
    }

    /** Sessions that wait for a lock. */
    public long waiting() throws SQLException {
        return count("wait_event_type = 'Lock'");
    }

    /** Sessions that are in a statement or in a transaction. */
    public long busy() throws SQLException {
        return count("state <> 'idle'");
    }

    private long count(String condition) throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet rows = statement.executeQuery(count + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String database) throws SQLException {
        DatabaseAccess access = LotwatchServers.database(database);
        return DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    }

    @Override
    public void close() throws SQLException {
        try (watching;
                holding) {
            holding.rollback();
        }
    }
}
