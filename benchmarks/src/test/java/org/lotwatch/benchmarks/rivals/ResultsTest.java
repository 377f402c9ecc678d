package org.lotwatch.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void theMedianOfAnEvenNumberOfRunsLiesBetweenTheTwoInTheMiddle() {
        assertThat(runs(1, 4, 2, 100).spread(Timing::cold)).contains(new Spread(3.0, 1, 100));
    }

    @Test
    void theRatioIsTakenRoundByRound() {
        assertThat(runs(10, 20, 90).ratio(runs(10, 10, 30), Timing::cold)).contains(new Spread(2.0, 1, 3));
    }

    @Test
    void theRatioToACandidateWithFewerRunsIsThatOfTheRoundsOfBoth() {
        assertThat(runs(10, 20, 90).ratio(runs(10), Timing::cold)).contains(new Spread(1, 1, 1));
    }

    @Test
    void aCandidateWithAFailedRunHasNoRatio() {
        Results failed = runs(10, 20);
        failed.fail("totals differ");

        assertThat(failed.ratio(runs(10, 10), Timing::cold)).isEmpty();
    }

    private static Results runs(double... colds) {
        Results results = new Results();
        for (double cold : colds) {
            results.add(new Timing(0, cold, 0, 0, 0, 0, 0, 0, 0));
        }
        return results;
    }
}
