package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.Verdict.INOPERABLE;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.events.Verdict.RESTORABLE;
import static org.lotwatch.events.Verdict.UNDETERMINED;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Telling.reinspected;
import static org.lotwatch.stats.domain.Telling.restored;
import static org.lotwatch.stats.domain.Telling.round;
import static org.lotwatch.stats.domain.Told.decisions;
import static org.lotwatch.stats.domain.Told.tally;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Verdict;

/** Counting rules 8 to 12. */
class InspectedTest {

    @Test
    void anInspectionFillsTheBucketOfItsVerdict() {
        LotTally tally = tally(loaded(200), inspected(RESTORABLE, 30), inspected(UNDETERMINED, 2));

        assertThat(tally.restorable()).isEqualTo(30);
        assertThat(tally.undetermined()).isEqualTo(2);
        assertThat(tally.uninspected()).isEqualTo(168);
    }

    @Test
    void aReinspectionMovesRoundsAndInspectsNoneAnew() {
        LotTally tally = tally(loaded(200), inspected(UNDETERMINED, 30), reinspected(UNDETERMINED, OPERABLE, 10));

        assertThat(tally.undetermined()).isEqualTo(20);
        assertThat(tally.operable()).isEqualTo(10);
        assertThat(tally.inspected()).isEqualTo(30);
    }

    @Test
    void roundsUsedUpByTheirInspectionLeaveTheStock() {
        LotTally tally = tally(loaded(200), destructive(OPERABLE, 3, null));

        assertThat(tally.sampledOut()).isEqualTo(3);
        assertThat(tally.operable()).isZero();
        assertThat(tally.inspected()).isEqualTo(3);
        assertThat(tally.uninspected()).isEqualTo(197);
    }

    @Test
    void roundsInspectedBeforeAndUsedUpLeaveTheirBucket() {
        LotTally tally = tally(loaded(200), inspected(OPERABLE, 10), destructive(OPERABLE, 3, OPERABLE));

        assertThat(tally.operable()).isEqualTo(7);
        assertThat(tally.sampledOut()).isEqualTo(3);
        assertThat(tally.inspected()).isEqualTo(10);
    }

    @Test
    void aRoundWithAnIdCountsOnceUnderItsLatestVerdict() {
        LotTally tally = tally(
                loaded(200),
                round("r1", OPERABLE).onDay(9),
                round("r1", INOPERABLE).onDay(3));

        assertThat(tally.operable()).isEqualTo(1);
        assertThat(tally.inoperable()).isZero();
        assertThat(tally.inspected()).isEqualTo(1);
    }

    @Test
    void inspectionsAtOneTimeAreToldApartByTheirRecordingThenSourceThenId() {
        assertThat(tally(
                                round("r1", OPERABLE).recordedOnDay(2),
                                round("r1", RESTORABLE).by("/z"))
                        .operable())
                .isEqualTo(1);
        assertThat(tally(
                                round("r1", OPERABLE).by("/b").as("a"),
                                round("r1", RESTORABLE).by("/a").as("b"))
                        .operable())
                .isEqualTo(1);
        assertThat(tally(round("r1", OPERABLE).as("b"), round("r1", RESTORABLE).as("a"))
                        .operable())
                .isEqualTo(1);
    }

    @Test
    void roundIdsAreComparedVerbatim() {
        assertThat(tally(loaded(9), round("r1", OPERABLE), round("R1", OPERABLE))
                        .inspected())
                .isEqualTo(2);
    }

    @Test
    void aRoundsOwnHistoryDecidesAndNotThePriorVerdict() {
        LotTally tally = tally(loaded(9), inspected(OPERABLE, 1, "r1", RESTORABLE, false, null));

        assertThat(tally.operable()).isEqualTo(1);
        assertThat(tally.restorable()).isZero();
        assertThat(tally.reinspectedUnmatched()).isZero();
    }

    @Test
    void aDestroyedRoundStaysDestroyedWhateverIsSaidOfItLater() {
        LotTally tally = tally(
                loaded(200),
                round("r1", OPERABLE).onDay(1),
                inspected(OPERABLE, 1, "r1", null, true, null).onDay(2),
                round("r1", OPERABLE).onDay(3));

        assertThat(tally.sampledOut()).isEqualTo(1);
        assertThat(tally.operable()).isZero();
        assertThat(tally.inspected()).isEqualTo(1);
    }

    @Test
    void ofADestroyedRoundTheFirstDestructionDecides() {
        assertThat(decisions(
                        inspected(OPERABLE, 1, "r1", null, true, null).onDay(2),
                        inspected(OPERABLE, 1, "r1", null, true, null).onDay(1),
                        round("r1", OPERABLE).onDay(3)))
                .containsExactly(Decision.SUPERSEDED, Decision.APPLIED, Decision.SUPERSEDED);
    }

    @Test
    void restorationsTakeFromTheRestorable() {
        LotTally tally = tally(loaded(200), inspected(RESTORABLE, 30), restored(20, 4));

        assertThat(tally.operable()).isEqualTo(20);
        assertThat(tally.inoperable()).isEqualTo(4);
        assertThat(tally.restorable()).isEqualTo(6);
    }

    @Test
    void whatFindsNothingToRestoreIsUnmatched() {
        LotTally tally = tally(loaded(200), inspected(RESTORABLE, 10), restored(8, 5));

        assertThat(tally.operable()).isEqualTo(8);
        assertThat(tally.inoperable()).isEqualTo(2);
        assertThat(tally.restoredUnmatched()).isEqualTo(3);
        assertThat(tally.condemned()).isEqualTo(5);
    }

    @Test
    void aRestorationMayBeKnownBeforeTheInspectionThatExplainsIt() {
        LotTally tally = tally(loaded(200), restored(8, 0), inspected(RESTORABLE, 10));

        assertThat(tally.operable()).isEqualTo(8);
        assertThat(tally.restoredUnmatched()).isZero();
    }

    @Test
    void aBucketBelowZeroIsShownAsZeroAndItsShortfallApart() {
        LotTally tally = tally(loaded(200), inspected(OPERABLE, 3), reinspected(OPERABLE, INOPERABLE, 5));

        assertThat(tally.operable()).isZero();
        assertThat(tally.inoperable()).isEqualTo(5);
        assertThat(tally.reinspectedUnmatched()).isEqualTo(2);
        assertThat(tally.balances()).isTrue();
    }

    private static Telling destructive(Verdict verdict, long quantity, @Nullable Verdict prior) {
        return inspected(verdict, quantity, null, prior, true, null);
    }
}
