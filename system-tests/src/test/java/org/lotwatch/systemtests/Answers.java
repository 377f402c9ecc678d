package org.lotwatch.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a service answers over HTTP. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;

    Answers(String base) {
        this.base = base;
    }

    boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/q/health/ready")))
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the service says of its readiness; empty while it says nothing. */
    String health() {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/q/health/ready")))
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    /** A figure of the metrics, summed over its labels; 0 where it is not there. */
    double figure(String name) {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/q/metrics")))
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("GET /q/metrics", e);
        }
    }

    /** The body of a GET below {@code /api/v1} that must answer 200. */
    JsonNode get(String path) {
        try {
            HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "GET " + path + " answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        }
    }

    /** Posts JSON below {@code /api/v1} and returns status and body. */
    Answer post(String path, String json) {
        try {
            HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("POST " + path, e);
        }
    }

    /** Whether a question that needs the database is answered. */
    boolean isAnswering() {
        try {
            return ask("/lots?limit=1").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Whatever a GET below {@code /api/v1} answers. */
    Answer ask(String path) {
        try {
            HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)));
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        }
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path + (path.contains("?") ? "&" : "?") + "limit=1000";
        for (String cursor = ""; cursor != null; ) {
            JsonNode body = get(cursor.isEmpty() ? page : page + "&cursor=" + cursor);
            body.get("items").forEach(items::add);
            JsonNode next = body.get("nextCursor");
            cursor = next == null || next.isNull() ? null : next.asText();
        }
        return items;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    record Answer(int status, JsonNode body) {}
}
