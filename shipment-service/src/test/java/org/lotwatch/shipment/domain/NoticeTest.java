package org.lotwatch.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.shipment.domain.Papers.LOADED;
import static org.lotwatch.shipment.domain.Papers.RECORDED;
import static org.lotwatch.shipment.domain.Papers.adjustment;
import static org.lotwatch.shipment.domain.Papers.after;
import static org.lotwatch.shipment.domain.Papers.carriage;
import static org.lotwatch.shipment.domain.Papers.line;
import static org.lotwatch.shipment.domain.Papers.loaded;
import static org.lotwatch.shipment.domain.Papers.manifest;
import static org.lotwatch.shipment.domain.Papers.planned;
import static org.lotwatch.shipment.domain.Papers.told;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;

class NoticeTest {

    private static final Manifest TWO_LINES = manifest(line(1, "LOT-1", 100), line(2, "LOT-2", 200, "CONT-7"));
    private static final Instant LATER = RECORDED.plusSeconds(60);

    @Test
    void aPlannedShipmentTellsNothing() {
        assertThat(NoticeEvents.of(told(planned(TWO_LINES)))).isEmpty();
    }

    @Test
    void eachLineIsToldAsLoadedUnderAnIdOfItsOwn() {
        List<LotEvent> events = NoticeEvents.of(told(loaded(TWO_LINES)));

        assertThat(events)
                .extracting(LotEvent::header)
                .containsExactly(
                        new Header(new EventId(Papers.SOURCE, "S-1/1"), LOADED, RECORDED),
                        new Header(new EventId(Papers.SOURCE, "S-1/2"), LOADED, RECORDED));
    }

    @Test
    void loadingLaterTellsTheSameAsLoadingAtOnce() {
        Shipment shipment = planned(TWO_LINES);
        Shipment later = after(shipment, shipment.load(LOADED, RECORDED));

        assertThat(NoticeEvents.of(told(later))).isEqualTo(NoticeEvents.of(told(loaded(TWO_LINES))));
    }

    @Test
    void aLineIsInTheContainersOfItsManifestUnlessItNamesItsOwn() {
        Manifest manifest = new Manifest(carriage("NAJIN", "CONT-1"), TWO_LINES.lines());

        assertThat(NoticeEvents.of(told(loaded(manifest))))
                .extracting(event -> ((ShipmentLoaded) event).containers())
                .containsExactly(List.of("CONT-1"), List.of("CONT-7"));
    }

    @Test
    void aCorrectionTellsOnlyWhatChanged() {
        Shipment corrected = correct(loaded(TWO_LINES), manifest(line(2, "LOT-2", 210, "CONT-7"), line(3, "LOT-3", 5)));

        List<LotEvent> events = NoticeEvents.of(told(corrected));

        assertThat(events)
                .hasExactlyElementsOfTypes(ShipmentLoaded.class, RecordCorrected.class, RecordRetracted.class);
        assertThat(ids(events)).containsExactly("S-1/3", "S-1/2/r1", "S-1/1/r1");
    }

    @Test
    void aCorrectedLineCarriesItsWholeContentUnderItsOldId() {
        Shipment corrected = correct(loaded(TWO_LINES), manifest(line(1, "LOT-1", 100), line(2, "LOT-2", 210)));

        RecordCorrected event =
                (RecordCorrected) NoticeEvents.of(told(corrected)).get(0);

        ShipmentLoaded replacement = (ShipmentLoaded) event.replacement();
        assertThat(event.targetId()).isEqualTo("S-1/2");
        assertThat(event.header().time()).isEqualTo(LATER);
        assertThat(replacement.header()).isEqualTo(new Header(new EventId(Papers.SOURCE, "S-1/2"), LOADED, LATER));
        assertThat(replacement.quantity()).isEqualTo(210);
    }

    @Test
    void anotherOriginCorrectsEveryLine() {
        Shipment corrected = correct(loaded(TWO_LINES), new Manifest(carriage("RAJIN"), TWO_LINES.lines()));

        assertThat(ids(NoticeEvents.of(told(corrected)))).containsExactly("S-1/1/r1", "S-1/2/r1");
    }

