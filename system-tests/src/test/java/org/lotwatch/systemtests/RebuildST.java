package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** Totals are counted anew beside those that answer, while records flow, and take their place when they have caught up. */
@Tag("soak")
@Timeout(300)
class RebuildST {
    private static final long SEED = 20240210;
    private static final String GENERATION = "2";
    private static final String UNCOMMITTED = "LOTWATCH_LEDGERS_MAX_UNCOMMITTED_RECORDS";
    private static final String POLLED = "MP_MESSAGING_INCOMING_EVENTS_MAX_POLL_RECORDS";

    @Test
    void aNewGenerationIsNotShownBeforeItHasCaughtUpAndIsRightThenThoughItWasKilled() throws Exception {
        try (Installation installation = Installation.start(getClass());
                FaultSite site =
                        FaultSite.open(installation, List.of(installation.replica()), History.of(SEED, 60, 20_000));
                Replica anew = installation.generation(GENERATION)) {
            TrafficFaults.flood(site, new SplittableRandom(SEED));
            site.awaitApplied();
            StoredLanes counted = new StoredLanes(installation.database(Installation.databaseOf(GENERATION)));

            anew.toDatabase().delay(Duration.ofMillis(10));
            anew.service().with(UNCOMMITTED, "100").with(POLLED, "50").start();
            FaultSite.until("something was counted anew", () -> counted.commits() > 0);
            assertThat(anew.service().answers().health()).contains("has not caught up");
            assertThat(anew.service().answers().isReady()).isFalse();
            assertThat(site.replicas().get(0).service().answers().isReady()).isTrue();
            anew.service().kill();
            anew.mend();
            anew.service()
                    .with(UNCOMMITTED, "200000")
                    .with(POLLED, "5000")
                    .start()
                    .awaitReady();

            site.audit();
            site.traffic().rest();
            installation.caughtUp(anew.service());
            new Books(anew.service().answers(), installation.log().counted(List.of())).agreeNow();
            assertThat(counted.ledgers()).isEqualTo(site.stored().ledgers());
            assertThat(counted.positions()).isEqualTo(site.stored().positions());
        }
    }
}
