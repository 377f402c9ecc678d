package org.lotwatch.benchmarks.pace;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.ProcessCost;
import org.lotwatch.benchmarks.results.ResultFile;
import org.lotwatch.embedded.DatabaseAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Inspection reports over HTTP, through the outbox, to the topic. First as fast as a few clients can, each of which sends when
 * its last report is accepted: that tells how much is accepted and published. Then by a schedule that waits for no answer: that
 * tells how long an answer takes at a pace, from when the report was due.
 */
@Command(
        name = "write-path",
        description = "inspection reports over HTTP, through the outbox, to the topic",
        mixinStandardHelpOptions = true)
public final class WritePath implements Callable<Integer> {
    private static final int PARTITIONS = 12;

    @Option(names = "--reports", defaultValue = "1000", description = "reports a run (${DEFAULT-VALUE})")
    private int reports;

    @Option(names = "--rounds", defaultValue = "1000", description = "rounds a report (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--clients", defaultValue = "4", description = "concurrent clients (${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--runs", defaultValue = "4", description = "runs; the first one is cold (${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--paces",
            split = ",",
            defaultValue = "50,100",
            description = "reports a second of the runs by schedule, after the others (${DEFAULT-VALUE})")
    private List<Integer> paces = List.of();

    /**
     * One run.
     *
     * @param isWarm whether it counts for how much is accepted: by clients, and not the first
     * @param accepted rounds a second until the last answer
     * @param published rounds a second until the outbox was empty
     */
    public record Reading(
            String name, boolean isWarm, double accepted, double published, Percentiles waits, long peakMebibytes) {}

    @Override
    public Integer call() throws Exception {
        try (Bench bench = Bench.start("write-path", PARTITIONS)) {
            ResultFile.write("write-path", bench.postgresVersion(), conditions(), table(measure(bench)));
        }
        return 0;
    }

    /** Under what it is measured, in a line. */
    public String conditions() {
        return "%,d reports a run of %,d rounds each; the first run is cold; in runs by schedule time runs from when a report was due"
                .formatted(reports, rounds);
    }

    public static String table(List<Reading> readings) {
        StringBuilder table = new StringBuilder(
                        "| run | accepted rounds/s | published rounds/s | " + Percentiles.HEADING + " | peak MiB |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        readings.forEach(reading -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %s | %,d |%n",
                reading.name,
                reading.accepted,
                reading.published,
                reading.waits.row(),
                reading.peakMebibytes)));
        return table.toString();
    }

    /** The runs with clients in their order, then one by schedule for each pace. */
    public List<Reading> measure(Bench bench) throws Exception {
        DatabaseAccess database = bench.database("inspection");
        List<Reading> readings = new ArrayList<>();
        try (Bench.Packaged inspection = bench.service("inspection-service", database, "384m");
                Outbox outbox = Outbox.of(database)) {
            inspection.awaitReady();
            ReportClient client = new ReportClient(inspection.base(), rounds);
            for (int run = 1; run <= runs; run++) {
                int number = run;
                String name = clients + " clients, run " + run;
                readings.add(read(name, run > 1, inspection, outbox, waits -> byClients(client, number, waits)));
            }
            for (int pace : paces) {
                int number = readings.size() + 1;
                String name = pace + " reports a second";
                readings.add(read(name, false, inspection, outbox, waits -> bySchedule(client, number, pace, waits)));
            }
        }
        return readings;
    }

    /** Sends all reports of a run and returns when the last one is accepted. */
    private interface Sending {
        void into(Percentiles waits) throws Exception;
    }

    private Reading read(String name, boolean isWarm, Bench.Packaged inspection, Outbox outbox, Sending sending)
            throws Exception {
        Percentiles waits = new Percentiles();
        long begin = System.nanoTime();
        sending.into(waits);
        long accepted = System.nanoTime();
        outbox.awaitEmpty();
        long published = System.nanoTime();
        double all = 1e9 * reports * rounds;
        long peak = ProcessCost.peakMebibytes(inspection.process().pid());
        return new Reading(name, isWarm, all / (accepted - begin), all / (published - begin), waits, peak);
    }

    private void byClients(ReportClient client, int run, Percentiles waits) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < clients; worker++) {
                workers.add(pool.submit(() -> {
                    for (int number = next.getAndIncrement(); number < reports; number = next.getAndIncrement()) {
                        HttpRequest report = client.report(run, number);
                        long from = System.nanoTime();
                        client.send(report).join();
                        waits.take(from, System.nanoTime());
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void bySchedule(ReportClient client, int run, int pace, Percentiles waits) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        Schedule schedule = Schedule.from(System.nanoTime(), pace);
        for (int number = 0; number < reports; number++) {
            HttpRequest report = client.report(run, number);
            schedule.await(number);
            long due = schedule.due(number);
            answers.add(client.send(report).thenRun(() -> waits.take(due, System.nanoTime())));
        }
        answers.forEach(CompletableFuture::join);
    }
}
