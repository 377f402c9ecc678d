package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.EventType.ROUND_INSPECTED;
import static org.lotwatch.events.Verdict.INOPERABLE;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.stats.domain.Telling.adjusted;
import static org.lotwatch.stats.domain.Telling.day;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Telling.reinspected;
import static org.lotwatch.stats.domain.Telling.restored;
import static org.lotwatch.stats.domain.Telling.retracted;
import static org.lotwatch.stats.domain.Told.ledger;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Movement;

/** Counting rules, section 7. */
class DiscrepancyTest {

    @Test
    void aLotWhoseBooksAreInOrderHasNone() {
        assertThat(codes(loaded(200), inspected(OPERABLE, 5))).isEmpty();
    }

    @Test
    void anInspectionBeforeTheLoadIsNamedAndClosedByAnEarlierLoad() {
        Telling inspection = inspected(OPERABLE, 5).onDay(2);

        assertThat(codes(inspection, loaded(200).onDay(3))).containsExactly(DiscrepancyCode.INSPECTED_BEFORE_LOADED);
        assertThat(codes(
                        inspection,
                        loaded(200).onDay(3),
                        loaded(9, "S2", 1, Movement.ENTRY).onDay(1)))
                .isEmpty();
    }

    @Test
    void anInspectionOfALotThatNothingIntroducedIsNamed() {
        assertThat(codes(inspected(OPERABLE, 5))).containsExactly(DiscrepancyCode.INSPECTED_BEFORE_LOADED);
    }

    @Test
    void foundRoundsAreAnIntroductionToo() {
        assertThat(codes(
                        inspected(OPERABLE, 5).onDay(2),
                        adjusted(AdjustmentKind.FOUND, 9, null).onDay(1)))
                .isEmpty();
    }

    @Test
    void moreInspectedThanIntroducedIsNamed() {
        assertThat(codes(loaded(4), inspected(OPERABLE, 5))).containsExactly(DiscrepancyCode.OVER_INSPECTED);
        assertThat(codes(loaded(4), adjusted(AdjustmentKind.LOSS, 5, null)))
                .containsExactly(DiscrepancyCode.OVER_INSPECTED);
    }

    @Test
    void aRestorationWithoutRestorableRoundsIsNamed() {
        assertThat(codes(loaded(4), restored(1, 0))).containsExactly(DiscrepancyCode.RESTORED_UNMATCHED);
    }

    @Test
    void aReinspectionOfMoreThanWereFoundSoIsNamed() {
        assertThat(codes(loaded(4), reinspected(OPERABLE, INOPERABLE, 1)))
                .containsExactly(DiscrepancyCode.REINSPECTED_UNMATCHED);
        assertThat(codes(loaded(4), adjusted(AdjustmentKind.THEFT, 1, OPERABLE)))
                .containsExactly(DiscrepancyCode.REINSPECTED_UNMATCHED);
    }

    @Test
    void aCollisionIsNamed() {
        assertThat(codes(loaded(4).as("a"), inspected(OPERABLE, 1).as("a")))
                .containsExactly(DiscrepancyCode.ID_COLLISION);
    }

    @Test
    void aForeignAmendmentIsNamed() {
        assertThat(codes(loaded(4).as("a"), retracted("a", ROUND_INSPECTED, 1).by("/other")))
                .containsExactly(DiscrepancyCode.FOREIGN_AMENDMENT);
    }

    @Test
    void anAmendmentWithoutItsTargetIsNamedUntilTheTargetArrives() {
        Telling amendment = retracted("a", ROUND_INSPECTED, 1);

        assertThat(codes(amendment)).containsExactly(DiscrepancyCode.AMENDMENT_WITHOUT_TARGET);
        assertThat(codes(amendment, inspected(OPERABLE, 1).as("a"))).isEmpty();
    }

    @Test
    void claimsThatDisagreeInQuantityOrMovementAreNamed() {
        assertThat(codes(loaded(4).by("/x"), loaded(5).by("/y"))).containsExactly(DiscrepancyCode.CONTESTED_CLAIM);
        assertThat(codes(loaded(4).by("/x"), loaded(4, "S1", 1, Movement.ONWARD).by("/w")))
                .containsExactly(DiscrepancyCode.CONTESTED_CLAIM);
        assertThat(codes(loaded(4).by("/x"), loaded(4).by("/y"))).isEmpty();
    }

    @Test
    void aFactInTheFutureIsNamedUntilItIsDue() {
        LotLedger ledger = ledger(loaded(4), loaded(5, "S2", 1, Movement.ENTRY).onDay(9));

        assertThat(ledger.report(Moment.asOf(day(8))).discrepancies())
                .extracting(Discrepancy::code)
                .containsExactly(DiscrepancyCode.FUTURE_DATED);
        assertThat(ledger.report(Moment.asOf(day(9))).discrepancies()).isEmpty();
    }

    @Test
    void aWrongKeyIsNamedUntilItsSourceSendsARightOne() {
        Telling wrong = loaded(4).underWrongKey();

        assertThat(codes(wrong)).containsExactly(DiscrepancyCode.WRONG_KEY);
        assertThat(codes(wrong, inspected(OPERABLE, 1).by("/other"))).containsExactly(DiscrepancyCode.WRONG_KEY);
        assertThat(codes(wrong, inspected(OPERABLE, 1))).isEmpty();
    }

    @Test
    void acceptedClaimsOfTwoNaturesAreNamedWhateverTheirLetters() {
        Telling shells = natured("152mm-shell", "S1");

        assertThat(codes(shells, natured("122mm-shell", "S2"))).containsExactly(DiscrepancyCode.NATURE_CONFLICT);
        assertThat(codes(shells, natured("152MM-Shell", "S2"))).isEmpty();
    }

    @Test
    void itNamesTheEventsBehindItAndSinceWhenItIsOpen() {
        Discrepancy discrepancy = ledger(
                        loaded(4),
                        inspected(OPERABLE, 3).as("a"),
                        inspected(OPERABLE, 2).as("b"))
                .report(Told.ALL)
                .discrepancies()
                .get(0);

        assertThat(discrepancy.events())
                .containsExactly(new EventId(Telling.DEPOT, "a"), new EventId(Telling.DEPOT, "b"));
        assertThat(discrepancy.since()).isEqualTo(day(100).plusSeconds(3));
        assertThat(discrepancy.detail())
                .isEqualTo("4 rounds introduced, but 5 inspected and 0 withdrawn uninspected: 1 too many");
    }

    @Test
    void itNamesTheLastTwentyEventsInLogOrder() {
        LotLedger ledger = ledger();
        for (int i = 60; i > 0; i--) {
            ledger.accept(inspected(OPERABLE, 1).as("e" + i).arrivingOnDay(i).arrival(i));
        }

        List<EventId> events = ledger.report(Told.ALL).discrepancies().get(0).events();

        assertThat(events).hasSize(20);
        assertThat(events.get(0).id()).isEqualTo("e41");
        assertThat(events.get(19).id()).isEqualTo("e60");
    }

    private static Telling natured(String nature, String shipment) {
        return loaded(4, shipment, 1, Movement.ENTRY, nature, "vladivostok", null, null);
    }

    private static List<DiscrepancyCode> codes(Telling... tellings) {
        return ledger(tellings).report(Told.ALL).discrepancies().stream()
                .map(Discrepancy::code)
                .toList();
    }
}
