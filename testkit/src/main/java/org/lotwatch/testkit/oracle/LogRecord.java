package org.lotwatch.testkit.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an input topic as the broker holds it. Equal only to itself. The byte arrays are shared, not copied, and
 * must not be changed.
 */
public final class LogRecord {

    /** The input topics; their order breaks ties between records of one arrival. */
    public static final List<String> TOPICS = List.of("shipment-loaded", "round-inspected", "lot-restored");

    /** Names the place that a record was copied from because it lay on the wrong partition. */
    public static final String FORWARDED_FROM = "lotwatch-forwarded-from";

    /** Rule 1: arrival, then topic, then partition, then offset. */
    public static final Comparator<LogRecord> LOG_ORDER = Comparator.comparing(LogRecord::arrival)
            .thenComparing(r -> TOPICS.indexOf(r.topic()))
            .thenComparing(LogRecord::partition)
            .thenComparing(LogRecord::offset);

    private final String topic;
    private final int partition;
    private final long offset;
    private final Instant arrival;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final Map<String, byte[]> headers;

    /**
     * A record at its place in the log.
     *
     * @param arrival the broker's time of appending
     * @param headers the last header of each name
     */
    public LogRecord(
            String topic,
            int partition,
            long offset,
            Instant arrival,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Map<String, byte[]> headers) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.arrival = arrival;
        this.key = key;
        this.value = value;
        this.headers = Map.copyOf(headers);
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public Instant arrival() {
        return arrival;
    }

    public byte @Nullable [] key() {
        return key;
    }

    public byte @Nullable [] value() {
        return value;
    }

    public Map<String, byte[]> headers() {
        return headers;
    }

    /** The same message at another place of the log. */
    public LogRecord at(int otherPartition, long otherOffset, Instant otherArrival) {
        return new LogRecord(topic, otherPartition, otherOffset, otherArrival, key, value, headers);
    }

    /** Whether the record's key is this one, to the letter. */
    public boolean isKeyed(String lotKey) {
        return Arrays.equals(key, lotKey.getBytes(StandardCharsets.UTF_8));
    }

    boolean isForwarded() {
        return headers.containsKey(FORWARDED_FROM);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + ":" + offset + " at " + arrival;
    }
}
