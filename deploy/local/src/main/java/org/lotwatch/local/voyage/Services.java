package org.lotwatch.local.voyage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.lotwatch.local.FeedException;
import org.lotwatch.local.FeedTargets;

/** The two services, to which a command can be sent any number of times. Thread-safe. */
final class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int TRIES = 30;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final FeedTargets targets;

    Services(FeedTargets targets) {
        this.targets = targets;
    }

    /**
     * Returns when the service has committed the command. What may pass is tried again, with longer and longer waits.
     *
     * @throws FeedException if the service refuses it, or does not answer for about two minutes
     */
    void send(Command command) throws InterruptedException {
        HttpRequest request = request(command);
        Duration wait = FIRST_WAIT;
        String last = "no answer";
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return;
                }
                last = answer.statusCode() + " " + answer.body();
                if (!PASSING.contains(answer.statusCode())) {
                    throw refused(request, last);
                }
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(wait.toMillis());
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
        throw new FeedException(request.uri() + " did not take a report after " + TRIES + " tries (" + last
                + "); see the service's log, then start again: what arrived counts once");
    }

    private HttpRequest request(Command command) {
        URI base = switch (command.service()) {
            case SHIPMENT -> targets.shipmentService();
            case INSPECTION -> targets.inspectionService();
        };
        return HttpRequest.newBuilder(base.resolve(command.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(command.body().get()))
                .build();
    }

    private static FeedException refused(HttpRequest request, String answer) {
        String start = answer.length() <= 500 ? answer : answer.substring(0, 500) + "…";
        return new FeedException(request.uri() + " refused a report of the voyage: " + start
                + "; if the data are of another seed or scale, start afresh");
    }
}
