package org.lotwatch.stats.domain;

import static org.lotwatch.stats.domain.Telling.inspected;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/**
 * Prints bytes a record and nanoseconds a step for lots of several sizes. Not a test: run it by hand, with the number of
 * records in all and, if wanted, {@code rounds} for rounds that carry ids.
 */
final class LedgerMeasure {

    private static final int BATCH = 5_000;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final SplittableRandom random = new SplittableRandom(1);
    private final boolean byRound;

    private LedgerMeasure(boolean byRound) {
        this.byRound = byRound;
    }

    public static void main(String[] arguments) {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        for (int round = 0; round < 3; round++) {
            for (int lots : new int[] {1, 100, records / 1_000, records / 20}) {
                new LedgerMeasure(arguments.length > 1).measure(records, lots);
            }
        }
    }

    private void measure(int records, int count) {
        List<LotLedger> lots = new ArrayList<>();
        for (int lot = 0; lot < count; lot++) {
            lots.add(new LotLedger(LotKey.of(Telling.LOT), ClaimOrder.NONE));
        }
        double n = records;
        System.out.printf("%d lots: accept %.0f ns", count, accept(lots, records) / n);
        pages(lots);
        long start = cpuNanos();
        long operable = 0;
        for (LotLedger lot : lots) {
            operable += lot.report(Told.ALL).tally().operable();
        }
        System.out.printf(", report %.0f ns a lot", (cpuNanos() - start) / (double) count);
        start = cpuNanos();
        for (LotLedger lot : lots) {
            operable -= lot.refolded(Told.ALL).tally().operable();
        }
        System.out.printf(", fold %.0f ns (%d)", (cpuNanos() - start) / n, operable);
        System.out.printf(
                ", memory %.1f bytes%n",
                lots.stream().mapToLong(LotLedger::memoryBytes).sum() / n);
    }

    /** Events in batches as a poll delivers them, so that they are as warm as then. */
    private long accept(List<LotLedger> lots, int records) {
        long nanos = 0;
        for (int done = 0; done < records; done += BATCH) {
            List<Arrival> arrivals = new ArrayList<>(BATCH);
            for (int i = done; i < done + BATCH; i++) {
                arrivals.add(arrival(i));
            }
            long start = cpuNanos();
            for (int i = 0; i < BATCH; i++) {
                lots.get((done + i) % lots.size()).accept(arrivals.get(i));
            }
            nanos += cpuNanos() - start;
        }
        return nanos;
    }

    private static void pages(List<LotLedger> lots) {
        List<byte[]> pages = new ArrayList<>();
        long start = cpuNanos();
        lots.forEach(lot -> pages.add(lot.encode(0)));
        long encoded = cpuNanos();
        for (byte[] page : pages) {
            new LotLedger(LotKey.of(Telling.LOT), ClaimOrder.NONE).append(page);
        }
        System.out.printf(
                ", %d page bytes, written in %d us, read in %d us",
                pages.stream().mapToLong(page -> page.length).sum(),
                (encoded - start) / 1_000,
                (cpuNanos() - encoded) / 1_000);
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Arrival arrival(int i) {
        Instant arrival = Telling.day(100).plusMillis(i / 5);
        LogPosition position = new LogPosition(Topic.ROUND_INSPECTED, i % 12, i / 12, arrival);
        Telling telling = i % 100 == 0
                ? Telling.loaded(200, "S" + i, 1, Movement.ENTRY)
                : inspected(verdict(), byRound ? 1 : 1 + random.nextInt(20), round(i), null, false, null);
        return telling.as(new UUID(random.nextLong(), random.nextLong()).toString())
                .onDay(random.nextInt(90))
                .at(position)
                .arrival(i);
    }

    private Verdict verdict() {
        return VERDICTS.get(random.nextInt(VERDICTS.size()));
    }

    private @Nullable String round(int i) {
        return byRound ? "R-" + (1_000_000 + i) : null;
    }
}
