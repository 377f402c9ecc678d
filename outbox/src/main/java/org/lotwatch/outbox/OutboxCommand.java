package org.lotwatch.outbox;

import org.lotwatch.events.LotKey;

/**
 * A committed command, or the part of it that concerns the lots of one bucket.
 *
 * @param aggregateType what the command changed, such as {@code inspection}; with {@code aggregateId} the key of
 *     {@link Publications}
 * @param type the command's name, understood by the service's {@link CommandEvents}
 * @param lot a lot of the bucket ({@link Buckets#of}); every event of the payload must speak of a lot of that bucket, or the
 *     order of that lot's events is lost
 * @param payload JSON that fixes every event: ids, times and content
 */
public record OutboxCommand(String aggregateType, String aggregateId, String type, LotKey lot, String payload) {

    public OutboxCommand {
        if (aggregateType.isEmpty() || aggregateId.isEmpty() || type.isEmpty()) {
            throw new IllegalArgumentException("aggregateType, aggregateId and type must not be empty, were '"
                    + aggregateType + "', '" + aggregateId + "', '" + type + "'");
        }
    }
}
