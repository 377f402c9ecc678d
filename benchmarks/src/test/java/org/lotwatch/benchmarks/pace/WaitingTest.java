package org.lotwatch.benchmarks.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotwatch.benchmarks.PacedLoad;

class WaitingTest {
    private static final Schedule ONE_A_SECOND = Schedule.from(0, 1);
    private static final long SECOND = 1_000_000_000;

    private final Percentiles waits = new Percentiles();

    /** Rounds 0, 2, 4 stand in partition 0, rounds 1, 3 in partition 1. */
    private final Waiting waiting = new Waiting(round -> (int) (round % 2), 2, 5, Map.of(nature(0), 10L));

    @Test
    void aRoundThatOvertookThoseOfAnotherPartitionLeavesThemWaiting() {
        waiting.see(Map.of(nature(0), 12L), 3 * SECOND, ONE_A_SECOND, waits);
        waiting.see(Map.of(nature(0), 13L, nature(1), 2L), 9 * SECOND, ONE_A_SECOND, waits);

        assertThat(waits.pieces()).isEqualTo(5);
        assertThat(waits.millis(100))
                .as("of round 1, due after 1 s and seen after 9 s")
                .isBetween(8_000.0, 8_010.0);
        assertThat(waits.millis(20))
                .as("of round 2, due after 2 s and seen after 3 s")
                .isBetween(1_000.0, 1_001.0);
    }

    @Test
    void itIsOverWhenEveryRoundWasSeen() {
        waiting.see(Map.of(nature(0), 13L, nature(1), 1L), SECOND, ONE_A_SECOND, waits);
        assertThat(waiting.isOver()).isFalse();

        waiting.see(Map.of(nature(0), 13L, nature(1), 2L), SECOND, ONE_A_SECOND, waits);
        assertThat(waiting.isOver()).isTrue();
    }

    @Test
    void anAnswerThatShowsNothingNewIsNoProgress() {
        assertThat(waiting.see(Map.of(nature(0), 10L), SECOND, ONE_A_SECOND, waits))
                .isZero();
    }

    private static String nature(int partition) {
        return PacedLoad.nature(partition);
    }
}
