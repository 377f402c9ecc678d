package org.lotwatch.shipment;

import java.util.Map;
import org.lotwatch.shipment.domain.Decision;
import org.lotwatch.shipment.domain.Shipment;

/** What became of an order. */
public sealed interface Outcome {

    <R> R on(Cases<R> cases);

    /**
     * It is carried out and committed, with what it tells the world.
     *
     * @param shipment as it stands after it
     * @param entry the position in the shipment's history of what the order added, now or when it was first given
     * @param added whether it was added now
     * @param positions where its events were published, such as {@code shipment-loaded-3:41820}, by event id; those that are
     *     still in the outbox are absent
     */
    record Done(Shipment shipment, int entry, boolean added, Map<String, String> positions) implements Outcome {

        public Done {
            positions = Map.copyOf(positions);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** Nothing was changed. */
    record Declined(Decision.Refused refusal) implements Outcome {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.declined(this);
        }
    }

    /** One answer for each kind of outcome. */
    interface Cases<R> {
        R done(Done outcome);

        R declined(Declined outcome);
    }
}
