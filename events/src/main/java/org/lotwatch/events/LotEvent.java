package org.lotwatch.events;

/**
 * One event of the contract: a fact about one lot, or an amendment of such a fact.
 *
 * <p>A closed set: dispatch through {@link Cases}, so that a new type breaks the build wherever it is not handled.
 */
public sealed interface LotEvent permits Fact, Amendment {

    /** Who says it, under which id, and when it happened. */
    Header header();

    /** The lot it speaks of, as marked by the reporter. */
    LotId lotId();

    /** The contract's name of this type, such as {@code org.lotwatch.shipment.loaded.v1}. */
    EventType type();

    /** The topic that carries this event; an amendment stands where its target stands. */
    Topic topic();

    <R> R on(Cases<R> cases);

    /** One answer for each type of event. */
    interface Cases<R> extends Fact.Cases<R> {
        R recordRetracted(RecordRetracted event);

        R recordCorrected(RecordCorrected event);
    }
}
