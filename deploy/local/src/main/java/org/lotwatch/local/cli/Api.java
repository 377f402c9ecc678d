package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** One service over HTTP. Whatever is not a success is a {@link FailedException} that says it in sentences. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;

    Api(URI address) {
        this.address = address;
    }

    JsonNode get(Query query) {
        return answer(request(query.text()).GET());
    }

    JsonNode post(String path, String contentType, byte[] body) {
        return post(path, contentType, BodyPublishers.ofByteArray(body));
    }

    /** A body of any length, which is read once. */
    JsonNode post(String path, String contentType, BodyPublisher body) {
        return answer(request(path).header("Content-Type", contentType).POST(body));
    }

    /** An order without a body. */
    JsonNode order(String path) {
        return answer(request(path).POST(BodyPublishers.noBody()));
    }

    /** What a service sends for as long as it likes; the caller closes it. */
    InputStream stream(Query query, String lastId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(resolved(query.text())).header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw refused(response, body.readAllBytes());
        } catch (IOException e) {
            throw refused(response, new byte[0]);
        }
    }

    /** The status of a GET, and its body as JSON where it is any; for those who look at a service rather than use it. */
    Answer look(String path) {
        HttpResponse<byte[]> response =
                send(request(path).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
        JsonNode body;
        try {
            body = JSON.readTree(response.body());
        } catch (IOException noJson) {
            body = JSON.missingNode();
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("Date").orElse(""), body);
    }

    /** An answer of whatever status. */
    record Answer(int status, String date, JsonNode body) {}

    private JsonNode answer(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw refused(response, response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new FailedException(
                    response.uri() + " answered something that is not JSON", "name a Lotwatch service", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(resolved(path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private URI resolved(String path) {
        String base = address.toString().replaceFirst("/+$", "");
        return URI.create(base + path);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (ConnectException e) {
            throw new FailedException(
                    "nothing answers at " + address, "start it (./run does), or name another address", e);
        } catch (HttpTimeoutException e) {
            throw new FailedException(address + " does not answer in time", "see its log, or ask again", e);
        } catch (IOException e) {
            throw new FailedException("the connection to " + address + " was lost", "ask again; " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted", "ask again", e);
        }
    }

    private static FailedException refused(HttpResponse<?> response, byte[] body) {
        return new FailedException(Problem.sentences(response.uri().toString(), response.statusCode(), body));
    }
}
