package org.lotwatch.stats.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * All records that one poll took from a partition, handed to the connector as one: it wraps every record that it sees in
 * objects of its own, and adds a header to it. Carries where the delivery stands in the partition's chain.
 */
final class StampedRecord extends ConsumerRecord<byte[], byte[]> {

    final List<ConsumerRecord<byte[], byte[]>> records;
    final long generation;
    final long chain;
    final long end;

    /** @param records at least one */
    StampedRecord(List<ConsumerRecord<byte[], byte[]>> records, ChainPositions.Position before, long end) {
        this(records, records.get(0), before, end);
    }

    private StampedRecord(
            List<ConsumerRecord<byte[], byte[]>> records,
            ConsumerRecord<byte[], byte[]> first,
            ChainPositions.Position before,
            long end) {
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
                new RecordHeaders(), // the connector's own; the records' stay as they are in the log
                first.leaderEpoch(),
                first.deliveryCount());
        this.records = records;
        this.generation = before.generation();
        this.chain = before.end();
        this.end = end;
    }
}
