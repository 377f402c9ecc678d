package org.lotwatch.local;

import java.nio.file.Path;
import java.util.Map;
import org.lotwatch.embedded.DatabaseAccess;

/** The three services: where they are built, what they are given. */
enum Service {
    SHIPMENT("shipment-service", "shipment", 256),
    INSPECTION("inspection-service", "inspection", 384),
    STATS("stats-service", "stats", 1536);

    /** Everything starts at once here, on a machine that may have one core: patience instead of a failed start. */
    private static final String BUSY_MACHINE = "60s";

    private final String label;
    private final String database;
    private final int heapMegabytes;

    Service(String label, String database, int heapMegabytes) {
        this.label = label;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** Its name and its folder. */
    String label() {
        return label;
    }

    /** Its database and its role there. */
    String database() {
        return database;
    }

    Path jar(Path home) {
        return home.resolve(label).resolve("target/quarkus-app/quarkus-run.jar");
    }

    ProcessPlan plan(Path home, int port, String bootstrapServers, DatabaseAccess access) {
        return new ProcessPlan(
                label,
                JavaCommand.jar(heapMegabytes, jar(home), this == STATS),
                Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                        "QUARKUS_DATASOURCE_JDBC_URL", access.jdbcUrl(),
                        "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", BUSY_MACHINE,
                        "QUARKUS_DATASOURCE_REACTIVE_URL", access.reactiveUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", access.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", access.password()));
    }
}
