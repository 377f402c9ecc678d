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
    private static final Fault.Form FORM = Fault.Form.valueOf(System.getProperty("lotwatch.faults", "SHORT"));
    private static final int ROUNDS = Integer.getInteger("lotwatch.faults.rounds", 1);
    private static final long SEED = Long.getLong("lotwatch.faults.seed", 20240210);
    private static final int LOTS_PER_FAULT = 4;
    private static final int RECORDS_PER_FAULT = 3_000;
    private static final int AUDIT_EVERY = 20;

    @Test
    void noFaultLosesARecordOrCountsItTwice() throws Exception {
        List<Fault> schedule = Fault.schedule(FORM, ROUNDS, SEED);
        System.out.println("faults of seed " + SEED + ": " + schedule);
        try (Installation installation = Installation.start(getClass());
                FaultSite site = FaultSite.open(
                        installation,
                        List.of(installation.replica(), installation.replica()),
                        History.of(SEED, LOTS_PER_FAULT * schedule.size(), RECORDS_PER_FAULT * schedule.size()));
                StallWatch stalls = new StallWatch(site.stored())) {
            Findings findings = new Findings(SEED);
            SplittableRandom random = new SplittableRandom(SEED);

            for (Fault fault : schedule) {
                findings.struck(strike(fault, site, random, stalls));
                System.out.println(findings.last(schedule.size()));
                if (findings.faults() % AUDIT_EVERY == 0 || findings.faults() == schedule.size()) {
                    findings.audited(site.audit());
                    System.out.println(findings.told());
                }
            }

            assertThat(findings.faults()).isEqualTo(schedule.size());
        }
    }

    private static Findings.Struck strike(Fault fault, FaultSite site, SplittableRandom random, StallWatch stalls)
            throws Exception {
        long overtaken = overtaken(site);
        stalls.begin();
        long began = System.nanoTime();
        fault.strike(site, random);
        long struck = System.nanoTime();
        site.awaitApplied();
        long applied = System.nanoTime();
        return new Findings.Struck(
                fault,
                Duration.ofNanos(struck - began),
                Duration.ofNanos(applied - struck),
                stalls.longest(),
                overtaken(site) - overtaken);
    }

    private static long overtaken(FaultSite site) {
        return site.replicas().stream().mapToLong(Replica::overtaken).sum();
    }
}
