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
import java.util.function.Consumer;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedPostgres;
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
    private final BrokerProcess broker;
    private EmbeddedPostgres postgres;
    private final List<PackagedService> services = new ArrayList<>();
    private final Map<String, String> ofReplicas = new HashMap<>();

    private Installation(Path directory, BrokerProcess broker, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.broker = broker;
        this.postgres = postgres;
    }

    static Installation start(Class<?> test) {
        return start(test, directory -> {});
    }

    /** @param prepare is given the directory, empty, before anything runs in it */
    static Installation start(Class<?> test, Consumer<Path> prepare) {
        Path directory =
                Path.of("target", "installations", test.getSimpleName()).toAbsolutePath();
        try {
            Trees.delete(directory);
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + directory, e);
        }
        prepare.accept(directory);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(postgres(directory, 0));
        BrokerProcess broker = BrokerProcess.start(directory.resolve("kafka"));
        Topics.create(broker.bootstrap(), new TopicPlan(12, Durability.DISPOSABLE));
        return new Installation(directory, broker, postgres);
    }

    private static PostgresSettings postgres(Path directory, int port) {
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "lotwatch-" + System.getProperty("user.name"));
        return PostgresSettings.below(directory, port, Durability.DISPOSABLE).withBinaries(binaries);
    }

    BrokerProcess broker() {
        return broker;
    }

    /** Kills the database's first process; the others end themselves. It comes back on the same port. */
    void killAndRestartPostgres() {
        int port = postgres.port();
        postgres.process().destroyForcibly();
        postgres.process().onExit().join();
        postgres = EmbeddedPostgres.start(postgres(directory, port));
    }

    String bootstrap() {
        return broker.bootstrap();
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

    /** An environment variable of every replica from now on. */
    Installation withReplicas(String name, String value) {
        ofReplicas.put(name, value);
        return this;
    }

    /** Another replica of stats-service, behind wires of its own, that gives up its lanes after six seconds of silence. */
    Replica replica() {
        return replica("stats");
    }

    /** The first replica of a generation of totals that is counted anew. */
    Replica generation(String name) {
        Replica replica = replica(databaseOf(name));
        replica.service().with("LOTWATCH_GENERATION", name);
        return replica;
    }

    /** Where a generation is counted. */
    static String databaseOf(String generation) {
        return "stats_" + generation;
    }

    private Replica replica(String database) {
        Replica replica = behindWires("stats-service", database, "512m");
        replica.service()
                .with(PackagedService.STARTS_QUICKLY)
                .with("MP_MESSAGING_INCOMING_EVENTS_SESSION_TIMEOUT_MS", "6000")
                .with("MP_MESSAGING_INCOMING_EVENTS_HEARTBEAT_INTERVAL_MS", "1000");
        ofReplicas.forEach(replica.service()::with);
        return replica;
    }

    /** A producing service behind wires of its own. */
    Replica producer(String module) {
        return behindWires(module, module.replace("-service", ""), "384m");
    }

    private Replica behindWires(String module, String database, String heap) {
        DatabaseAccess access = database(database);
        Wire toDatabase = Wire.to(access.port(), new PostgresAnswers());
        Wire toBroker = Wire.to(broker.port(), new BrokerAnswers(broker.port()));
        DatabaseAccess throughWire = new DatabaseAccess(
                "127.0.0.1", toDatabase.port(), access.database(), access.username(), access.password());
        Map<String, String> environment = environment(throughWire, "127.0.0.1:" + toBroker.port());
        return new Replica(service(module, environment, heap), toDatabase, toBroker);
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
        return service(module, environment(database(database), bootstrap()), heap);
    }

    private static Map<String, String> environment(DatabaseAccess access, String bootstrap) {
        return new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrap,
                "QUARKUS_DATASOURCE_JDBC_URL", access.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", access.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME", access.username(),
                "QUARKUS_DATASOURCE_PASSWORD", access.password()));
    }

    private PackagedService service(String module, Map<String, String> environment, String heap) {
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

    /**
     * Waits until the service has applied everything that stands on the topics, what it has sent on to the right partition
     * meanwhile included; returns its totals then.
     */
    JsonNode caughtUp(PackagedService stats) {
        Map<String, Long> ends;
        do {
            ends = EndOffsets.of(bootstrap());
            awaitApplied(stats, ends);
        } while (!ends.equals(EndOffsets.of(bootstrap())));
        return stats.answers().get("/totals");
    }

    private static void awaitApplied(PackagedService stats, Map<String, Long> ends) {
        await("stats-service has applied everything up to " + ends)
                .atMost(CAUGHT_UP_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> covers(stats.answers().get("/totals").get("ledgerPosition"), ends));
    }

    private static boolean covers(JsonNode position, Map<String, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> position.path(end.getKey()).asLong(0) >= end.getValue());
    }

    @Override
    public void close() {
        services.forEach(PackagedService::close);
        broker.close();
        postgres.close();
    }
}
