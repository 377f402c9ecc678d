package org.lotwatch.shipment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lotwatch.events.Basis;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.shipment.domain.Notice.Amending;
import org.lotwatch.shipment.domain.Notice.Target;

/** Expands a notice to its events: the same notice always gives the same events in the same order. */
public final class NoticeEvents {

    private final Notice notice;

    private NoticeEvents(Notice notice) {
        this.notice = notice;
    }

    public static List<LotEvent> of(Notice notice) {
        return new NoticeEvents(notice).events().toList();
    }

    private Stream<LotEvent> events() {
        Stream<LotEvent> loaded = notice.loaded().stream().map(this::loaded);
        Stream<LotEvent> corrected = notice.corrected().stream().map(this::corrected);
        Stream<LotEvent> retracted = notice.retracted().stream().map(this::retracted);
        Stream<LotEvent> adjusted = notice.adjusted().stream().map(this::adjusted);
        return Stream.of(loaded, corrected, retracted, adjusted).flatMap(part -> part);
    }

    private ShipmentLoaded loaded(Line line) {
        Carriage carriage = notice.carriage();
        return new ShipmentLoaded(
                header(EventIds.line(carriage.shipmentId(), line.line()), loadedAt()),
                line.lotId(),
                carriage.shipmentId().value(),
                line.line(),
                line.nature(),
                line.quantity(),
                line.quantityRange(),
                carriage.origin(),
                carriage.destination(),
                carriage.conveyance(),
                line.containers().isEmpty() ? carriage.containers() : line.containers(),
                line.producedFrom(),
                line.producedTo(),
                line.movement(),
                line.previousShipmentId(),
                new Reporting(line.basis(), carriage.reportedBy(), line.extensions()));
    }

    private RecordCorrected corrected(Line line) {
        ShipmentLoaded replacement = loaded(line);
        String target = replacement.header().id().id();
        Amending amending = amending();
        return new RecordCorrected(
                header(EventIds.amendment(target, amending.revision()), notice.recordedAt()),
                line.lotId(),
                target,
                EventType.SHIPMENT_LOADED,
                amending.revision(),
                amending.reason(),
                amending.note(),
                replacement);
    }

    private RecordRetracted retracted(Target target) {
        Amending amending = amending();
        return new RecordRetracted(
                header(EventIds.amendment(target.eventId(), amending.revision()), notice.recordedAt()),
                target.lotId(),
                target.eventId(),
                target.type(),
                amending.revision(),
                amending.reason(),
                amending.note());
    }

    private ShipmentAdjusted adjusted(Adjustment adjustment) {
        ShipmentId shipment = notice.carriage().shipmentId();
        return new ShipmentAdjusted(
                header(EventIds.adjustment(shipment, adjustment.adjustmentId()), adjustment.adjustedAt()),
                adjustment.lotId(),
                shipment.value(),
                adjustment.kind(),
                adjustment.quantity(),
                adjustment.fromVerdict(),
                adjustment.reason(),
                new Reporting(Basis.DOCUMENTED, notice.carriage().reportedBy(), Map.of()));
    }

    private Header header(String id, Instant time) {
        return new Header(new EventId(notice.source(), id), time, notice.recordedAt());
    }

    private Instant loadedAt() {
        return Objects.requireNonNull(notice.loadedAt(), "a notice that tells of lines says when they were loaded");
    }

    private Amending amending() {
        return Objects.requireNonNull(notice.amending(), "a notice that amends says why");
    }
}
