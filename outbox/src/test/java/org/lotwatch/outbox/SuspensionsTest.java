package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspensionsTest {

    private static final Set<Integer> BUCKETS = Set.of(1, 2, 3);

    private Instant now = Instant.parse("2024-02-10T08:30:00Z");
    private final Suspensions suspensions = new Suspensions(() -> now);

    @Test
    void aRefusedBucketWaitsAndTheOthersDoNot() {
        suspensions.refused(2);

        assertThat(suspensions.due(BUCKETS)).containsExactly(1, 3);
    }

    @Test
    void aRefusedBucketIsTriedAgainAfterASecond() {
        suspensions.refused(2);

        now = now.plusSeconds(1);

        assertThat(suspensions.due(BUCKETS)).containsExactly(1, 2, 3);
    }

    @Test
    void eachRefusalDoublesTheWaitUpToAMinute() {
        for (int i = 0; i < 10; i++) {
            suspensions.refused(2);
        }

        now = now.plus(Duration.ofSeconds(59));
        assertThat(suspensions.due(BUCKETS)).doesNotContain(2);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(suspensions.due(BUCKETS)).contains(2);
    }

    @Test
    void aBucketIsDoubtfulUntilItSucceeds() {
        suspensions.refused(2);
        assertThat(suspensions.doubtful()).containsExactly(2);

        suspensions.succeeded(2);

        assertThat(suspensions.doubtful()).isEmpty();
    }
}
