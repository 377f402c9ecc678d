package org.lotwatch.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.lotwatch.embedded.KafkaMain;
import org.lotwatch.embedded.KafkaSettings;

/** A real broker in a process of its own, so that it can be killed and paused; it keeps its ports and its data. */
final class BrokerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final KafkaSettings settings;
    private @Nullable Process process;

    private BrokerProcess(KafkaSettings settings) {
        this.settings = settings;
    }

    static BrokerProcess start(Path directory) {
        BrokerProcess broker = new BrokerProcess(KafkaSettings.onFreePorts(directory));
        broker.start();
        return broker;
    }

    String bootstrap() {
        return settings.bootstrapServers();
    }

    int port() {
        return settings.port();
    }

    long pid() {
        return running().pid();
    }

    /** The records of one partition, as the broker keeps them. */
    Path partition(String topic, int number) {
        return settings.directory().resolve("log").resolve(topic + "-" + number);
    }

    void start() {
        File log = new File(settings.directory().toString() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                PackagedService.STARTS_QUICKLY,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaMain.class.getName(),
                settings.directory().toString(),
                String.valueOf(settings.port()),
                String.valueOf(settings.controllerPort()));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            Files.createDirectories(settings.directory());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the broker cannot be started", e);
        }
        await("the broker answers; its log: " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        "the broker has ended; its log: " + log,
                        () -> !running().isAlive())
                .until(this::answers);
    }

    private boolean answers() {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", bootstrap(), "default.api.timeout.ms", 1_000, "request.timeout.ms", 900))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** SIGTERM: it writes everything down and ends. */
    void stop() throws InterruptedException {
        running().destroy();
        running().waitFor();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the broker was not started");
        }
        return process;
    }

    @Override
    public void close() {
        running().destroyForcibly().onExit().join();
    }
}
