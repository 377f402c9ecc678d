package org.lotwatch.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lotwatch.embedded.DatabaseAccess;

/** The commands that the producing services have committed and not yet published. */
record Outboxes(List<DatabaseAccess> databases) {
    Outboxes {
        databases = List.copyOf(databases);
    }

    boolean areEmpty() {
        return databases.stream().allMatch(Outboxes::isEmpty);
    }

    private static boolean isEmpty(DatabaseAccess access) {
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox)")) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new LaunchException("the outbox of " + access + " cannot be read: " + e.getMessage(), e);
        }
    }
}
