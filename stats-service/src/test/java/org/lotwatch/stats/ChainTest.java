package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void aDeliveryThatBeginsWhereFoldingStandsIsNext() {
        assertThat(Chain.of(100, 100, 150)).isEqualTo(Chain.NEXT);
    }

    @Test
    void markersBetweenTheLastDeliveryAndTheFirstRecordDoNotBreakTheChain() {
        // the first record may stand at 103: 100 to 102 are markers, and the chain begins at 100 all the same
        assertThat(Chain.of(100, 100, 104)).isEqualTo(Chain.NEXT);
    }

    @Test
    void aDeliveryThatEndsWhereFoldingStandsIsPast() {
        assertThat(Chain.of(150, 100, 150)).isEqualTo(Chain.PAST);
    }

    @Test
    void aDeliveryThatBeganEarlierAndEndsLaterOverlaps() {
        assertThat(Chain.of(120, 100, 150)).isEqualTo(Chain.OVERLAPPING);
    }

    @Test
    void aDeliveryAfterOneThatWasDroppedIsBroken() {
        assertThat(Chain.of(100, 150, 200)).isEqualTo(Chain.BROKEN);
    }
}
