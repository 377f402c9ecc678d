package org.lotwatch.stats.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Amendment;
import org.lotwatch.events.Fact;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;

/** Fills in a {@link Draft} from an arrival. */
final class DraftOfEvent implements LotEvent.Cases<Draft> {

    private final Draft draft = new Draft();

    Draft of(Arrival arrival) {
        draft.clear();
        LotEvent event = arrival.event();
        draft.type = event.type();
        draft.source = event.header().id().source();
        draft.id.set(event.header().id().id());
        draft.spelling = event.lotId().value();
        draft.fingerprint = arrival.fingerprint();
        draft.wrongKey = arrival.wrongKey();
        draft.happenedAt = Micros.of(event.header().time());
        draft.recordedAt = Micros.orAbsent(event.header().recordedTime());
        position(arrival.position());
        return event.on(this);
    }

    private void position(LogPosition position) {
        draft.topic = position.topic();
        draft.partition = position.partition();
        draft.offset = position.offset();
        draft.arrival = Micros.of(position.arrival());
    }

    @Override
    public Draft shipmentLoaded(ShipmentLoaded event) {
        draft.claim = Claim.of(event);
        draft.quantity = event.quantity();
        return stating(event);
    }

    @Override
    public Draft shipmentAdjusted(ShipmentAdjusted event) {
        draft.kind = event.kind();
        draft.verdict = event.fromVerdict();
        draft.quantity = event.quantity();
        return stating(event);
    }

    @Override
    public Draft roundInspected(RoundInspected event) {
        draft.verdict = event.verdict();
        draft.prior = event.roundId() == null ? event.priorVerdict() : null;
        draft.destructive = event.destructive();
        draft.roundId = event.roundId();
        draft.shipmentId = event.shipmentId();
        draft.design = design(event.sample());
        draft.quantity = event.quantity();
        return stating(event);
    }

    @Override
    public Draft lotRestored(LotRestored event) {
        draft.quantity = event.quantityRestored();
        draft.condemned = event.quantityCondemned();
        return stating(event);
    }

    @Override
    public Draft recordRetracted(RecordRetracted event) {
        return amending(event);
    }

    @Override
    public Draft recordCorrected(RecordCorrected event) {
        event.replacement().onFact(this);
        draft.happenedAt = Micros.of(event.replacement().header().time());
        return amending(event);
    }

    private Draft stating(Fact event) {
        draft.fact = event.type();
        return draft;
    }

    private Draft amending(Amendment event) {
        draft.targetId = event.targetId();
        draft.targetType = event.targetType();
        draft.revision = event.revision();
        draft.amendedAt = Micros.of(event.header().time());
        return draft;
    }

    private static org.lotwatch.events.@Nullable SampleDesign design(@Nullable Sample sample) {
        return sample == null ? null : sample.design();
    }
}
