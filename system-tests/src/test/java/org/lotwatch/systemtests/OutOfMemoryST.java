package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** A stats-service whose heap is too small for what it was told to hold ends at once, and does no harm by it. */
@Tag("soak")
@Timeout(300)
class OutOfMemoryST {
    private static final int OUT_OF_MEMORY = 3;
    private static final int MOST_HISTORIES = 10;

    @Test
    void aServiceThatRunsOutOfMemoryEndsAndItsSuccessorCountsRight() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            StoredLanes stored = new StoredLanes(installation.database("stats"));
            PackagedService stats = installation
                    .stats()
                    .with("-XX:+ExitOnOutOfMemoryError")
                    .with("LOTWATCH_LEDGERS_MAX_MEMORY", "1G")
                    .withHeap("80m")
                    .start()
                    .awaitReady();

            for (int seed = 0; stats.isAlive() && seed < MOST_HISTORIES; seed++) {
                Feeding.of(installation.bootstrap(), History.of(seed, 500, 30_000))
                        .await();
            }
            assertThat(stats.ended()).isEqualTo(OUT_OF_MEMORY);
            assertThat(stored.commits()).isPositive();
            stats.withHeap("512m").start().awaitReady();

            installation.caughtUp(stats);
            new Books(stats.answers(), installation.log().counted(List.of())).agreeNow();
        }
    }
}
