package org.lotwatch.benchmarks.jmh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.Fingerprint;
import org.lotwatch.stats.domain.Arrival;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.Moment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Events that are read already, into a ledger of their lot; the time of one event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class CountingEvents {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final Instant FIRST = Instant.parse("2023-10-06T00:00:00Z");

    private final List<Arrival> arrivals = arrivals();
    private final LotLedger full = ledgerOf(MANY);

    private static List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        for (RoundInspected event : Inspections.ofOneLot(MANY)) {
            int offset = arrivals.size();
            LogPosition position = new LogPosition(Topic.ROUND_INSPECTED, 0, offset, FIRST.plusMillis(offset));
            arrivals.add(new Arrival(event, Fingerprint.of(event), position, false));
        }
        return arrivals;
    }

    private LotLedger ledgerOf(int rounds) {
        LotLedger ledger = new LotLedger(key(), ClaimOrder.NONE);
        for (int round = 0; round < rounds; round++) {
            ledger.accept(arrivals.get(round));
        }
        return ledger;
    }

    private LotKey key() {
        return arrivals.get(0).event().lotId().key();
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public LotLedger intoALedgerUpToAThousand() {
        return ledgerOf(FEW);
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public LotLedger intoALedgerUpToAHundredThousand() {
        return ledgerOf(MANY);
    }

    /** All of a ledger's events folded anew, as a question about an earlier instant does. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public LotTally foldedAsOfAnInstant() {
        return full.tally(Moment.asOf(FIRST.plusSeconds(MANY / 20)));
    }
}
