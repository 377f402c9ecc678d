package org.lotwatch.local;

import java.net.URI;

/**
 * Where the voyage goes and which one it is.
 *
 * @param shipmentService base address, without path
 * @param inspectionService base address, without path
 * @param statsService base address, without path
 * @param bootstrapServers of the broker, for producers that speak Kafka themselves
 * @param seed names the voyage: the same seed gives the same events
 * @param scale size relative to the reference voyage, above 0; 1 is the whole of it
 */
public record FeedTargets(
        URI shipmentService,
        URI inspectionService,
        URI statsService,
        String bootstrapServers,
        long seed,
        double scale) {

    public FeedTargets {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale must be above 0, was " + scale);
        }
    }
}
