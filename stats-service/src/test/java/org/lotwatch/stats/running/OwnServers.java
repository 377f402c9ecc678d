package org.lotwatch.stats.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedKafka;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.KafkaSettings;
import org.lotwatch.embedded.PostgresSettings;
import org.lotwatch.embedded.TopicPlan;
import org.lotwatch.embedded.Topics;

/** A broker and a database of a test class's own: it may break them. */
final class OwnServers implements AutoCloseable {

    static final int LANES = 3;

    private final Path directory;
    private final KafkaSettings kafkaSettings;
    private EmbeddedKafka kafka;
    private final String password = "stats";
    private EmbeddedPostgres postgres;
    private DatabaseAccess database;

    private OwnServers(Path directory) {
        this.directory = directory;
        this.kafkaSettings = KafkaSettings.onFreePorts(directory.resolve("kafka"));
        this.kafka = EmbeddedKafka.start(kafkaSettings);
        this.postgres = EmbeddedPostgres.start(postgresSettings(0));
        this.database = new Databases(postgres.administrator()).create("stats", password);
    }

    /** Without the topics of the contract. */
    static OwnServers start() throws IOException {
        Path root = Files.createDirectories(Path.of("target", "own-servers"));
        return new OwnServers(Files.createTempDirectory(root, "servers"));
    }

    static OwnServers startWithTopics() throws IOException {
        OwnServers servers = start();
        servers.createTopics();
        return servers;
    }

    void createTopics() {
        Topics.create(bootstrap(), new TopicPlan(LANES, Durability.DISPOSABLE));
    }

    private PostgresSettings postgresSettings(int port) {
        return PostgresSettings.below(directory, port, Durability.KEPT)
                .withBinaries(Path.of("target", "own-servers", "binaries"));
    }

    void stopKafka() {
        kafka.close();
    }

    /** Starts it again where it was, with what it held. */
    void startKafka() {
        kafka = EmbeddedKafka.start(kafkaSettings);
    }

    void restartPostgres() {
        stopPostgres();
        startPostgres();
    }

    void stopPostgres() {
        postgres.close();
    }

    /** Ends it without a word to its clients. */
    void killPostgres() {
        postgres.process().destroyForcibly();
        postgres.process().onExit().join();
    }

    /** Starts it again where it was. */
    void startPostgres() {
        postgres = EmbeddedPostgres.start(postgresSettings(postgres.port()));
    }

    String bootstrap() {
        return kafka.bootstrapServers();
    }

    DatabaseAccess database() {
        return database;
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap()));
    }

    Producer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrap());
        settings.put("linger.ms", 5);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** The only figure a query answers; 0 where it answers none. */
    long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(query + " was not answered: " + e.getMessage(), e);
        }
    }

    String text(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(query + " was not answered: " + e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
    }
}
