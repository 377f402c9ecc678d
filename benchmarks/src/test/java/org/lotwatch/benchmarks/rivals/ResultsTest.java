package org.lotwatch.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void theMedianOfAnEvenNumberOfRunsLiesBetweenTheTwoInTheMiddle() {
        assertThat(runs(1, 4, 2, 100).median(Timing::cold)).contains(3.0);
    }

    @Test
    void theRatioIsTakenRunByRun() {
        assertThat(runs(10, 20, 90).medianRatio(runs(10, 10, 30), Timing::cold)).contains(2.0);
    }

    @Test
    void aCandidateWithAFailedRunHasNoRatio() {
        Results failed = runs(10, 20);
        failed.fail("totals differ");

        assertThat(failed.medianRatio(runs(10, 10), Timing::cold)).isEmpty();
    }

    private static Results runs(double... colds) {
        Results results = new Results();
        for (double cold : colds) {
            results.add(new Timing(0, cold, 0, 0, 0, 0, 0));
        }
        return results;
    }
}
