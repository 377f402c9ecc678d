package org.lotwatch.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.shipment.domain.Papers.LOADED;
import static org.lotwatch.shipment.domain.Papers.RECORDED;
import static org.lotwatch.shipment.domain.Papers.adjustment;
import static org.lotwatch.shipment.domain.Papers.after;
import static org.lotwatch.shipment.domain.Papers.line;
import static org.lotwatch.shipment.domain.Papers.loaded;
import static org.lotwatch.shipment.domain.Papers.manifest;
import static org.lotwatch.shipment.domain.Papers.planned;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.shipment.domain.Decision.Accepted;
import org.lotwatch.shipment.domain.Decision.Reason;
import org.lotwatch.shipment.domain.Decision.Refused;
import org.lotwatch.shipment.domain.Decision.Repeated;

class ShipmentTest {

    private static final Manifest TWO_LINES = manifest(line(1, "LOT-1", 100), line(2, "LOT-2", 200));
    private static final AmendmentReason WRONG = AmendmentReason.INCORRECT_DATA;

    @Test
    void theSameManifestAgainIsRepeatedInAnyOrderOfItsLines() {
        Decision again = planned(TWO_LINES).plan(manifest(line(2, "LOT-2", 200), line(1, "LOT-1", 100)), null);

        assertThat(again).isEqualTo(new Repeated(0));
    }

    @Test
    void theSameManifestAgainIsRepeatedAfterACorrection() {
        Shipment shipment = loaded(TWO_LINES);
        Shipment corrected =
                after(shipment, shipment.correct(manifest(line(1, "LOT-1", 90)), null, WRONG, null, RECORDED));

        assertThat(corrected.plan(TWO_LINES, LOADED)).isEqualTo(new Repeated(0));
    }

