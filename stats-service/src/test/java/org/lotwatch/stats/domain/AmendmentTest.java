package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.EventType.ROUND_INSPECTED;
import static org.lotwatch.events.EventType.SHIPMENT_LOADED;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.events.Verdict.RESTORABLE;
import static org.lotwatch.stats.domain.Telling.corrected;
import static org.lotwatch.stats.domain.Telling.day;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Telling.retracted;
import static org.lotwatch.stats.domain.Telling.round;
import static org.lotwatch.stats.domain.Told.decisions;
import static org.lotwatch.stats.domain.Told.ledger;
import static org.lotwatch.stats.domain.Told.tally;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Movement;

/** Counting rules 1 to 4 and the decisions of section 6. */
class AmendmentTest {

    @Test
    void theSameEventTwiceIsCountedOnce() {
        assertThat(tally(inspected(OPERABLE, 5).as("a"), inspected(OPERABLE, 5).as("a"))
                        .operable())
                .isEqualTo(5);
        assertThat(decisions(
                        inspected(OPERABLE, 5).as("a"), inspected(OPERABLE, 5).as("a")))
                .containsExactly(Decision.APPLIED, Decision.DUPLICATE);
    }

    @Test
    void oneIdOfTwoSourcesIsTwoEvents() {
        assertThat(tally(
                                inspected(OPERABLE, 5).as("a").by("/x"),
                                inspected(OPERABLE, 5).as("a").by("/y"))
                        .operable())
                .isEqualTo(10);
    }

    @Test
    void ofOtherContentUnderOneIdTheFirstInTheLogStays() {
        Telling late = inspected(OPERABLE, 5).as("a").arrivingOnDay(9);
        Telling early = inspected(OPERABLE, 7).as("a").arrivingOnDay(8);

        assertThat(tally(late, early).operable()).isEqualTo(7);
        assertThat(decisions(late, early)).containsExactly(Decision.APPLIED, Decision.COLLISION);
    }

    @Test
    void aRetractedFactHasNoEffect() {
        assertThat(tally(inspected(OPERABLE, 5).as("a"), retracted("a", ROUND_INSPECTED, 1)))
                .isEqualTo(LotTally.NONE);
        assertThat(decisions(inspected(OPERABLE, 5).as("a"), retracted("a", ROUND_INSPECTED, 1)))
                .containsExactly(Decision.RETRACTED, Decision.APPLIED);
    }

    @Test
    void anAmendmentMayArriveBeforeItsTarget() {
        assertThat(tally(
                                corrected("a", 1, inspected(RESTORABLE, 2)),
                                inspected(OPERABLE, 5).as("a"))
                        .restorable())
                .isEqualTo(2);
    }

    @Test
    void aCorrectionStandsInsteadOfItsTarget() {
        LotTally tally = tally(inspected(OPERABLE, 5).as("a"), corrected("a", 1, inspected(RESTORABLE, 2)));

        assertThat(tally.operable()).isZero();
        assertThat(tally.restorable()).isEqualTo(2);
    }

    @Test
    void aCorrectionHappenedWhenItsReplacementDid() {
        LotLedger ledger = ledger(
                inspected(OPERABLE, 5).as("a"),
                corrected("a", 1, inspected(OPERABLE, 5).onDay(3)));

        assertThat(ledger.tally(Moment.asOf(day(2)))).isEqualTo(LotTally.NONE);
        assertThat(ledger.tally(Moment.asOf(day(3))).operable()).isEqualTo(5);
    }

    @Test
    void ofTwoCorrectionsTheHigherRevisionGoverns() {
        Telling second = corrected("a", 2, inspected(OPERABLE, 2));
        Telling first = corrected("a", 1, inspected(OPERABLE, 1));

        assertThat(tally(inspected(OPERABLE, 5).as("a"), second, first).operable())
                .isEqualTo(2);
        assertThat(decisions(inspected(OPERABLE, 5).as("a"), second, first))
                .containsExactly(Decision.SUPERSEDED, Decision.APPLIED, Decision.SUPERSEDED);
    }

