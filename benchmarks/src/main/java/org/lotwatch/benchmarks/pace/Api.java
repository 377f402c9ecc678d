package org.lotwatch.benchmarks.pace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The answers of a running stats-service. */
final class Api {
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TOTALS = "/api/v1/totals";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    /** Rounds that were inspected, of all lots. */
    long inspected() throws IOException, InterruptedException {
        return totals(TOTALS).path("total").path("inspected").longValue();
    }

    /** Rounds that were inspected, by nature. */
    Map<String, Long> inspectedByNature() throws IOException, InterruptedException {
        Map<String, Long> inspected = new HashMap<>();
        for (JsonNode group : totals(TOTALS + "?groupBy=nature").path("groups")) {
            inspected.put(
                    group.path("key").path("nature").textValue(),
                    group.path("tally").path("inspected").longValue());
        }
        return inspected;
    }

    private JsonNode totals(String pathAndQuery) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(get(pathAndQuery), HttpResponse.BodyHandlers.ofString());
        requireOk(answer);
        return mapper.readTree(answer.body());
    }

    /**
     * Asks, and completes when the last byte of the answer is here: true for an answer, false for "too many questions".
     * Fails on any other status.
     */
    CompletableFuture<Boolean> ask(String pathAndQuery) {
        return http.sendAsync(get(pathAndQuery), HttpResponse.BodyHandlers.ofString())
                .thenApply(Api::isAnswer);
    }

    private static boolean isAnswer(HttpResponse<String> answer) {
        if (answer.statusCode() == TOO_MANY) {
            return false;
        }
        requireOk(answer);
        return true;
    }

    private HttpRequest get(String pathAndQuery) {
        return HttpRequest.newBuilder(base.resolve(pathAndQuery))
                .timeout(PATIENCE)
                .build();
    }

    private static void requireOk(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
