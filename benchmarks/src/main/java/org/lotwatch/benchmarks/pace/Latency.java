package org.lotwatch.benchmarks.pace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.PacedLoad;
import org.lotwatch.benchmarks.results.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the moment an inspection was due on the topic to the answer of {@code GET /totals?groupBy=nature} that counts it, for
 * every single inspection: the natures are the partitions, and no round overtakes another of its partition. A round that is
 * sent late because the sender or the machine was held up counts from when it was due.
 */
@Command(
        name = "latency",
        description = "from the topic to GET /totals, at several paces",
        mixinStandardHelpOptions = true)
public final class Latency implements Callable<Integer> {
    private static final int PARTITIONS = 12;
    private static final int LOTS = 1500;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

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
        try (Bench bench = Bench.start("latency", PARTITIONS)) {
            Map<Long, Percentiles> waits = measure(bench);
            ResultFile.write("latency", bench.postgresVersion(), conditions(), table(waits));
        }
        return 0;
    }

    /** Under what it is measured, in a line. */
    public String conditions() {
        return "%,d s at each pace after as long a warm-up at 2,000/s; %,d lots, %d partitions; from when a round was due to the answer of GET /totals?groupBy=nature that counts it"
                .formatted(seconds, LOTS, PARTITIONS);
    }

    public static String table(Map<Long, Percentiles> waits) {
        StringBuilder table = new StringBuilder("| inspections/s | rounds | " + Percentiles.HEADING + " |\n")
                .append("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        waits.forEach((rate, all) -> table.append("| %,d | %,d | %s |%n".formatted(rate, all.pieces(), all.row())));
        return table.toString();
    }

    /** The waits by inspections a second. */
    public Map<Long, Percentiles> measure(Bench bench) throws Exception {
        Map<Long, Percentiles> waits = new TreeMap<>();
        try (Bench.Packaged stats = bench.service("stats-service", bench.database("stats"), heap);
                PacedLoad load = new PacedLoad(bench.bootstrap(), LOTS, PARTITIONS)) {
            stats.awaitReady();
            Api api = new Api(stats.base());
            measure(api, load, 2_000); // to warm up; not shown
            for (long rate : rates) {
                waits.put(rate, measure(api, load, rate));
            }
        }
        return waits;
    }

    private Percentiles measure(Api api, PacedLoad load, long rate) throws Exception {
        long rounds = rate * seconds;
        Waiting waiting = new Waiting(load::partitionAfter, PARTITIONS, rounds, api.inspectedByNature());
        Schedule schedule = Schedule.from(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100), rate);
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            Future<?> sent = sender.submit(() -> {
                for (long round = 0; round < rounds; round++) {
                    schedule.await(round);
                    load.sendNext();
                }
            });
            return watch(api, waiting, schedule, sent);
        } finally {
            sender.shutdownNow();
        }
    }

    private static Percentiles watch(Api api, Waiting waiting, Schedule schedule, Future<?> sent) throws Exception {
        Percentiles waits = new Percentiles();
        long progressAt = System.nanoTime();
        while (!waiting.isOver()) {
            Map<String, Long> visible = api.inspectedByNature();
            long now = System.nanoTime();
            if (waiting.see(visible, now, schedule, waits) > 0) {
                progressAt = now;
            }
            if (sent.isDone()) {
                sent.get(); // whatever it failed of ends this too
            }
            if (now - progressAt > PATIENCE_NANOS) {
                throw new IllegalStateException("no further round became visible for a minute, of " + visible);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return waits;
    }
}
