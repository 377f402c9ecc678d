package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.events.Verdict.RESTORABLE;
import static org.lotwatch.stats.domain.Telling.day;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Telling.reinspected;
import static org.lotwatch.stats.domain.Telling.restored;
import static org.lotwatch.stats.domain.Told.ledger;
import static org.lotwatch.stats.domain.Told.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Movement;

/** Attributes (counting rules 17 and 18), shipment lines, effects and the rest of a report. */
class ReportTest {

    @Test
    void attributesAreThoseOnWhichTheEntriesAgree() {
        LotAttributes attributes =
                report(produced("S1", 1971, 1972), produced("S2", 1971, 1978)).attributes();

        assertThat(attributes)
                .isEqualTo(new LotAttributes("152mm-shell", "vladivostok", "unknown", "mixed", 1971, null, "1970s"));
    }

    @Test
    void theDecadeIsMixedWhenYearsLieInTwo() {
        assertThat(report(produced("S1", 1979, 1980)).attributes().producedDecade())
                .isEqualTo("mixed");
        assertThat(report(produced("S1", null, null)).attributes().producedDecade())
                .isEqualTo("unknown");
    }

    @Test
    void onwardLegsSayNothingOfTheLotsAttributes() {
        assertThat(report(loaded(4, "S1", 1, Movement.ONWARD)).attributes().shipment())
                .isEqualTo("unknown");
    }

    @Test
    void aNatureIsShownAsTheFirstEntryOfTheLogSpellsIt() {
        LotReport report = report(
                loaded(4, "S2", 1, Movement.ENTRY, "Shell", "a", null, null),
                loaded(4, "S1", 1, Movement.ENTRY, "SHELL", "a", null, null));

        assertThat(report.attributes().nature()).isEqualTo("Shell");
    }

    @Test
    void theLotIsSpelledAsItsFirstRecordDoes() {
        assertThat(report(
                                loaded(4).ofLot("lot-1").arrivingOnDay(2),
                                loaded(4).ofLot("Lot-1").arrivingOnDay(1))
                        .lotId())
                .isEqualTo("Lot-1");
    }

    @Test
    void allRoundsInspectedAreOfTheOnlyShipment() {
        assertThat(report(loaded(200), inspected(OPERABLE, 5)).lines())
                .extracting(ShipmentLine::inspected)
                .containsExactly(5L);
    }

    @Test
    void ofSeveralShipmentsOnlyInspectionsThatNameThemCount() {
        LotReport report = report(
                loaded(200),
                loaded(50, "S2", 1, Movement.ENTRY),
                inspected(OPERABLE, 5, null, null, false, "S2"),
                inspected(OPERABLE, 1, "r1", null, false, "S2"),
                inspected(RESTORABLE, 9));

        assertThat(report.lines()).extracting(ShipmentLine::inspected).containsExactly(0L, 6L);
    }

    @Test
    void aLineShowsAllItsClaimsTheAcceptedOneFirst() {
        ShipmentLine line = report(
                        loaded(200).by("/x").onDay(1), loaded(180).by("/y").onDay(2))
                .lines()
                .get(0);

        assertThat(line.claims()).extracting(LineClaim::quantity).containsExactly(180L, 200L);
        assertThat(line.claims()).extracting(LineClaim::accepted).containsExactly(true, false);
        assertThat(line.accepted()).isEqualTo(line.claims().get(0));
    }

    @Test
    void firstAndLastTimesAreOfTheFactsThatCount() {
        LotReport report = ledger(
                        loaded(200).onDay(1),
                        inspected(OPERABLE, 5).onDay(3),
                        restored(1, 0).onDay(4),
                        loaded(9).onDay(9))
                .report(Moment.asOf(day(5)));

        assertThat(report.firstEventAt()).isEqualTo(day(1));
        assertThat(report.lastEventAt()).isEqualTo(day(4));
        assertThat(report.lastInspectedAt()).isEqualTo(day(3));
        assertThat(report.nextDueAt()).isEqualTo(day(9));
    }

    @Test
    void withoutRecordsALotIsUnknownAndEmpty() {
        LotReport report = report();

        assertThat(report.tally()).isEqualTo(LotTally.NONE);
        assertThat(report.lotId()).isEqualTo("LOT-1");
        assertThat(report.lastEventAt()).isNull();
    }

    @Test
    void restorationsFindTheirRoundsInTheOrderTheyHappened() {
        List<Effect> effects = effects(
                inspected(RESTORABLE, 10),
                restored(8, 0).onDay(5),
                restored(6, 1).onDay(4));

        assertThat(effects.get(1).rounds())
                .isEqualTo(Map.of("operable", 4L, "restorable", -4L, "restored", 8L, "restoredUnmatched", 4L));
        assertThat(effects.get(2).text())
                .isEqualTo("+6 operable, -6 restorable, +6 restored, +1 condemned, +1 restored unmatched");
    }

    @Test
    void aReinspectionMovesRoundsFromOneVerdictToAnother() {
        assertThat(effects(inspected(RESTORABLE, 10), reinspected(RESTORABLE, OPERABLE, 3))
                        .get(1)
                        .text())
                .isEqualTo("+3 operable, -3 restorable");
    }

    @Test
    void whatIsNotYetDueHasNoEffectYet() {
        LedgerEntry entry =
                ledger(loaded(4).onDay(9)).entries(Moment.asOf(day(1))).get(0);

        assertThat(entry.decision()).isEqualTo(Decision.APPLIED);
        assertThat(entry.effect()).isEqualTo(new Effect(Map.of(), "not yet"));
    }

    @Test
    void lettersOfThreeScriptsThatLookAlikeHaveOneSkeleton() {
        assertThat(Skeleton.of(LotKey.of("АВ-12 Х"))).isEqualTo("AB-12 X");
        assertThat(Skeleton.of(LotKey.of("αβ-12 χ"))).isEqualTo("AB-12 X");
        assertThat(Skeleton.of(LotKey.of("ГПФ"))).isEqualTo(Skeleton.of(LotKey.of("ΓΠΦ")));
        assertThat(Skeleton.of(LotKey.of("O0I1L"))).isEqualTo("O0I1L");
    }

    private static List<Effect> effects(Telling... tellings) {
        return ledger(tellings).entries(Told.ALL).stream()
                .map(LedgerEntry::effect)
                .toList();
    }

    private static Telling produced(String shipment, @Nullable Integer from, @Nullable Integer to) {
        return loaded(4, shipment, 1, Movement.ENTRY, "152mm-shell", "vladivostok", from, to);
    }
}
