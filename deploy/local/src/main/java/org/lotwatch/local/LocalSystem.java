package org.lotwatch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.KafkaMain;
import org.lotwatch.embedded.Secrets;
import org.lotwatch.embedded.TopicPlan;
import org.lotwatch.embedded.Topics;

/** PostgreSQL, Kafka and the three services; stopped in the opposite order. */
final class LocalSystem implements AutoCloseable {
    private static final int KAFKA_HEAP_MEGABYTES = 512;
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunSettings settings;
    private final ChosenPorts ports;
    private final Watch watch;
    private final ProgressView progress;
    private final Map<Service, DatabaseAccess> databases = new EnumMap<>(Service.class);
    private final Deque<Part> running = new ArrayDeque<>();

    /** Something that runs and how to end it. */
    private record Part(String name, Ending ending) {}

    /** Ends something in order. */
    private interface Ending {
        void run() throws IOException, InterruptedException;
    }

    LocalSystem(RunSettings settings, ChosenPorts ports, Watch watch, ProgressView progress) {
        this.settings = settings;
        this.ports = ports;
        this.watch = watch;
        this.progress = progress;
    }

    /** Starts everything and returns when all of it is ready. */
    void start() throws InterruptedException {
        Child kafka = startBroker(); // takes longest, so it comes first and is waited for last
        startPostgres();
        awaitBroker(kafka);
        startServices();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    Outboxes outboxes() {
        return new Outboxes(Stream.of(Service.SHIPMENT, Service.INSPECTION)
                .map(service -> Objects.requireNonNull(databases.get(service)))
                .toList());
    }

    private Child startBroker() {
        return start(new ProcessPlan(
                "kafka",
                JavaCommand.main(
                        KAFKA_HEAP_MEGABYTES,
                        KafkaMain.class,
                        settings.data().kafka().toString(),
                        String.valueOf(ports.kafka()),
                        String.valueOf(ports.kafkaController())),
                Map.of()));
    }

    private void startPostgres() {
        long began = System.nanoTime();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data().postgres(ports.postgres()));
        LogFile log = new LogFile(settings.data().root().resolve("postgres/postgres.log"));
        running.push(new Part("PostgreSQL", new Database(postgres, log, watch)::close));
        Databases all = new Databases(postgres.administrator());
        Secrets secrets = Secrets.in(settings.data().secrets());
        for (Service service : Service.values()) {
            databases.put(service, all.create(service.database(), secrets.get(service.database())));
        }
        ready("PostgreSQL 18 (embedded)" + (postgres.adopted() ? ", was running" : ""), began, postgres.port());
    }

    private void awaitBroker(Child kafka) throws InterruptedException {
        long began = System.nanoTime();
        if (!watch.await(() -> answers(ports.kafka()), INTERVAL, PATIENCE)) {
            throw new LaunchException("Kafka does not answer after " + PATIENCE.toSeconds() + " s; its last lines:"
                    + kafka.log().ending());
        }
        Topics.create(bootstrapServers(), new TopicPlan(settings.partitions(), Durability.KEPT));
        ready("Kafka KRaft (embedded)", began, ports.kafka());
    }

    private void startServices() throws InterruptedException {
        long began = System.nanoTime();
        Map<Service, Child> waiting = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int port = Objects.requireNonNull(ports.services().get(service));
            DatabaseAccess access = Objects.requireNonNull(databases.get(service));
            waiting.put(service, start(service.plan(settings.home(), port, bootstrapServers(), access)));
        }
        progress.phase("Starting   services", waiting.size());
        int done = 0;
        for (Map.Entry<Service, Child> each : waiting.entrySet()) {
            awaitService(each.getKey(), each.getValue(), began);
            progress.done(++done);
        }
        progress.close();
    }

    private void awaitService(Service service, Child child, long began) throws InterruptedException {
        StatsClient client = new StatsClient(ports.address(service));
        if (!watch.await(() -> isReady(client), INTERVAL, PATIENCE)) {
            throw new LaunchException(service.label() + " is not ready after " + PATIENCE.toSeconds()
                    + " s; its last lines:" + child.log().ending());
        }
        ready(service.label(), began, Objects.requireNonNull(ports.services().get(service)));
    }

    private Child start(ProcessPlan plan) {
        Child child = Child.start(plan, settings.data().logs(), settings.data().pidFiles(), watch);
        running.push(new Part(plan.name(), child::stop));
        return child;
    }

    private void ready(String what, long began, int port) {
        progress.say(
                "Starting",
                String.format(Locale.ROOT, "%-36s ready %5.1f s   127.0.0.1:%d", what, seconds(began), port));
    }

    /** Stops what runs, the last first, and goes on where one refuses. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            end(running.pop());
        }
    }

    private void end(Part part) {
        long began = System.nanoTime();
        try {
            part.ending().run();
            progress.say("Stopping", String.format(Locale.ROOT, "%-36s ended %5.1f s", part.name(), seconds(began)));
        } catch (IOException | RuntimeException e) {
            progress.say("Stopping", part.name() + " does not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) INTERVAL.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isReady(StatsClient client) {
        try {
            return client.isReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
