package org.lotwatch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.KafkaMain;
import org.lotwatch.embedded.Secrets;
import org.lotwatch.embedded.TopicPlan;
import org.lotwatch.embedded.Topics;

/** PostgreSQL with a database per service, and Kafka with the contract's topics. */
final class Servers {
    private static final int KAFKA_HEAP_MEGABYTES = 512;
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataDirectory data;
    private final ChosenPorts ports;
    private final Watch watch;
    private final Parts parts;
    private final Map<Service, DatabaseAccess> databases = new EnumMap<>(Service.class);
    private @Nullable Child broker;

    Servers(DataDirectory data, ChosenPorts ports, Watch watch, Parts parts) {
        this.data = data;
        this.ports = ports;
        this.watch = watch;
        this.parts = parts;
    }

    /**
     * Starts both and returns when the databases are there; Kafka takes longer and is awaited later. What is started is
     * known to the parts even if this fails.
     */
    void start() {
        long began = System.nanoTime();
        broker = startBroker();
        startPostgres(began);
    }

    /** Returns when Kafka answers and has the contract's topics. */
    void awaitTopics(int partitions) throws InterruptedException {
        long began = System.nanoTime();
        if (!watch.await(() -> answers(ports.kafka()), INTERVAL, PATIENCE)) {
            throw Objects.requireNonNull(broker).silent(PATIENCE);
        }
        Topics.create(bootstrapServers(), new TopicPlan(partitions, Durability.KEPT));
        parts.ready("Kafka " + AppInfoParser.getVersion(), began, ports.kafka());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    DatabaseAccess database(Service service) {
        return Objects.requireNonNull(databases.get(service));
    }

    Outboxes outboxes() {
        return new Outboxes(Stream.of(Service.SHIPMENT, Service.INSPECTION)
                .map(this::database)
                .toList());
    }

    private Child startBroker() {
        ProcessPlan plan = new ProcessPlan(
                "kafka",
                JavaCommand.main(
                        KAFKA_HEAP_MEGABYTES,
                        KafkaMain.class,
                        data.kafka().toString(),
                        String.valueOf(ports.kafka()),
                        String.valueOf(ports.kafkaController())),
                Map.of());
        Child kafka = Child.start(plan, data.logs(), data.pidFiles(), watch);
        parts.add("Kafka", kafka::stop);
        return kafka;
    }

    private void startPostgres(long began) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data.postgres(ports.postgres()));
        parts.addBase("PostgreSQL", new Database(postgres, data.postgresLog(), watch)::close);
        Databases all = new Databases(postgres.administrator());
        Secrets secrets = Secrets.in(data.secrets());
        for (Service service : Service.values()) {
            databases.put(service, all.create(service.database(), secrets.get(service.database())));
        }
        parts.ready("PostgreSQL 18" + (postgres.adopted() ? ", was running" : ""), began, postgres.port());
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) INTERVAL.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
