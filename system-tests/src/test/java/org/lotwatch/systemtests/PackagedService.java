package org.lotwatch.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One packaged service as a process of its own; it may be started, stopped, killed and started again. */
final class PackagedService implements AutoCloseable {
    /** For a process that is to be killed before long: it is not worth much compiling. */
    static final String STARTS_QUICKLY = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final Path jar;
    private final int port;
    private String heap;
    private final Map<String, String> environment;
    private final Path log;
    private final List<String> javaOptions = new ArrayList<>();
    private @Nullable Process process;

    PackagedService(String name, String module, int port, String heap, Map<String, String> environment, Path log) {
        this.name = name;
        this.jar = projectRoot().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.heap = heap;
        this.environment = environment;
        this.log = log;
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: ./mvnw package builds it");
        }
    }

    /** From the next start on. */
    PackagedService with(String javaOption) {
        javaOptions.add(javaOption);
        return this;
    }

    /** An environment variable, from the next start on. */
    PackagedService with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.resolve("..").normalize();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Answers answers() {
        return new Answers(address().toString());
    }

    PackagedService start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
        return this;
    }

    PackagedService awaitReady() {
        await(name + " is ready; its log: " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(name + " has ended; its log: " + log, () -> !running().isAlive())
                .until(() -> answers().isReady());
        return this;
    }

    /** What it has logged since the first start. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return running().pid();
    }

    /** SIGKILL: the process gets no chance to finish anything. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** SIGTERM, and the time that a drain takes. */
    int stop() throws InterruptedException {
        running().destroy();
        return running().waitFor();
    }

    boolean isAlive() {
        return running().isAlive();
    }

    /** Waits until it has ended by itself; answers with what code. */
    int ended() {
        await(name + " has ended; its log: " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !running().isAlive());
        return running().exitValue();
    }

    /** From the next start on. */
    PackagedService withHeap(String other) {
        heap = other;
        return this;
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
