package org.lotwatch.systemtests;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** Replicas come, go and die under the newer protocol of consumer groups too; the other tests use the classic one. */
@Tag("soak")
@Timeout(900)
class GroupProtocolsST {
    private static final long SEED = 20240210;
    private static final List<Fault> FAULTS = List.of(
            Fault.RESTARTED_BY_TURNS,
            Fault.REPLICA_KILLED,
            Fault.BROKER_KILLED,
            Fault.SCALED_TO_ONE_AND_FOUR,
            Fault.REPLICA_FROZEN_WITHIN_A_COMMIT);

    @Test
    void underTheConsumerProtocolNoFaultLosesARecordOrCountsItTwice() throws Exception {
        try (Installation installation =
                        Installation.start(getClass()).withReplicas("LOTWATCH_GROUP_PROTOCOL", "consumer");
                FaultSite site = FaultSite.open(
                        installation,
                        List.of(installation.replica(), installation.replica()),
                        History.of(SEED, 60, 20_000))) {
            SplittableRandom random = new SplittableRandom(SEED);
            for (Fault fault : FAULTS) {
                fault.strike(site, random);
                site.awaitApplied();
                site.audit();
                System.out.println("consumer protocol: " + fault + " did no harm");
            }
        }
    }
}
