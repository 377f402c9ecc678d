package org.lotwatch.events;

/** An event that states something about the rounds of a lot, and that an {@link Amendment} may retract or correct. */
public sealed interface Fact extends LotEvent permits ShipmentLoaded, ShipmentAdjusted, RoundInspected, LotRestored {

    @Override
    default Topic topic() {
        return type().topics().iterator().next();
    }

    <R> R onFact(Cases<R> cases);

    @Override
    default <R> R on(LotEvent.Cases<R> cases) {
        return onFact(cases);
    }

    /** One answer for each type of fact. */
    interface Cases<R> {
        R shipmentLoaded(ShipmentLoaded event);

        R shipmentAdjusted(ShipmentAdjusted event);

        R roundInspected(RoundInspected event);

        R lotRestored(LotRestored event);
    }
}
