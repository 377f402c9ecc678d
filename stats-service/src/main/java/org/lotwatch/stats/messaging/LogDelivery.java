package org.lotwatch.stats.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.stats.Delivery;
import org.lotwatch.stats.store.RawHeader;
import org.lotwatch.stats.store.RawRecord;

/** Records of one partition as the connector handed them over, decoded. */
final class LogDelivery implements Delivery {

    /** Names where a record stood before it was forwarded; one for each time. */
    static final String FORWARDED_FROM = "lotwatch-forwarded-from";

    private static final Map<String, Topic> TOPICS = Map.of(
            Topic.SHIPMENT_LOADED.label(), Topic.SHIPMENT_LOADED,
            Topic.ROUND_INSPECTED.label(), Topic.ROUND_INSPECTED,
            Topic.LOT_RESTORED.label(), Topic.LOT_RESTORED);

    private final Topic topic;
    private final StampedRecord stamp;
    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final Decoded[] decoded;
    private final long bytes;

    private LogDelivery(Topic topic, StampedRecord stamp, Decoded[] decoded, long bytes) {
        this.topic = topic;
        this.stamp = stamp;
        this.records = stamp.records;
        this.decoded = decoded;
        this.bytes = bytes;
    }

    /** Reads the records of one partition. */
    static LogDelivery read(StampedRecord stamp, EventCodec codec) {
        List<ConsumerRecord<byte[], byte[]>> records = stamp.records;
        Topic topic = topic(stamp.topic());
        Decoded[] decoded = new Decoded[records.size()];
        long bytes = 0;
        for (int i = 0; i < decoded.length; i++) {
            ConsumerRecord<byte[], byte[]> record = records.get(i);
            Headers headers = record.headers();
            decoded[i] = codec.decode(topic, record.value(), name -> last(headers, name));
            bytes += Math.max(record.serializedValueSize(), 0);
        }
        return new LogDelivery(topic, stamp, decoded, bytes);
    }

    /** Reads records of one partition that were read for no lane's opening. */
    static LogDelivery apart(List<ConsumerRecord<byte[], byte[]>> records, EventCodec codec) {
        long end = records.get(records.size() - 1).offset() + 1;
        ChainPositions.Position begin =
                new ChainPositions.Position(0, records.get(0).offset());
        return read(new StampedRecord(records, begin, end), codec);
    }

    private static byte @Nullable [] last(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    static Topic topic(String name) {
        Topic topic = TOPICS.get(name);
        if (topic == null) {
            throw new IllegalArgumentException(
                    "a record must come from one of " + TOPICS.keySet() + ", came from " + name);
        }
        return topic;
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public int lane() {
        return stamp.partition();
    }

    @Override
    public long generation() {
        return stamp.generation;
    }

    @Override
    public long chain() {
        return stamp.chain;
    }

    @Override
    public long end() {
        return stamp.end;
    }

    @Override
    public int size() {
        return decoded.length;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long offset(int index) {
        return records.get(index).offset();
    }

    @Override
    public Instant arrival(int index) {
        return Instant.ofEpochMilli(records.get(index).timestamp());
    }

    @Override
    public Decoded decoded(int index) {
        return decoded[index];
    }

    @Override
    public boolean hasKey(int index, byte[] key) {
        return Arrays.equals(records.get(index).key(), key);
    }

    @Override
    public int hops(int index) {
        int hops = 0;
        for (Header header : records.get(index).headers()) {
            hops += header.key().equals(FORWARDED_FROM) ? 1 : 0;
        }
        return hops;
    }

    @Override
    public RawRecord raw(int index) {
        ConsumerRecord<byte[], byte[]> record = records.get(index);
        List<RawHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RawHeader(header.key(), header.value()));
        }
        return new RawRecord(record.key(), record.value(), headers);
    }
}