    @Test
    void ofCorrectionsOfOneRevisionTheLaterRecordedThenTheHigherIdGoverns() {
        Telling target = inspected(OPERABLE, 5).as("a");

        assertThat(tally(
                                target,
                                corrected("a", 1, inspected(OPERABLE, 1))
                                        .as("b")
                                        .recordedOnDay(2),
                                corrected("a", 1, inspected(OPERABLE, 2)).as("c"))
                        .operable())
                .isEqualTo(1);
        assertThat(tally(
                                target,
                                corrected("a", 1, inspected(OPERABLE, 1)).as("c"),
                                corrected("a", 1, inspected(OPERABLE, 2)).as("b"))
                        .operable())
                .isEqualTo(1);
    }

    @Test
    void anotherSourceCannotAmend() {
        Telling target = inspected(OPERABLE, 5).as("a").by("/x");
        Telling foreign = retracted("a", ROUND_INSPECTED, 1).by("/y");

        assertThat(tally(target, foreign).operable()).isEqualTo(5);
        assertThat(decisions(target, foreign)).containsExactly(Decision.APPLIED, Decision.FOREIGN_AMENDMENT);
    }

    @Test
    void anAmendmentOfAnotherTypeThanItsTargetHasNoEffect() {
        Telling mistaken = retracted("a", SHIPMENT_LOADED, 1);

        assertThat(tally(inspected(OPERABLE, 5).as("a"), mistaken).operable()).isEqualTo(5);
        assertThat(decisions(inspected(OPERABLE, 5).as("a"), mistaken))
                .containsExactly(Decision.APPLIED, Decision.PENDING_TARGET);
    }

    @Test
    void anAmendmentOfAnAmendmentHasNoEffect() {
        assertThat(tally(
                                inspected(OPERABLE, 5).as("a"),
                                retracted("a", ROUND_INSPECTED, 1).as("b"),
                                retracted("b", ROUND_INSPECTED, 1))
                        .operable())
                .isZero();
    }

    @Test
    void anAmendmentCountsFromItsArrivalOn() {
        LotLedger ledger = ledger(
                inspected(OPERABLE, 5).as("a").arrivingOnDay(3),
                retracted("a", ROUND_INSPECTED, 1).arrivingOnDay(7));

        assertThat(ledger.tally(new Moment(Instant.MAX, day(6), null)).operable())
                .isEqualTo(5);
        assertThat(ledger.tally(new Moment(Instant.MAX, day(7), null)).operable())
                .isZero();
    }

    @Test
    void aCorrectedClaimMovesToItsNewLine() {
        LotReport report = ledger(loaded(200).as("a"), corrected("a", 1, loaded(150, "S2", 4, Movement.ENTRY)))
                .report(Told.ALL);

        assertThat(report.tally().introduced()).isEqualTo(150);
        assertThat(report.lines()).extracting(ShipmentLine::shipmentId).containsExactly("S2");
        assertThat(report.lines().get(0).accepted().id().id()).isEqualTo("a");
    }

    @Test
    void whenTheDecidingInspectionOfARoundIsRetractedTheOneBeforeDecidesAgain() {
        LotTally tally = tally(
                round("r1", RESTORABLE).onDay(1),
                round("r1", OPERABLE).onDay(2).as("a"),
                retracted("a", ROUND_INSPECTED, 1));

        assertThat(tally.restorable()).isEqualTo(1);
        assertThat(tally.operable()).isZero();
    }

    @Test
    void onlyTheRecordsOfTheSourceAskedForAreConsidered() {
        LotLedger ledger =
                ledger(inspected(OPERABLE, 5).by("/x"), inspected(OPERABLE, 7).by("/y"));

        assertThat(ledger.tally(new Moment(Instant.MAX, Instant.MAX, "/y")).operable())
                .isEqualTo(7);
        assertThat(ledger.report(new Moment(Instant.MAX, Instant.MAX, "/nobody"))
                        .records())
                .isZero();
    }

    @Test
    void factsAfterTheMomentDoNotCountYet() {
        LotLedger ledger =
                ledger(inspected(OPERABLE, 5).onDay(1), inspected(OPERABLE, 7).onDay(2));

        assertThat(ledger.tally(Moment.asOf(day(2).minusNanos(1_000))).operable())
                .isEqualTo(5);
        assertThat(ledger.report(Moment.asOf(day(1))).nextDueAt()).isEqualTo(day(2));
    }
}
