package org.lotwatch.benchmarks.pace;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.PacedLoad;
import org.lotwatch.benchmarks.results.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the moment an inspection was due on the topic to the answer of {@code GET /totals} that counts it. The n-th round that
 * becomes visible is held against the n-th that was due: rounds of other partitions may overtake, which leaves the mean as
 * it is.
 */
@Command(
        name = "latency",
        description = "from the topic to GET /totals, at several paces",
        mixinStandardHelpOptions = true)
public final class Latency implements Callable<Integer> {
    private static final int PARTITIONS = 12;
    private static final int LOTS = 1500;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "100,2000,10000",
            description = "inspections a second (${DEFAULT-VALUE})")
    private List<Long> rates = List.of();

    @Option(names = "--seconds", defaultValue = "30", description = "at each pace (${DEFAULT-VALUE})")
    private long seconds;

    @Option(names = "--heap", defaultValue = "1536m", description = "of stats-service (${DEFAULT-VALUE})")
    private String heap = "";

    @Override
    public Integer call() throws Exception {
        StringBuilder table = new StringBuilder("| inspections/s | rounds | " + Percentiles.HEADING + " |\n")
                .append("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        try (Bench bench = Bench.start("latency", PARTITIONS);
                Bench.Packaged stats = bench.service("stats-service", bench.database("stats"), heap);
                PacedLoad load = new PacedLoad(bench.bootstrap(), LOTS, Arrangement.SCATTERED)) {
            stats.awaitReady();
            Api api = new Api(stats.base());
            measure(api, load, 2_000, new Percentiles()); // to warm up; not shown
            for (long rate : rates) {
                Percentiles waits = new Percentiles();
                measure(api, load, rate, waits);
                table.append("| %,d | %,d | %s |%n".formatted(rate, waits.pieces(), waits.row()));
            }
            ResultFile.write(
                    "latency",
                    bench,
                    "%,d s at each pace after a warm-up at 2,000/s; %,d lots, %d partitions; time runs from when a round was due"
                            .formatted(seconds, LOTS, PARTITIONS),
                    table.toString());
        }
        return 0;
    }

    private void measure(Api api, PacedLoad load, long rate, Percentiles waits) throws Exception {
        long before = api.inspected();
        long rounds = rate * seconds;
        Schedule schedule = Schedule.from(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100), rate);
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            Future<?> sent = sender.submit(() -> {
                for (long round = 0; round < rounds; round++) {
                    schedule.await(round);
                    load.sendNext();
                }
            });
            watch(api, before, rounds, schedule, waits, sent);
            sent.get();
        } finally {
            sender.shutdownNow();
        }
    }

    private static void watch(Api api, long before, long rounds, Schedule schedule, Percentiles waits, Future<?> sent)
            throws Exception {
        for (long seen = 0; seen < rounds; ) {
            long visible = api.inspected() - before;
            long now = System.nanoTime();
            for (; seen < visible; seen++) {
                waits.take(schedule.due(seen), now);
            }
            if (sent.isDone()) {
                sent.get(); // whatever it failed of ends this too
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
