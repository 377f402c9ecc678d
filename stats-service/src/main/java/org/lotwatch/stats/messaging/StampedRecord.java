package org.lotwatch.stats.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The first record of a delivery of one partition: it carries where the delivery stands in the partition's chain. */
final class StampedRecord extends ConsumerRecord<byte[], byte[]> {

    final long generation;
    final long chain;
    final long end;

    StampedRecord(ConsumerRecord<byte[], byte[]> first, ChainPositions.Position before, long end) {
        super(
                first.topic(),
                first.partition(),
                first.offset(),
                first.timestamp(),
                first.timestampType(),
                first.serializedKeySize(),
                first.serializedValueSize(),
                first.key(),
                first.value(),
                first.headers(),
                first.leaderEpoch(),
                first.deliveryCount());
        this.generation = before.generation();
        this.chain = before.end();
        this.end = end;
    }
}
