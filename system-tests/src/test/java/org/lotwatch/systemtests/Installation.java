package org.lotwatch.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedKafka;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.KafkaSettings;
import org.lotwatch.embedded.Ports;
import org.lotwatch.embedded.PostgresSettings;
import org.lotwatch.embedded.Secrets;
import org.lotwatch.embedded.TopicPlan;
import org.lotwatch.embedded.Topics;
import org.lotwatch.embedded.Trees;
import org.lotwatch.testkit.oracle.TopicLog;

/** A broker and a database of its own for one test class, and the packaged services on free ports, all on loopback. */
final class Installation implements AutoCloseable {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(3);

    private final Path directory;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final List<PackagedService> services = new ArrayList<>();

    private Installation(Path directory, EmbeddedKafka kafka, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static Installation start(Class<?> test) {
        Path directory =
                Path.of("target", "installations", test.getSimpleName()).toAbsolutePath();
        try {
            Trees.delete(directory);
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + directory, e);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                PostgresSettings.below(directory, 0, Durability.DISPOSABLE).withBinaries(binaries()));
        EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory.resolve("kafka")));
        Topics.create(kafka.bootstrapServers(), new TopicPlan(12, Durability.DISPOSABLE));
        return new Installation(directory, kafka, postgres);
    }

    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "lotwatch-" + System.getProperty("user.name"));
    }

    String bootstrap() {
        return kafka.bootstrapServers();
    }

    /** Another replica of stats-service; all share one database. */
    PackagedService stats() {
        return stats("stats");
    }

    /** A stats-service that knows nothing but what it reads from the topics. */
    PackagedService statsOnDatabase(String emptyDatabase) {
        return stats(emptyDatabase);
    }

    private PackagedService stats(String database) {
        return service("stats-service", database, "1g");
    }

    PackagedService shipment() {
        return service("shipment-service", "shipment", "256m");
    }

    PackagedService inspection() {
        return service("inspection-service", "inspection", "384m");
    }

    DatabaseAccess database(String name) {
        return new Databases(postgres.administrator())
                .create(name, Secrets.in(directory.resolve("secrets")).get(name));
    }

    private PackagedService service(String module, String database, String heap) {
        DatabaseAccess access = database(database);
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrap(),
                "QUARKUS_DATASOURCE_JDBC_URL", access.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", access.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME", access.username(),
                "QUARKUS_DATASOURCE_PASSWORD", access.password()));
        int port = Ports.free();
        environment.put("LOTWATCH_INSTANCE_ID", module + "-" + port);
        PackagedService service = new PackagedService(
                module, module, port, heap, environment, directory.resolve(module + "-" + port + ".log"));
        services.add(service);
        return service;
    }

    /** The log as it stands: what the oracle counts from. */
    TopicLog log() {
        return TopicLog.read(bootstrap());
    }

    /** Waits until the service has applied everything that stands on the topics now; returns its totals then. */
    JsonNode caughtUp(PackagedService stats) {
        Map<String, Long> ends = EndOffsets.of(bootstrap());
        await("stats-service has applied everything up to " + ends)
                .atMost(CAUGHT_UP_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> covers(stats.answers().get("/totals").get("ledgerPosition"), ends));
        return stats.answers().get("/totals");
    }

    private static boolean covers(JsonNode position, Map<String, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> position.path(end.getKey()).asLong(0) >= end.getValue());
    }

    @Override
    public void close() {
        services.forEach(PackagedService::close);
        kafka.close();
        postgres.close();
    }
}
