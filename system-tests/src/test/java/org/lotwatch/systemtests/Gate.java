package org.lotwatch.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a service and remembers what the service answered to each request. While the service is away the caller gets a
 * 502, as from any proxy.
 */
final class Gate implements AutoCloseable {
    private static final int AWAY = 502;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ConcurrentLinkedQueue<Passage> passages = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final URI service;
    private final HttpServer server;

    private Gate(URI service, HttpServer server) {
        this.service = service;
        this.server = server;
    }

    /** One request and its answer; the status is 502 if the service did not answer. */
    record Passage(String path, String body, int status, String answer) {
        boolean isAccepted() {
            return status / 100 == 2;
        }
    }

    static Gate before(URI service) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Gate gate = new Gate(service, server);
            server.createContext("/", gate::pass);
            server.setExecutor(gate.threads);
            server.start();
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException("no gate can be opened before " + service, e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Passage passage = forward(exchange.getRequestURI().toString(), body);
            passages.add(passage);
            byte[] answer = passage.answer().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(passage.status(), answer.length == 0 ? -1 : answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        }
    }

    private Passage forward(String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Passage(path, text, response.statusCode(), response.body());
        } catch (IOException e) {
            return new Passage(path, text, AWAY, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Passage(path, text, AWAY, "");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
