package org.lotwatch.embedded;

/** Where one database is and who may enter it. */
public record DatabaseAccess(String host, int port, String database, String username, String password) {

    /** For JDBC. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** For the reactive client. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** Another database of the same server, entered by the role of its name. */
    DatabaseAccess as(String name, String itsPassword) {
        return new DatabaseAccess(host, port, name, name, itsPassword);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + "@" + reactiveUrl();
    }
}
