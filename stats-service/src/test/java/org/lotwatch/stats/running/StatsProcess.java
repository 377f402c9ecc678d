package org.lotwatch.stats.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged stats-service as a process. */
final class StatsProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final int port;
    private final Path log;

    private StatsProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static StatsProcess launch(OwnServers servers, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "own-servers")), "stats-", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + settings.getOrDefault("heap", "512m"),
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                JAR.toString());
        Map<String, String> environment = new HashMap<>(settings);
        environment.remove("heap");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrap());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", servers.database().jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", servers.database().reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", servers.database().username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", servers.database().password());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new StatsProcess(builder.start(), port, log);
    }

    static StatsProcess start(OwnServers servers) throws IOException {
        return start(servers, Map.of());
    }

    static StatsProcess start(OwnServers servers, Map<String, String> settings) throws IOException {
        StatsProcess stats = launch(servers, settings);
        stats.awaitReady();
        return stats;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void awaitReady() {
        await("readiness of " + log).atMost(PATIENCE).until(() -> isReady() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended while starting; see " + log);
        }
    }

    boolean isReady() {
        return status("/q/health/ready") == 200;
    }

    int status(String path) {
        try {
            return answer(path).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    String body(String path) {
        try {
            return answer(path).body();
        } catch (IOException e) {
            return "";
        }
    }

    private HttpResponse<String> answer(String path) throws IOException {
        return send(request(path).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A figure of the metrics; 0 where it is not there. */
    double metric(String name) {
        return body("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @param name of a signal, such as {@code STOP} */
    void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it as an operator does; answers whether it ended by itself in time. */
    boolean terminate() {
        process.destroy();
        return ended(30);
    }

    void kill() {
        process.destroyForcibly();
        ended(10);
    }

    boolean ended(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (!terminate()) {
            kill();
        }
    }
}
