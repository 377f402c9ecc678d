package org.lotwatch.events.codec;

import org.lotwatch.events.LotEvent;

/**
 * An event of the contract.
 *
 * @param fingerprint the event's {@link Fingerprint}: same source and id with another fingerprint is a collision
 */
@SuppressWarnings("JavaLangClash") // the right word; java.lang.Readable is never meant in these packages
public record Readable(LotEvent event, long fingerprint) implements Decoded {

    @Override
    public <R> R on(Cases<R> cases) {
        return cases.readable(this);
    }
}
