package org.lotwatch.benchmarks.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotwatch.events.Verdict;

class StandingTest {
    private final Standing lot = new Standing();

    @Test
    void aNewerVerdictOfARoundWins() {
        lot.take(inspected(1, "a", Verdict.OPERABLE));

        lot.take(inspected(2, "b", Verdict.INOPERABLE));

        assertThat(lot.totals()).isEqualTo(new LotTotals(0, 1, 0, 0, 1, 0));
    }

    @Test
    void anOlderVerdictThatComesLateChangesNothing() {
        lot.take(inspected(2, "a", Verdict.OPERABLE));

        assertThat(lot.take(inspected(1, "b", Verdict.INOPERABLE))).isFalse();
        assertThat(lot.totals()).isEqualTo(new LotTotals(0, 1, 1, 0, 0, 0));
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        lot.take(inspected(1, "a", Verdict.OPERABLE));

        assertThat(lot.take(inspected(1, "a", Verdict.OPERABLE))).isFalse();
    }

    @Test
    void ofTwoVerdictsOfOneTimeTheHigherWriterStands() {
        lot.take(inspected(1, "b", Verdict.OPERABLE));

        lot.take(inspected(1, "a", Verdict.INOPERABLE));

        assertThat(lot.totals().operable()).isEqualTo(1);
    }

    @Test
    void totalsSurviveTheirText() {
        LotTotals totals = new LotTotals(6, 5, 4, 3, 2, 1);

        assertThat(LotTotals.parse(totals.text())).isEqualTo(totals);
        assertThat(LotTotals.of(totals.numbers())).isEqualTo(totals);
    }

    private static Entry inspected(long time, String writer, Verdict verdict) {
        return new Entry("L-1", "R1", time, time, writer, verdict, 1);
    }
}
