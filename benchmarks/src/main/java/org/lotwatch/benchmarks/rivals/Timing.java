package org.lotwatch.benchmarks.rivals;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.ProcessCost;
import org.lotwatch.benchmarks.counting.LotTotals;

/**
 * How fast one run was.
 *
 * @param startSeconds from the start of the process to the first commit
 * @param cold records a second from the first commit to the one that covers the last record; what the first commit
 *     covers does not count
 * @param warm the same from the first commit that covers half of the records
 * @param all records a second from the start of the process to the commit that covers the last record
 * @param cpuMicros processor time of application, broker and database per record, over the whole run
 * @param warmCpuMicros the same over the second half
 * @param peakMebibytes the most memory that the application's process has had resident
 * @param loadBefore the machine's load average of a minute when the run began, of which the run before it is a part
 * @param loadAfter the same when it was over
 */
record Timing(
        double startSeconds,
        double cold,
        double warm,
        double all,
        double cpuMicros,
        double warmCpuMicros,
        double peakMebibytes,
        double loadBefore,
        double loadAfter) {

    private static final long LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private record Mark(long nanos, long cpu, long records, double load) {

        static Mark now(long cpu, long records) throws IOException {
            return new Mark(System.nanoTime(), cpu, records, ProcessCost.loadAverage());
        }

        double rateTo(Mark end) {
            return (end.records - records) * 1e9 / Math.max(1, end.nanos - nanos);
        }

        double cpuTo(Mark end) {
            return (double) (end.cpu - cpu) / Math.max(1, end.records - records);
        }
    }

    /** Runs a candidate to the commit that covers the last record, ends it, and holds its totals against the load's. */
    static Timing of(Candidate candidate, Contest contest, int run) throws Exception {
        Bench bench = contest.bench();
        Mark start = Mark.now(bench.cpuMicros(), 0);
        Trial trial = candidate.start(contest, run);
        try {
            return of(candidate, trial, contest, start);
        } finally {
            trial.close();
        }
    }

    private static Timing of(Candidate candidate, Trial trial, Contest contest, Mark start) throws Exception {
        Mark first = await(trial, contest, 1);
        Mark half = await(trial, contest, contest.load().records() / 2);
        Mark end = await(trial, contest, contest.load().records());
        double peak = ProcessCost.peakMebibytes(trial.process().pid());
        trial.stop();
        requireEqual(candidate.counts() ? contest.load().totals() : Map.of(), trial.totals());
        return new Timing(
                (first.nanos - start.nanos) / 1e9,
                first.rateTo(end),
                half.rateTo(end),
                start.rateTo(end),
                start.cpuTo(end),
                half.cpuTo(end),
                peak,
                start.load,
                end.load);
    }

    private static Mark await(Trial trial, Contest contest, long records) throws Exception {
        long seen = -1;
        long seenAt = System.nanoTime();
        while (true) {
            long covered = trial.covered();
            if (covered >= records) {
                long application = ProcessCost.cpuMicros(trial.process().toHandle());
                return Mark.now(contest.bench().cpuMicros() + application, covered);
            }
            if (covered > seen) {
                seen = covered;
                seenAt = System.nanoTime();
            }
            requireProgress(trial, covered, seenAt);
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void requireProgress(Trial trial, long covered, long seenAt) throws Exception {
        if (!trial.process().isAlive() && trial.covered() == covered) {
            throw new IllegalStateException("its process has ended after " + covered + " records; see its log");
        }
        if (System.nanoTime() - seenAt > PATIENCE.toNanos()) {
            throw new IllegalStateException(
                    "nothing more was committed for " + PATIENCE.toSeconds() + " s after " + covered + " records");
        }
    }

    private static void requireEqual(Map<String, LotTotals> expected, Map<String, LotTotals> counted) {
        for (Map.Entry<String, LotTotals> lot : expected.entrySet()) {
            LotTotals found = counted.get(lot.getKey());
            if (!Objects.equals(found, lot.getValue())) {
                throw new IllegalStateException(
                        "totals of lot " + lot.getKey() + " must be " + lot.getValue() + ", were " + found);
            }
        }
        if (counted.size() != expected.size()) {
            throw new IllegalStateException("lots must be " + expected.size() + ", were " + counted.size());
        }
    }
}
