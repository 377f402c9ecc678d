package org.lotwatch.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker with its controller (KRaft) in this process, on loopback. Its cluster id and data stay in its
 * directory, so that a restart continues the same cluster. One directory serves one running broker.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaSettings settings;
    private final String clusterId;
    private final KafkaRaftServer server;
    private final DirectoryLock lock;

    private EmbeddedKafka(KafkaSettings settings, String clusterId, KafkaRaftServer server, DirectoryLock lock) {
        this.settings = settings;
        this.clusterId = clusterId;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @throws EmbeddedServerException if a port is taken or the directory belongs to a running broker
     */
    public static EmbeddedKafka start(KafkaSettings settings) {
        Ports.requireFree(settings.port(), "Kafka");
        Ports.requireFree(settings.controllerPort(), "Kafka's controller");
        DirectoryLock lock = DirectoryLock.take(settings.directory(), "Kafka");
        try {
            return start(settings, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new EmbeddedServerException(
                    "Kafka does not start in " + settings.directory() + ": " + e.getMessage(), e);
        }
    }

    /** Kafka's own lock comes too late: a second controller would have written to the first one's log by then. */
    private static EmbeddedKafka start(KafkaSettings settings, DirectoryLock lock) throws IOException {
        String clusterId = clusterId(settings.clusterIdFile());
        format(settings, clusterId);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(settings, clusterId, server, lock);
    }

    /** What clients name to reach this broker. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** The cluster's id, the same at every start on one directory. */
    public String clusterId() {
        return clusterId;
    }

    /** Waits until somebody closes this broker. */
    public void awaitStop() {
        server.awaitShutdown();
    }

    /** Stops the broker and returns when its files are closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static String clusterId(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }

    private static void format(KafkaSettings settings, String clusterId) throws IOException {
        Files.createDirectories(settings.log());
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(clusterId)
                    .setNodeId(Integer.parseInt(settings.properties().get("node.id")))
                    .addDirectory(settings.log().toString())
                    .setMetadataLogDirectory(settings.log().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setScramArguments(settings.firstUsers())
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the log directory cannot be formatted", e);
        }
    }
}
