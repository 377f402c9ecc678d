package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.oracle.History;

/**
 * Two replicas of stats-service, a broker, a database, and everything that can go wrong with them, while records flow: then every
 * lot and every count is as if nothing had been. A failure names the seed; {@code -Dlotwatch.faults.seed} repeats it, and
 * {@code -Psoak} makes it long.
 */
class FaultMatrixST {
    private static final int FAULTS = Integer.getInteger("lotwatch.faults", Fault.values().length);
    private static final long SEED = Long.getLong("lotwatch.faults.seed", 20240210);
    private static final int LOTS_PER_FAULT = 4;
    private static final int RECORDS_PER_FAULT = 3_000;
    private static final int AUDIT_EVERY = 20;

    @Test
    void noFaultLosesARecordOrCountsItTwice() throws Exception {
        List<Fault> schedule = Fault.schedule(SEED, FAULTS);
        System.out.println("faults of seed " + SEED + ": " + schedule);
        try (Installation installation = Installation.start(getClass());
                FaultSite site = FaultSite.open(
                        installation,
                        List.of(installation.replica(), installation.replica()),
                        History.of(SEED, LOTS_PER_FAULT * FAULTS, RECORDS_PER_FAULT * FAULTS));
                StallWatch stalls = new StallWatch(site.stored())) {
            Findings findings = new Findings();
            SplittableRandom random = new SplittableRandom(SEED);

            for (int number = 1; number <= FAULTS; number++) {
                strike(schedule.get(number - 1), number, site, random, findings);
            }

            Audit audit = site.audit();
            System.out.println(findings.told(SEED, audit, overtaken(site), stalls.longest()));
            assertThat(audit.acknowledged()).isPositive();
        }
    }

    private static void strike(Fault fault, int number, FaultSite site, SplittableRandom random, Findings findings)
            throws Exception {
        long began = System.nanoTime();
        fault.strike(site, random);
        long struck = System.nanoTime();
        site.awaitApplied();
        long applied = System.nanoTime();
        System.out.printf(
                "fault %d of %d, seed %d: %s took %.1f s, then applied in %.1f s%n",
                number, FAULTS, SEED, fault, (struck - began) / 1e9, (applied - struck) / 1e9);
        findings.struck(fault, Duration.ofNanos(applied - struck));
        if (number % AUDIT_EVERY == 0) {
            site.audit();
        }
    }

    private static long overtaken(FaultSite site) {
        return site.replicas().stream()
                .flatMap(replica -> replica.service().said().lines())
                .filter(line -> line.contains("a commit was overtaken"))
                .count();
    }
}