    @Test
    void otherContainersCorrectOnlyTheLinesInThem() {
        Shipment corrected = correct(loaded(TWO_LINES), new Manifest(carriage("NAJIN", "CONT-9"), TWO_LINES.lines()));

        assertThat(ids(NoticeEvents.of(told(corrected)))).containsExactly("S-1/1/r1");
    }

    @Test
    void anotherTimeOfLoadingCorrectsEveryLine() {
        Shipment shipment = loaded(TWO_LINES);
        Shipment corrected = after(shipment, correction(shipment, TWO_LINES, LOADED.minusSeconds(3600)));

        assertThat(NoticeEvents.of(told(corrected)))
                .extracting(event ->
                        ((RecordCorrected) event).replacement().header().time())
                .containsExactly(LOADED.minusSeconds(3600), LOADED.minusSeconds(3600));
    }

    @Test
    void aLineThatComesBackIsCorrectedWithAHigherRevision() {
        Shipment without = correct(loaded(TWO_LINES), manifest(line(2, "LOT-2", 200, "CONT-7")));
        Shipment back = correct(without, TWO_LINES);

        RecordCorrected event = (RecordCorrected) NoticeEvents.of(told(back)).get(0);

        assertThat(NoticeEvents.of(told(back))).hasSize(1);
        assertThat(event.targetId()).isEqualTo("S-1/1");
        assertThat(event.revision()).isEqualTo(2);
    }

    @Test
    void aRetractionTakesBackStandingLinesAndAdjustments() {
        Shipment loaded = loaded(TWO_LINES);
        Shipment adjusted = after(loaded, loaded.adjust(adjustment("A", "LOT-2", 5), RECORDED));
        Shipment without = correct(adjusted, manifest(line(2, "LOT-2", 200, "CONT-7")));

        Shipment retracted = after(without, without.retract(AmendmentReason.DID_NOT_OCCUR, "note", LATER));

        assertThat(NoticeEvents.of(told(retracted)))
                .extracting(event -> ((RecordRetracted) event).targetId())
                .containsExactly("S-1/2", "S-1/adj/A");
    }

    @Test
    void anAdjustmentIsToldWithItsOwnTime() {
        Shipment loaded = loaded(TWO_LINES);
        Shipment adjusted = after(loaded, loaded.adjust(adjustment("A", "LOT-2", 5), RECORDED));

        ShipmentAdjusted event =
                (ShipmentAdjusted) NoticeEvents.of(told(adjusted)).get(0);

        assertThat(event.header())
                .isEqualTo(new Header(new EventId(Papers.SOURCE, "S-1/adj/A"), LOADED.plusSeconds(3600), RECORDED));
        assertThat(event.quantity()).isEqualTo(5);
    }

    @Test
    void theEventsOfItsPartsAreTheEventsOfTheNotice() {
        Notice notice = told(correct(loaded(TWO_LINES), manifest(line(2, "LOT-2", 210), line(3, "LOT-3", 5))));

        List<LotEvent> parts = notice.lots().stream()
                .map(lot -> notice.about(lot::equals))
                .flatMap(part -> NoticeEvents.of(part).stream())
                .toList();

        assertThat(notice.lots()).extracting(LotKey::value).containsExactlyInAnyOrder("LOT-1", "LOT-2", "LOT-3");
        assertThat(parts).containsExactlyInAnyOrderElementsOf(NoticeEvents.of(notice));
    }

    private static Shipment correct(Shipment shipment, Manifest manifest) {
        return after(shipment, correction(shipment, manifest, null));
    }

    private static Decision correction(Shipment shipment, Manifest manifest, @Nullable Instant loadedAt) {
        return shipment.correct(manifest, loadedAt, AmendmentReason.INCORRECT_DATA, "counted again", LATER);
    }

    private static List<String> ids(List<LotEvent> events) {
        return events.stream().map(event -> event.header().id().id()).toList();
    }
}
