package org.lotwatch.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.lotwatch.embedded.DatabaseAccess;

/**
 * The Kafka and PostgreSQL of this test process, started at the first use and stopped with the process. The contract's
 * topics exist, and so do the databases {@code shipment}, {@code inspection}, {@code stats} and {@code lotwatch}, each
 * with a role of its name. Tests share them: each must use lots and ids of its own.
 *
 * <p>A Quarkus test names it as {@code @WithTestResource} with the init argument {@code database}; a plain test calls the
 * static methods. Embedded servers are used unless {@code -Dlotwatch.test.servers=containers} asks for containers.
 */
public final class LotwatchServers implements QuarkusTestResourceLifecycleManager {
    private String database = "lotwatch";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return settings(kafkaBootstrap(), database(database));
    }

    /** What tells a service where its servers are. */
    static Map<String, String> settings(String kafkaBootstrap, DatabaseAccess access) {
        return Map.of(
                "kafka.bootstrap.servers",
                kafkaBootstrap,
                "quarkus.datasource.jdbc.url",
                access.jdbcUrl(),
                "quarkus.datasource.reactive.url",
                access.reactiveUrl(),
                "quarkus.datasource.username",
                access.username(),
                "quarkus.datasource.password",
                access.password(),
                "quarkus.log.category.\"kafka\".level",
                "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "WARN",
                "quarkus.log.category.\"state.change.logger\".level",
                "WARN");
    }

    /** Nothing to do: the servers stay for the next test class. */
    @Override
    public void stop() {}

    /** The broker's address for clients. */
    public static String kafkaBootstrap() {
        return coordinates().getProperty(ServerCoordinates.KAFKA);
    }

    /** The JDBC address of {@code shipment}, {@code inspection}, {@code stats} or {@code lotwatch}. */
    public static String jdbcUrl(String database) {
        return database(database).jdbcUrl();
    }

    /** The way into {@code shipment}, {@code inspection}, {@code stats} or {@code lotwatch}. */
    public static DatabaseAccess database(String name) {
        return ServerCoordinates.database(coordinates(), name);
    }

    private static Properties coordinates() {
        return (Properties) Objects.requireNonNull(Outliving.call(RunningServers.class, "coordinates"));
    }
}
