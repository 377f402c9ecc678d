package org.lotwatch.testkit.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends messages to topics the way a broker does: offsets rise within a partition. Arrivals must be given in order. */
public final class LogWriter {

    private final int partitions;
    private final Map<String, Long> nextOffsets = new HashMap<>();
    private final List<LogRecord> records = new ArrayList<>();

    public LogWriter(int partitions) {
        this.partitions = partitions;
    }

    /** Appends under a key, to the partition of the lot named. */
    public LogRecord append(
            String topic, String lotId, @Nullable String key, Instant arrival, Message.Written message) {
        int partition = LotKeys.partition(LotKeys.of(lotId), partitions);
        return append(topic, partition, key, arrival, message.value(), message.headers());
    }

    /**
     * Appends to the partition after the lot's own, and the copy that is forwarded from there to the right one.
     *
     * @return the record that went astray
     */
    public LogRecord appendAstray(
            String topic, String lotId, @Nullable String key, Instant arrival, Message.Written message) {
        String lotKey = LotKeys.of(lotId);
        int home = LotKeys.partition(lotKey, partitions);
        LogRecord astray = append(topic, (home + 1) % partitions, key, arrival, message.value(), message.headers());
        Map<String, byte[]> headers = new HashMap<>(message.headers());
        String place = topic + "/" + astray.partition() + "/" + astray.offset();
        headers.put(LogRecord.FORWARDED_FROM, place.getBytes(StandardCharsets.UTF_8));
        append(topic, home, lotKey, arrival, message.value(), headers);
        return astray;
    }

    /** Appends anything anywhere. */
    public LogRecord append(
            String topic,
            int partition,
            @Nullable String key,
            Instant arrival,
            byte @Nullable [] value,
            Map<String, byte[]> headers) {
        long offset = nextOffsets.merge(topic + "-" + partition, 1L, Long::sum) - 1;
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        LogRecord appended = new LogRecord(topic, partition, offset, arrival, keyBytes, value, headers);
        records.add(appended);
        return appended;
    }

    /** All records so far, in the order of appending. */
    public List<LogRecord> records() {
        return List.copyOf(records);
    }
}
