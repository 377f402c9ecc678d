package org.lotwatch.benchmarks.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.ReferenceLoad;
import org.lotwatch.benchmarks.results.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the moment a question was due to the last byte of its answer, over books that rest. */
@Command(
        name = "query",
        description = "GET /totals at a pace, now and as of another instant",
        mixinStandardHelpOptions = true)
public final class Query implements Callable<Integer> {
    private static final int PARTITIONS = 12;

    @Option(names = "--events", defaultValue = "300000", description = "counted before (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--lots", defaultValue = "1500", description = "lots (${DEFAULT-VALUE})")
    private int lots;

    @Option(names = "--rate", defaultValue = "1000", description = "questions a second (${DEFAULT-VALUE})")
    private long rate;

    @Option(names = "--seconds", defaultValue = "20", description = "for each question (${DEFAULT-VALUE})")
    private long seconds;

    @Option(
            names = "--paths",
            split = "[|]",
            defaultValue = "/api/v1/totals|/api/v1/totals?groupBy=nature|/api/v1/totals?asOf=2023-10-06T06:00:00Z",
            description = "what is asked, with | between; each alone (${DEFAULT-VALUE})")
    private List<String> paths = List.of();

    @Option(names = "--heap", defaultValue = "1536m", description = "of stats-service (${DEFAULT-VALUE})")
    private String heap = "";

    @Override
    public Integer call() throws Exception {
        StringBuilder table = new StringBuilder(
                        "| question | a second | answers | refused (429) | " + Percentiles.HEADING + " |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        try (Bench bench = Bench.start("query", PARTITIONS);
                Bench.Packaged stats = bench.service("stats-service", bench.database("stats"), heap)) {
            ReferenceLoad load = new ReferenceLoad(lots, events, Arrangement.SCATTERED);
            load.send(bench.bootstrap(), "none");
            stats.awaitReady();
            Api api = new Api(stats.base());
            while (api.inspected() < load.sum().inspected()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            for (String path : paths) {
                measure(api, path, new Percentiles()); // to warm up; not shown
                Percentiles waits = new Percentiles();
                long refused = measure(api, path, waits);
                table.append(
                        "| %s | %,d | %,d | %,d | %s |%n".formatted(path, rate, waits.pieces(), refused, waits.row()));
            }
            ResultFile.write(
                    "query",
                    bench,
                    "%,d events over %,d lots; %,d s for each question after as long a warm-up; time runs from when it was due"
                            .formatted(load.events(), lots, seconds),
                    table.toString());
        }
        return 0;
    }

    /** Returns how many questions were refused; the waits are those of the others. */
    private long measure(Api api, String path, Percentiles waits) {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        Schedule schedule = Schedule.from(System.nanoTime(), rate);
        for (long question = 0; question < rate * seconds; question++) {
            schedule.await(question);
            long due = schedule.due(question);
            answers.add(api.ask(path).whenComplete((answered, failure) -> {
                if (Boolean.TRUE.equals(answered)) {
                    waits.take(due, System.nanoTime());
                }
            }));
        }
        return answers.stream().filter(answer -> !answer.join()).count(); // a failure ends the measurement
    }
}
