package org.lotwatch.stats.api;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request with events, with any headers, as any HTTP client may write them. */
final class Posting {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Posting(String path) {
        this.path = path;
    }

    /** @param path below {@code /api/v1} */
    static Posting to(String path) {
        return new Posting(path);
    }

    Posting as(String contentType) {
        return with("Content-Type", contentType);
    }

    Posting with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Answer post(String body) {
        return send(BodyPublishers.ofString(body));
    }

    /** Without telling the length before. */
    Answer postInChunks(String body) {
        return send(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    private Answer send(BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .POST(body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String contentType() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        JsonPath json() {
            return JsonPath.from(response.body());
        }

        String text() {
            return response.body();
        }
    }
}
