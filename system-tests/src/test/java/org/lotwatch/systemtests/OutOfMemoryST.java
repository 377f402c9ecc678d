package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** A stats-service whose heap is too small for what it was told to hold ends at once, and does no harm by it. */
@Timeout(300)
class OutOfMemoryST {
    private static final int OUT_OF_MEMORY = 3;
    private static final int ENOUGH_FOR_SOME_LEDGERS = 76;

    @Test
    void aServiceThatRunsOutOfMemoryEndsAndItsSuccessorCountsRight() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            Feeding.of(installation.bootstrap(), History.of(5, 2_000, 150_000)).await();
            PackagedService stats = installation.stats();
            StoredLanes stored = new StoredLanes(installation.database("stats"));

            stats.with("-XX:+ExitOnOutOfMemoryError")
                    .with("LOTWATCH_LEDGERS_MAX_MEMORY", "1G")
                    .withHeap(ENOUGH_FOR_SOME_LEDGERS + "m")
                    .start();
            assertThat(stats.ended()).isEqualTo(OUT_OF_MEMORY);
            assertThat(stored.commits()).isPositive();
            stats.withHeap("512m").start().awaitReady();

            installation.caughtUp(stats);
            new Books(stats.answers(), installation.log().counted(List.of())).agreeNow();
        }
    }
}
