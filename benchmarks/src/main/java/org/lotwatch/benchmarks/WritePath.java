package org.lotwatch.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotwatch.embedded.DatabaseAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Inspection reports over HTTP: rounds accepted a second, and rounds published a second until the outbox is empty. */
@Command(
        name = "write-path",
        description = "inspection reports over HTTP, through the outbox, to the topic",
        mixinStandardHelpOptions = true)
final class WritePath implements Callable<Integer> {
    private static final int PARTITIONS = 12;

    @Option(names = "--reports", defaultValue = "1000", description = "reports a run (${DEFAULT-VALUE})")
    private int reports;

    @Option(names = "--rounds", defaultValue = "1000", description = "rounds a report (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--clients", defaultValue = "8", description = "concurrent clients (${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--runs", defaultValue = "3", description = "runs; the first one is cold (${DEFAULT-VALUE})")
    private int runs;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Integer call() throws Exception {
        try (Bench bench = Bench.start("write-path", PARTITIONS)) {
            DatabaseAccess database = bench.database("inspection");
            try (Bench.Packaged inspection = bench.service("inspection-service", database, "384m");
                    Connection connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
                inspection.awaitReady();
                System.out.printf(
                        "%,d reports of %,d rounds by %d clients; %d processors, Java %s%n%n",
                        reports, rounds, clients, Runtime.getRuntime().availableProcessors(), Runtime.version());
                System.out.printf(
                        "%4s  %18s  %18s  %8s  %8s  %8s%n",
                        "run", "accepted rounds/s", "published rounds/s", "p50 ms", "p99 ms", "peak MiB");
                for (int run = 1; run <= runs; run++) {
                    measure(inspection, connection, run);
                }
            }
        }
        return 0;
    }

    private void measure(Bench.Packaged inspection, Connection connection, int run) throws Exception {
        long begin = System.nanoTime();
        long[] nanos = post(inspection.base().resolve("/api/v1/inspections"), run);
        long accepted = System.nanoTime();
        while (waiting(connection) > 0) {
            Thread.sleep(10);
        }
        long published = System.nanoTime();
        Arrays.sort(nanos);
        double all = (double) reports * rounds;
        System.out.printf(
                "%4d  %,18d  %,18d  %8.1f  %8.1f  %,8d%n",
                run,
                Math.round(all * 1e9 / (accepted - begin)),
                Math.round(all * 1e9 / (published - begin)),
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                ProcessCost.peakMebibytes(inspection.process().pid()));
    }

    private long[] post(URI uri, int run) throws Exception {
        long[] nanos = new long[reports];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                workers.add(pool.submit(() -> {
                    for (int report = next.getAndIncrement(); report < reports; report = next.getAndIncrement()) {
                        long from = System.nanoTime();
                        post(uri, body(run, report));
                        nanos[report] = System.nanoTime() - from;
                    }
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            return nanos;
        } finally {
            pool.shutdownNow();
        }
    }

    private void post(URI uri, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalStateException("answered " + response.statusCode() + ": " + response.body());
        }
    }

    private String body(int run, int report) {
        StringBuilder body = new StringBuilder(rounds * 48)
                .append(
                        "{\"inspectionId\":\"I-%d-%d\",\"lotId\":\"KM-79-%04d\",\"inspectedAt\":\"2023-11-02T08:00:00Z\","
                                .formatted(run, report, report % 1500))
                .append("\"sample\":{\"design\":\"srs\"},\"results\":[");
        for (int round = 0; round < rounds; round++) {
            body.append(round == 0 ? "" : ",")
                    .append("{\"roundId\":\"R-")
                    .append(run)
                    .append('-')
                    .append(report)
                    .append('-')
                    .append(round)
                    .append("\",\"verdict\":\"")
                    .append(round % 2 == 0 ? "inoperable" : "operable")
                    .append("\"}");
        }
        return body.append("]}").toString();
    }

    private static long waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
