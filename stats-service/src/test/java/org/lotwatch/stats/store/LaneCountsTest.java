package org.lotwatch.stats.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneCountsTest {

    @Test
    void whatIsToldBesideTheFateIsNotConsumedTwice() {
        LaneCounts counts = new LaneCounts(
                Map.of(Count.APPLIED, 5L, Count.DUPLICATE, 2L, Count.SKIPPED, 1L, Count.LATE, 4L, Count.WRONG_KEY, 3L));

        assertThat(counts.consumed()).isEqualTo(8);
    }
}