    @Test
    void anotherManifestUnderTheSameIdIsRefusedAndSaysWhatDiffers() {
        Manifest other = manifest(line(1, "LOT-1", 101), line(3, "LOT-3", 1));

        Refused refused = (Refused) planned(TWO_LINES).plan(other, LOADED);

        assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refused.violations())
                .containsExactly(
                        new Violation("/lines/0/quantity", "quantity is 101, recorded was 100"),
                        new Violation("/lines/1", "line 3 is not in the recorded manifest"),
                        new Violation("/lines", "line 2 is missing"),
                        new Violation("/loadedAt", "loadedAt is 2023-10-12T00:30:00Z, recorded was absent"));
    }

    @Test
    void aPlannedShipmentIsLoadedOnce() {
        Shipment shipment = planned(TWO_LINES);
        Shipment loaded = after(shipment, shipment.load(LOADED, RECORDED));

        assertThat(loaded.state()).isEqualTo(ShipmentState.LOADED);
        assertThat(loaded.load(LOADED, RECORDED.plusSeconds(9))).isEqualTo(new Repeated(1));
        assertThat(loaded.load(LOADED.plusSeconds(1), RECORDED)).isInstanceOf(Refused.class);
    }

    @Test
    void loadingAgainWhatWasLoadedWithItsManifestIsRepeated() {
        assertThat(loaded(TWO_LINES).load(LOADED, RECORDED)).isEqualTo(new Repeated(0));
    }

    @Test
    void theSameAdjustmentAgainIsRepeatedAndAnotherUnderItsIdIsRefused() {
        Shipment shipment = loaded(TWO_LINES);
        Shipment adjusted = after(shipment, shipment.adjust(adjustment("A", "LOT-1", 5), RECORDED));

        assertThat(adjusted.adjust(adjustment("A", "LOT-1", 5), RECORDED)).isEqualTo(new Repeated(1));
        assertThat(adjusted.adjust(adjustment("A", "LOT-1", 6), RECORDED)).isInstanceOf(Refused.class);
    }

    @Test
    void aLotThatIsNotAboardIsNotAdjusted() {
        Refused refused = (Refused) loaded(TWO_LINES).adjust(adjustment("A", "LOT-9", 5), RECORDED);

        assertThat(refused.violations())
                .containsExactly(new Violation("/lotId", "lotId must be a lot of shipment S-1, was LOT-9"));
    }

    @Test
    void theStockOfAPlannedShipmentIsNotAdjusted() {
        Refused refused = (Refused) planned(TWO_LINES).adjust(adjustment("A", "LOT-1", 5), RECORDED);

        assertThat(refused.detail()).contains("load it before");
    }

    @Test
    void aCorrectionThatChangesNothingIsRepeated() {
        assertThat(loaded(TWO_LINES).correct(TWO_LINES, LOADED, WRONG, "any", RECORDED))
                .isEqualTo(new Repeated(0));
    }

    @Test
    void aCorrectionSentAgainIsRepeatedEvenAfterTheRetraction() {
        Manifest fewer = manifest(line(1, "LOT-1", 90));
        Shipment shipment = loaded(TWO_LINES);
        Shipment corrected = after(shipment, shipment.correct(fewer, null, WRONG, null, RECORDED));
        Shipment retracted = after(corrected, corrected.retract(WRONG, null, RECORDED));

        assertThat(corrected.correct(fewer, null, WRONG, null, RECORDED)).isEqualTo(new Repeated(1));
        assertThat(retracted.correct(fewer, null, WRONG, null, RECORDED)).isEqualTo(new Repeated(1));
    }

    @Test
    void aCorrectionThatWasSupersededIsRefusedUnlessItSaysSomethingNew() {
        Manifest first = manifest(line(1, "LOT-1", 90));
        Shipment shipment = loaded(TWO_LINES);
        Shipment once = after(shipment, shipment.correct(first, null, WRONG, "a", RECORDED));
        Shipment twice = after(once, once.correct(TWO_LINES, null, WRONG, "b", RECORDED));

        assertThat(twice.correct(first, null, WRONG, "a", RECORDED)).isInstanceOf(Refused.class);
        assertThat(twice.correct(first, null, WRONG, "it was right", RECORDED)).isInstanceOf(Accepted.class);
    }

    @Test
    void theContentThatStandsIsRepeatedWhenItIsPosted() {
        Manifest fewer = manifest(line(1, "LOT-1", 90));
        Shipment shipment = loaded(TWO_LINES);
        Shipment corrected = after(shipment, shipment.correct(fewer, null, WRONG, null, RECORDED));

        assertThat(corrected.plan(fewer, LOADED)).isEqualTo(new Repeated(0));
    }

    @Test
    void aLineDoesNotMoveToAnotherLot() {
        Manifest moved = manifest(line(1, "LOT-9", 100), line(2, "lot-2", 200));

        Refused refused = (Refused) loaded(TWO_LINES).correct(moved, null, WRONG, null, RECORDED);

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/lines/0/lotId");
        assertThat(refused.violations().get(0).detail()).contains("LOT-1", "LOT-9", "retracts", "anew");
    }

    @Test
    void aLineOfAPlannedShipmentMayMoveToAnotherLot() {
        Manifest moved = manifest(line(1, "LOT-9", 100));

        assertThat(planned(TWO_LINES).correct(moved, null, WRONG, null, RECORDED))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aPlannedShipmentIsNotLoadedByACorrection() {
        Refused refused = (Refused) planned(TWO_LINES).correct(TWO_LINES, LOADED, WRONG, null, RECORDED);

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/loadedAt");
    }

    @Test
    void aRetractedShipmentStaysRetracted() {
        Shipment shipment = loaded(TWO_LINES);
        Shipment retracted = after(shipment, shipment.retract(WRONG, "n", RECORDED));

        assertThat(retracted.retract(WRONG, "n", RECORDED)).isEqualTo(new Repeated(1));
        assertThat(List.of(
                        retracted.retract(AmendmentReason.DUPLICATE, "n", RECORDED),
                        retracted.load(LOADED.plusSeconds(1), RECORDED),
                        retracted.adjust(adjustment("A", "LOT-1", 5), RECORDED),
                        retracted.correct(manifest(line(1, "LOT-1", 1)), null, WRONG, null, RECORDED)))
                .allSatisfy(decision -> assertThat(decision).isInstanceOf(Refused.class));
    }
}
