package org.lotwatch.benchmarks.pace;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends inspection reports to a running inspection-service. Thread-safe. */
final class ReportClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LOTS = 1500;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI inspections;
    private final int rounds;

    /**
     * @param rounds of each report
     */
    ReportClient(URI base, int rounds) {
        this.inspections = base.resolve("/api/v1/inspections");
        this.rounds = rounds;
    }

    /** A report that was never sent, if its run and number were not. */
    HttpRequest report(int run, int number) {
        return HttpRequest.newBuilder(inspections)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(run, number)))
                .build();
    }

    /** Completes when the answer is here; fails unless the report was accepted, which is when it is committed. */
    CompletableFuture<Void> send(HttpRequest report) {
        return http.sendAsync(report, HttpResponse.BodyHandlers.ofString()).thenAccept(ReportClient::requireCreated);
    }

    private static void requireCreated(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private String body(int run, int number) {
        StringBuilder body = new StringBuilder(rounds * 48)
                .append(
                        "{\"inspectionId\":\"I-%d-%d\",\"lotId\":\"KM-79-%04d\",\"inspectedAt\":\"2023-11-02T08:00:00Z\","
                                .formatted(run, number, number % LOTS))
                .append("\"sample\":{\"design\":\"srs\"},\"results\":[");
        for (int round = 0; round < rounds; round++) {
            body.append(round == 0 ? "" : ",")
                    .append("{\"roundId\":\"R-")
                    .append(run)
                    .append('-')
                    .append(number)
                    .append('-')
                    .append(round)
                    .append("\",\"verdict\":\"")
                    .append(round % 2 == 0 ? "inoperable" : "operable")
                    .append("\"}");
        }
        return body.append("]}").toString();
    }
}
