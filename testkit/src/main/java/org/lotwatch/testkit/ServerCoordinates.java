package org.lotwatch.testkit;

import java.util.List;
import java.util.Properties;
import org.lotwatch.embedded.DatabaseAccess;

/**
 * Where the servers of this test process are. Kept as {@link Properties}, because the classes that ask may come from
 * another class loader than the one that started the servers.
 */
final class ServerCoordinates {
    /** One database and one role per service, and one for tests that belong to none. */
    static final List<String> DATABASES = List.of("shipment", "inspection", "stats", "lotwatch");

    static final String KAFKA = "kafka";

    private ServerCoordinates() {}

    static Properties of(String bootstrapServers, List<DatabaseAccess> databases) {
        Properties properties = new Properties();
        properties.setProperty(KAFKA, bootstrapServers);
        for (DatabaseAccess database : databases) {
            properties.setProperty(database.database() + ".host", database.host());
            properties.setProperty(database.database() + ".port", String.valueOf(database.port()));
            properties.setProperty(database.database() + ".password", database.password());
        }
        return properties;
    }

    static DatabaseAccess database(Properties properties, String name) {
        if (!DATABASES.contains(name)) {
            throw new IllegalArgumentException("database must be one of " + DATABASES + ", was " + name);
        }
        return new DatabaseAccess(
                properties.getProperty(name + ".host"),
                Integer.parseInt(properties.getProperty(name + ".port")),
                name,
                name,
                properties.getProperty(name + ".password"));
    }
}
