package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.stats.domain.Telling.adjusted;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Told.arrivals;
import static org.lotwatch.stats.domain.Told.decisions;
import static org.lotwatch.stats.domain.Told.ledger;
import static org.lotwatch.stats.domain.Told.tally;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Verdict;

/** Counting rules 5 to 7 and 13. */
class IntroducedTest {

    @Test
    void aLoadIntroducesItsQuantityAsUninspected() {
        LotTally tally = tally(loaded(200));

        assertThat(tally.introduced()).isEqualTo(200);
        assertThat(tally.uninspected()).isEqualTo(200);
    }

    @Test
    void twoLinesOfOneShipmentAreTwoEntries() {
        assertThat(tally(loaded(200), loaded(50, "S1", 2, Movement.ENTRY)).introduced())
                .isEqualTo(250);
    }

    @Test
    void theSameLineTwiceIsCountedOnce() {
        assertThat(tally(loaded(200), loaded(180).by("/port")).introduced()).isIn(200L, 180L);
    }

    @Test
    void aSourceThatIsConfiguredFirstIsBelievedBeforeALaterClaim() {
        List<Arrival> claims =
                arrivals(loaded(200).by("/port"), loaded(180).by("/depot").onDay(5));

        long introduced = ledger(new ClaimOrder(List.of("/port", "/depot")), claims)
                .tally(Told.ALL)
                .introduced();

        assertThat(introduced).isEqualTo(200);
    }

    @Test
    void aListedSourceIsBelievedBeforeOneThatIsNot() {
        List<Arrival> claims =
                arrivals(loaded(200).by("/port"), loaded(180).by("/depot").onDay(5));

        assertThat(ledger(new ClaimOrder(List.of("/port")), claims)
                        .tally(Told.ALL)
                        .introduced())
                .isEqualTo(200);
    }

    @Test
    void amongEqualSourcesTheLatestClaimIsAccepted() {
        assertThat(tally(loaded(200).onDay(2), loaded(180).onDay(1)).introduced())
                .isEqualTo(200);
    }

    @Test
    void amongClaimsOfOneTimeTheLatestRecordedIsAccepted() {
        assertThat(tally(loaded(200).recordedOnDay(1), loaded(180)).introduced())
                .isEqualTo(200);
    }

    @Test
    void amongClaimsRecordedAtOnceTheHighestIdIsAccepted() {
        assertThat(tally(loaded(200).as("b"), loaded(180).as("a")).introduced()).isEqualTo(200);
    }

    @Test
    void amongClaimsWithOneIdTheHighestSourceIsAccepted() {
        assertThat(tally(loaded(200).as("a").by("/z"), loaded(180).as("a").by("/y"))
                        .introduced())
                .isEqualTo(200);
    }

    @Test
    void aClaimThatIsNotAcceptedIsContested() {
        assertThat(decisions(loaded(200).onDay(1), loaded(180).onDay(2)))
                .containsExactly(Decision.CONTESTED, Decision.APPLIED);
    }

    @Test
    void onwardAndReturnLegsIntroduceNothing() {
        LotTally tally =
                tally(loaded(200), loaded(200, "S2", 1, Movement.ONWARD), loaded(20, "S3", 1, Movement.RETURN));

        assertThat(tally.introduced()).isEqualTo(200);
    }

    @Test
    void theMovementOfTheAcceptedClaimDecides() {
        LotTally tally = tally(
                loaded(200).onDay(1), loaded(200, "S1", 1, Movement.ONWARD).onDay(2));

        assertThat(tally.introduced()).isZero();
    }

    @Test
    void foundRoundsAreIntroduced() {
        assertThat(tally(loaded(200), adjusted(AdjustmentKind.FOUND, 5, null)).introduced())
                .isEqualTo(205);
    }

    @Test
    void aLossLeavesTheUninspected() {
        LotTally tally = tally(loaded(200), adjusted(AdjustmentKind.LOSS, 5, null));

        assertThat(tally.withdrawn()).isEqualTo(5);
        assertThat(tally.uninspected()).isEqualTo(195);
    }

    @Test
    void aLossFromAVerdictLeavesItsBucket() {
        LotTally tally = tally(
                loaded(200), inspected(Verdict.OPERABLE, 10), adjusted(AdjustmentKind.THEFT, 4, Verdict.OPERABLE));

        assertThat(tally.operable()).isEqualTo(6);
        assertThat(tally.uninspected()).isEqualTo(190);
    }

    @Test
    void withoutALoadThePopulationIsUnknown() {
        LotTally tally = tally(inspected(Verdict.OPERABLE, 10), adjusted(AdjustmentKind.LOSS, 3, null));

        assertThat(tally.uninspectedKnown()).isFalse();
        assertThat(tally.overInspected()).isZero();
        assertThat(tally.unknownPopulationRounds()).isEqualTo(13);
        assertThat(tally.balances()).isTrue();
    }

    @Test
    void whatIsInspectedBeyondWhatWasIntroducedIsShownAsSuch() {
        LotTally tally = tally(loaded(200), inspected(Verdict.OPERABLE, 212));

        assertThat(tally.uninspected()).isZero();
        assertThat(tally.overInspected()).isEqualTo(12);
    }
}
