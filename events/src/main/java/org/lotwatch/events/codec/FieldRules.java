package org.lotwatch.events.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Amendment;
import org.lotwatch.events.Fact;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;

/** The rules that a schema cannot say: fields held against each other, and the lot key. Stateless; each case returns the
 * first fault. */
final class FieldRules implements LotEvent.Cases<Optional<Fault>> {

    private static final FieldRules ON_DATA = new FieldRules("/data");
    private static final FieldRules ON_REPLACEMENT = new FieldRules("/data/replacement/data");

    private final String base;

    private FieldRules(String base) {
        this.base = base;
    }

    static Optional<Fault> broken(LotEvent event) {
        return event.on(ON_DATA);
    }

    @Override
    public Optional<Fault> shipmentLoaded(ShipmentLoaded event) {
        if (event.producedFrom() != null && event.producedTo() != null && event.producedFrom() > event.producedTo()) {
            return fault(
                    "/producedTo",
                    "producedTo must be " + event.producedFrom() + " (producedFrom) or later, was "
                            + event.producedTo());
        }
        return range(event.quantityRange(), event.quantity()).or(() -> lot(event.lotId()));
    }

    @Override
    public Optional<Fault> shipmentAdjusted(ShipmentAdjusted event) {
        return lot(event.lotId());
    }

    @Override
    public Optional<Fault> roundInspected(RoundInspected event) {
        return lot(event.lotId());
    }

    @Override
    public Optional<Fault> lotRestored(LotRestored event) {
        return lot(event.lotId());
    }

    @Override
    public Optional<Fault> recordRetracted(RecordRetracted event) {
        return self(event).or(() -> lot(event.lotId()));
    }

    @Override
    public Optional<Fault> recordCorrected(RecordCorrected event) {
        Fact replacement = event.replacement();
        return self(event)
                .or(() -> replacement.on(ON_REPLACEMENT))
                .or(() -> lot(event.lotId()))
                .or(() -> sameLot(event, replacement));
    }

    private static Optional<Fault> sameLot(RecordCorrected event, Fact replacement) {
        return replacement.lotId().key().equals(event.lotId().key())
                ? Optional.empty()
                : Optional.of(lotChanged(event, replacement));
    }

    private static Fault lotChanged(RecordCorrected event, Fact replacement) {
        return new Fault(
                Reason.LOT_CHANGED,
                "/data/replacement/data/lotId",
                "lotId of a replacement must name the lot of the event it corrects, "
                        + quoted(event.lotId()) + ", was "
                        + quoted(replacement.lotId())
                        + "; to move rounds to another lot, retract the event, then send a new one");
    }

    private static Optional<Fault> self(Amendment event) {
        return event.header().id().id().equals(event.targetId())
                ? Optional.of(new Fault(
                        Reason.AMENDMENT_OF_AMENDMENT,
                        "/data/targetId",
                        "targetId must be the id of another event, was this event's own id "
                                + Wording.shortened(event.targetId(), 60)))
                : Optional.empty();
    }

    private Optional<Fault> range(@Nullable QuantityRange range, long quantity) {
        if (range == null || (range.low() <= quantity && quantity <= range.high())) {
            return Optional.empty();
        }
        return fault(
                "/quantityRange",
                "quantityRange must hold the quantity " + quantity + ", was " + range.low() + " to " + range.high());
    }

    private Optional<Fault> lot(LotId lotId) {
        return !hasMark(lotId.value()) && lotId.key().value().isEmpty()
                ? fault("/lotId", "lotId must have a character that is not blank, was " + quoted(lotId))
                : Optional.empty();
    }

    /** A character of ASCII that is not blank is not blank in the key either: the common case, without working the key out. */
    private static boolean hasMark(String lotId) {
        for (int i = 0; i < lotId.length(); i++) {
            if (lotId.charAt(i) > ' ' && lotId.charAt(i) < 0x7f) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(LotId lotId) {
        return '"' + Wording.printable(lotId.value()) + '"';
    }

    private Optional<Fault> fault(String field, String detail) {
        return Optional.of(Fault.schema(base + field, detail));
    }
}
