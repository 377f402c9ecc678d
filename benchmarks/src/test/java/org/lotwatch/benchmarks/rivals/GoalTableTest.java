package org.lotwatch.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotwatch.benchmarks.pace.Percentiles;
import org.lotwatch.benchmarks.pace.WritePath.Reading;

class GoalTableTest {

    @Test
    void aWaitBelowTheGoalMeetsIt() {
        assertThat(new GoalTable().latency(Map.of(2_000L, waits(24))).text())
                .endsWith("| <= 25.0 | 24.0 (24.0 to 24.0) | yes |\n");
    }

    @Test
    void aWaitBeyondTheGoalDoesNot() {
        assertThat(new GoalTable().latency(Map.of(2_000L, waits(26))).text()).endsWith("| no |\n");
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        assertThat(new GoalTable().latency(Map.of(100L, waits(1))).text()).endsWith("| <= 25.0 | - | - |\n");
    }

    @Test
    void aColdRunDoesNotCountForWhatIsAccepted() {
        List<Reading> readings = List.of(reading(false, 1), reading(true, 100_000));

        assertThat(new GoalTable().writePath(readings).text())
                .contains("| >= 100,000 | 100,000 (100,000 to 100,000) | yes |");
    }

    private static Reading reading(boolean isWarm, double accepted) {
        return new Reading("run", isWarm, accepted, accepted, waits(1), 1);
    }

    private static Percentiles waits(long millis) {
        Percentiles waits = new Percentiles();
        waits.take(0, millis * 1_000_000);
        return waits;
    }
}
