package org.lotwatch.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;

/** Databases on one PostgreSQL server, each with one role of the same name that owns it and may enter no other. */
public final class Databases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final DatabaseAccess administrator;

    /** Works on the server that this administrator may enter. */
    public Databases(DatabaseAccess administrator) {
        this.administrator = administrator;
    }

    /**
     * Makes sure that database and role exist and that the role has this password.
     *
     * @param name of both: lower-case letters, digits and underscores
     * @param password of the role; letters, digits, {@code -} and {@code _}
     */
    public DatabaseAccess create(String name, String password) {
        if (!NAME.matcher(name).matches() || !password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("no name or no password for a database: " + name);
        }
        try (Connection connection = connect(administrator);
                Statement statement = connection.createStatement()) {
            boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
            statement.execute((known ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
            }
            return administrator.as(name, password);
        } catch (SQLException e) {
            throw new EmbeddedServerException(
                    "database " + name + " cannot be created on port " + administrator.port() + ": " + e.getMessage(),
                    e);
        }
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.username());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(access.jdbcUrl(), properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
