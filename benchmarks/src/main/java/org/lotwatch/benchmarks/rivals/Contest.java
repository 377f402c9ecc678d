package org.lotwatch.benchmarks.rivals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.ReferenceLoad;

/**
 * One log with its broker and database, and the candidates that read it by turns. Several contests may be open, so that their
 * rounds alternate; the servers of those whose turn it is not are idle. For one thread.
 */
final class Contest implements AutoCloseable {
    private final Conditions conditions;
    private final Map<Candidate, Integer> runs;
    private final Bench bench;
    private final String postgresVersion;
    private final ReferenceLoad load;
    private final Map<Candidate, Results> results = new EnumMap<>(Candidate.class);

    private Contest(Conditions conditions, Map<Candidate, Integer> runs, Bench bench) throws SQLException {
        this.conditions = conditions;
        this.runs = new EnumMap<>(runs);
        this.bench = bench;
        this.postgresVersion = bench.postgresVersion();
        this.load = conditions.load();
        runs.keySet().forEach(candidate -> results.put(candidate, new Results()));
    }

    /**
     * Starts the servers and writes the log.
     *
     * @param runs of each candidate that takes part
     */
    static Contest open(Conditions conditions, Map<Candidate, Integer> runs)
            throws IOException, InterruptedException, SQLException {
        Contest contest =
                new Contest(conditions, runs, Bench.start("rivals-" + conditions.slug(), conditions.partitions()));
        contest.load.send(contest.bench.bootstrap(), conditions.compression());
        return contest;
    }

    /** Gives each candidate that has so many runs its turn; one that fails does not keep the others from theirs. */
    void round(int run) throws Exception {
        for (Candidate candidate : results.keySet()) {
            if (run <= runs.getOrDefault(candidate, 0)) {
                turn(candidate, run);
            }
        }
    }

    private void turn(Candidate candidate, int run) throws Exception {
        Results own = results(candidate);
        try {
            Timing timing = Timing.of(candidate, this, run);
            own.add(timing);
            print(candidate, run, timing);
        } catch (IllegalStateException | SQLException | ExecutionException | KafkaException e) {
            own.fail(String.valueOf(e.getMessage()));
            System.out.printf("run %d  %-14s failed: %s%n", run, candidate.label(), e.getMessage());
        }
    }

    private void print(Candidate candidate, int run, Timing timing) {
        System.out.printf(
                Locale.ROOT,
                "run %d  %-14s %,12.0f/s cold %,12.0f/s warm %8.2f us/event warm, load %.1f; %s%n",
                run,
                candidate.label(),
                timing.cold(),
                timing.warm(),
                timing.warmCpuMicros(),
                timing.loadBefore(),
                conditions.slug());
    }

    Conditions conditions() {
        return conditions;
    }

    Bench bench() {
        return bench;
    }

    ReferenceLoad load() {
        return load;
    }

    Map<Candidate, Results> results() {
        return results;
    }

    /** Of one candidate; without a run if it does not take part. */
    Results results(Candidate candidate) {
        return results.getOrDefault(candidate, new Results());
    }

    String postgresVersion() {
        return postgresVersion;
    }

    boolean isComplete() {
        return results.values().stream().allMatch(Results::areComplete);
    }

    @Override
    public void close() {
        bench.close();
    }
}
