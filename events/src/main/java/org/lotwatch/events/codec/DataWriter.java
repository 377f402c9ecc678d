package org.lotwatch.events.codec;

import org.lotwatch.events.Amendment;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;

/** Writes the fields of each type's data; what is absent or at its default is left out. */
final class DataWriter implements LotEvent.Cases<EventWriter> {

    private final EventWriter json;

    DataWriter(EventWriter json) {
        this.json = json;
    }

    @Override
    public EventWriter shipmentLoaded(ShipmentLoaded event) {
        json.text("shipmentId", event.shipmentId());
        json.number("line", event.line());
        json.text("lotId", event.lotId().value());
        json.text("nature", event.nature());
        json.number("quantity", event.quantity());
        if (event.quantityRange() != null) {
            json.open("quantityRange");
            json.number("low", event.quantityRange().low());
            json.number("high", event.quantityRange().high());
            json.close();
        }
        json.place("origin", event.origin());
        json.place("destination", event.destination());
        if (event.conveyance() != null) {
            json.open("conveyance");
            json.label("mode", event.conveyance().mode());
            json.text("id", event.conveyance().id());
            json.close();
        }
        json.texts("containers", event.containers());
        json.number("producedFrom", event.producedFrom());
        json.number("producedTo", event.producedTo());
        json.unless(Movement.ENTRY, "movement", event.movement());
        json.text("previousShipmentId", event.previousShipmentId());
        json.reporting(event.reporting());
        return json;
    }

    @Override
    public EventWriter shipmentAdjusted(ShipmentAdjusted event) {
        json.text("shipmentId", event.shipmentId());
        json.text("lotId", event.lotId().value());
        json.label("kind", event.kind());
        json.number("quantity", event.quantity());
        json.label("fromVerdict", event.fromVerdict());
        json.text("reason", event.reason());
        json.reporting(event.reporting());
        return json;
    }

    @Override
    public EventWriter roundInspected(RoundInspected event) {
        json.text("inspectionId", event.inspectionId());
        json.text("lotId", event.lotId().value());
        json.label("verdict", event.verdict());
        json.unless(1, "quantity", event.quantity());
        json.text("roundId", event.roundId());
        json.unless(1, "part", event.part());
        json.label("priorVerdict", event.priorVerdict());
        json.label("purpose", event.purpose());
        json.flag("destructive", event.destructive());
        json.sample(event.sample());
        json.text("shipmentId", event.shipmentId());
        json.place("site", event.site());
        json.reporting(event.reporting());
        return json;
    }

    @Override
    public EventWriter lotRestored(LotRestored event) {
        json.text("restorationId", event.restorationId());
        json.text("lotId", event.lotId().value());
        json.number("quantityRestored", event.quantityRestored());
        json.unless(0, "quantityCondemned", event.quantityCondemned());
        json.text("shipmentId", event.shipmentId());
        json.place("site", event.site());
        json.reporting(event.reporting());
        return json;
    }

    @Override
    public EventWriter recordRetracted(RecordRetracted event) {
        amendment(event);
        json.text("note", event.note());
        return json;
    }

    @Override
    public EventWriter recordCorrected(RecordCorrected event) {
        amendment(event);
        json.text("note", event.note());
        json.open("replacement");
        json.time("time", event.replacement().header().time());
        json.open("data");
        event.replacement().on(this);
        json.close();
        json.close();
        return json;
    }

    private void amendment(Amendment event) {
        json.text("lotId", event.lotId().value());
        json.text("targetId", event.targetId());
        json.text("targetType", event.targetType().label());
        json.number("revision", event.revision());
        json.label("reason", event.reason());
    }
}
