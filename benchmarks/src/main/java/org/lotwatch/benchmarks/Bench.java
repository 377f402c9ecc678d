package org.lotwatch.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
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

/** A broker in a process of its own, a database that syncs, and packaged services: what a benchmark runs on. */
public final class Bench implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Process broker;
    private final String bootstrap;
    private final Deque<Process> started = new ConcurrentLinkedDeque<>();

    private Bench(Path directory, EmbeddedPostgres postgres, Process broker, String bootstrap) {
        this.directory = directory;
        this.postgres = postgres;
        this.broker = broker;
        this.bootstrap = bootstrap;
        started.push(broker);
    }

    /**
     * Starts broker and database with the contract's topics, empty.
     *
     * @param name of the directory below {@code target/benchmarks} that holds their data; emptied
     */
    public static Bench start(String name, int partitions) throws IOException, InterruptedException {
        Path directory = Path.of("target", "benchmarks", name).toAbsolutePath();
        Trees.delete(directory);
        Files.createDirectories(directory);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresSettings.below(directory, 0, Durability.KEPT));
        int port = Ports.free();
        int controllerPort = Ports.freeFrom(port + 1);
        Process broker = java(
                directory.resolve("kafka.log"),
                Map.of(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lotwatch.embedded.KafkaMain",
                directory.resolve("kafka").toString(),
                String.valueOf(port),
                String.valueOf(controllerPort));
        Bench bench = new Bench(directory, postgres, broker, "127.0.0.1:" + port);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(bench::close, "bench-stop")); // nothing outlives an interruption
        bench.awaitBroker(partitions);
        return bench;
    }

    private void awaitBroker(int partitions) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                Topics.create(bootstrap, new TopicPlan(partitions, Durability.DISPOSABLE));
                return;
            } catch (RuntimeException e) {
                if (attempt == 30 || !broker.isAlive()) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    public String bootstrap() {
        return bootstrap;
    }

    public DatabaseAccess database(String name) {
        return new Databases(postgres.administrator())
                .create(name, Secrets.in(directory.resolve("secrets")).get(name));
    }

    /** Forgets a database and writes out what it left behind, so that the next candidate does not pay for it. */
    public void drop(DatabaseAccess database) throws SQLException {
        try (Connection connection = administer();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database \"" + database.database() + "\" with (force)");
            statement.execute("checkpoint");
        }
    }

    /** The database server's version, such as 18.1. */
    public String postgresVersion() throws SQLException {
        try (Connection connection = administer()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private Connection administer() throws SQLException {
        DatabaseAccess administrator = postgres.administrator();
        return DriverManager.getConnection(administrator.jdbcUrl(), administrator.username(), administrator.password());
    }

    /** Processor time that broker and database have used so far, in microseconds. */
    public long cpuMicros() {
        return ProcessCost.cpuMicros(broker.toHandle()) + ProcessCost.cpuMicros(postgres.process());
    }

    /** Starts a packaged service and returns at once. */
    public Packaged service(String module, DatabaseAccess database, String heap) throws IOException {
        return service(module, database, heap, Map.of());
    }

    /** The same with more in its environment. */
    public Packaged service(String module, DatabaseAccess database, String heap, Map<String, String> more)
            throws IOException {
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>(more);
        environment.putAll(Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrap,
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password()));
        Process process = java(
                directory.resolve(module + "-" + port + ".log"),
                environment,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-jar",
                root().resolve(module)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString());
        started.push(process);
        return new Packaged(process, URI.create("http://127.0.0.1:" + port));
    }

    /**
     * Starts a main class and returns at once.
     *
     * @param name of its log
     */
    public Process main(String name, String classPath, String main, String heap, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", classPath, main));
        Process process = java(log(name), environment, command.toArray(String[]::new));
        started.push(process);
        return process;
    }

    /** What a process of this name prints. */
    public Path log(String name) {
        return directory.resolve(name + ".log");
    }

    /** A directory for the state of a process of this name. */
    public Path state(String name) {
        return directory.resolve(name);
    }

    /** Runs a main class of this module to its end and returns what it printed. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve(main.getSimpleName() + ".out");
        Files.deleteIfExists(output);
        Process process = java(output, Map.of(), command.toArray(String[]::new));
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed: " + Files.readString(output));
        }
        return Files.readString(output);
    }

    /** The checkout's directory. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.resolve("..").normalize();
    }

    private static Process java(Path log, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Ends everything that was started; does nothing the second time. */
    @Override
    public synchronized void close() {
        started.forEach(process -> process.destroy());
        started.forEach(process -> process.onExit().join());
        postgres.close();
    }

    /** A packaged service as a process. */
    public record Packaged(Process process, URI base) implements AutoCloseable {

        public void awaitReady() throws InterruptedException {
            while (!isReady()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the service at " + base + " has ended; see its log");
                }
                Thread.sleep(50);
            }
        }

        private boolean isReady() throws InterruptedException {
            try {
                HttpRequest request = HttpRequest.newBuilder(base.resolve("/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
                return HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
