package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    private final Watch watch = new Watch();

    @Test
    void theFirstRequestStopsAndTheSecondHurries() throws InterruptedException {
        watch.requestStop();
        assertThat(watch.stopRequested()).isTrue();
        assertThat(watch.pause(SHORT)).isTrue();

        watch.requestStop();
        assertThat(watch.pause(Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void awaitingEndsWithTheConditionOrThePatience() throws InterruptedException {
        assertThat(watch.await(() -> true, SHORT, SHORT)).isTrue();
        assertThat(watch.await(() -> false, SHORT, SHORT)).isFalse();
    }

    @Test
    void awaitingEndsWithARequestToStop() {
        watch.requestStop();

        assertThatThrownBy(() -> watch.await(() -> true, SHORT, Duration.ofMinutes(1)))
                .isInstanceOf(StopRequestedException.class);
    }

    @Test
    void theFirstProcessToEndIsTheOneThatIsTold() {
        watch.processEnded("the broker ended");
        watch.processEnded("so the service ended");

        assertThatThrownBy(watch::requireProcesses).hasMessage("the broker ended");
    }
}
