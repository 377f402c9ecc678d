package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotwatch.events.EventType.SHIPMENT_LOADED;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Telling.restored;
import static org.lotwatch.stats.domain.Telling.retracted;

import org.junit.jupiter.api.Test;
import org.lotwatch.events.Movement;

/** Quantities that no depot has: nothing wraps, and what cannot be counted is named. */
class BeyondCountingTest {

    private static final long MOST_OF_ONE_EVENT = 9_007_199_254_740_991L;
    /** So many such events are still below 2^60. */
    private static final int MOST_EVENTS = 128;

    @Test
    void belowTheBoundEveryRoundIsCounted() {
        LotLedger lot = loads(MOST_EVENTS);

        assertThat(lot.tally(Told.ALL).introduced()).isEqualTo(MOST_EVENTS * MOST_OF_ONE_EVENT);
        assertThat(lot.tally(Told.ALL).balances()).isTrue();
    }

    @Test
    void aLotThatIsSaidToHoldMoreIsNamedAndNoneOfItIsCounted() {
        LotLedger lot = loads(5_000);

        assertThat(lot.tally(Told.ALL)).isEqualTo(LotTally.UNCOUNTED);
        assertThat(lot.report(Told.ALL).discrepancies())
                .extracting(Discrepancy::code)
                .containsExactly(DiscrepancyCode.BEYOND_COUNTING);
        assertThat(lot.report(Told.ALL)).isEqualTo(lot.refolded(Told.ALL));
    }

    @Test
    void aRetractionOfWhatWasTooMuchMakesItCountAgain() {
        LotLedger lot = loads(MOST_EVENTS + 1);

        lot.accept(retracted("load-7", SHIPMENT_LOADED, 1).arrival(10_000));

        assertThat(lot.tally(Told.ALL).introduced()).isEqualTo(MOST_EVENTS * MOST_OF_ONE_EVENT);
        assertThat(lot.report(Told.ALL).discrepancies()).isEmpty();
    }

    @Test
    void restoredAndCondemnedRoundsAreBoundedTogether() {
        LotLedger lot = Told.ledger();
        for (int i = 0; i <= MOST_EVENTS / 2; i++) {
            lot.accept(restored(MOST_OF_ONE_EVENT, MOST_OF_ONE_EVENT)
                    .as("restoration-" + i)
                    .arrival(i));
        }

        assertThat(lot.tally(Told.ALL)).isEqualTo(LotTally.UNCOUNTED);
    }

    @Test
    void lotsThatTogetherHoldMoreThanCanBeToldAreNotSummed() {
        LotTally large = loads(MOST_EVENTS).tally(Told.ALL);
        LotTally seven = large.plus(large)
                .plus(large)
                .plus(large)
                .plus(large)
                .plus(large)
                .plus(large);

        assertThat(seven.introduced()).isEqualTo(7 * large.introduced());
        assertThatThrownBy(() -> seven.plus(large).plus(large)).isInstanceOf(TooManyRoundsException.class);
    }

    private static LotLedger loads(int events) {
        LotLedger lot = Told.ledger();
        for (int i = 0; i < events; i++) {
            lot.accept(loaded(MOST_OF_ONE_EVENT, "S" + i, 1, Movement.ENTRY)
                    .as("load-" + i)
                    .arrival(i));
        }
        return lot;
    }
}
