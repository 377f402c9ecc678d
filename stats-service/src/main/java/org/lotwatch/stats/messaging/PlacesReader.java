package org.lotwatch.stats.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.RecordData;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.store.RawHeader;
import org.lotwatch.stats.store.RawRecord;

/** One question to the log: records at some places, read with a consumer that is lent for it. */
final class PlacesReader {

    private static final RecordData GONE = RecordData.missing("the log no longer holds this record");
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final long deadline;

    PlacesReader(KafkaConsumer<byte[], byte[]> consumer, Duration longest) {
        this.consumer = consumer;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    void read(List<LogPosition> places, Map<LogPosition, RecordData> data) {
        Map<TopicPartition, List<LogPosition>> byPartition = new HashMap<>();
        places.forEach(place -> byPartition
                .computeIfAbsent(partition(place), partition -> new ArrayList<>())
                .add(place));
        byPartition.forEach((partition, wanted) -> {
            wanted.sort(Comparator.comparingLong(LogPosition::offset));
            readPartition(partition, wanted, data);
        });
    }

    /** In the order of offsets, so that what one fetch brings serves as many places as possible. */
    private void readPartition(TopicPartition partition, List<LogPosition> places, Map<LogPosition, RecordData> data) {
        consumer.assign(Set.of(partition));
        Map<Long, RecordData> fetched = new HashMap<>();
        long next = -1;
        for (LogPosition place : places) {
            if (place.offset() >= next) {
                next = fetch(partition, place.offset(), fetched);
            }
            data.put(place, fetched.getOrDefault(place.offset(), isLate() ? late() : GONE));
        }
    }

    /** @return the first offset that was not fetched */
    private long fetch(TopicPartition partition, long from, Map<Long, RecordData> fetched) {
        fetched.clear();
        consumer.seek(partition, from);
        try {
            while (!isLate()) {
                List<ConsumerRecord<byte[], byte[]>> records =
                        consumer.poll(POLL).records(partition);
                records.forEach(record -> fetched.put(record.offset(), EventData.of(record)));
                if (!records.isEmpty()) {
                    return records.get(records.size() - 1).offset() + 1;
                }
                if (isPastTheEnd(partition, from)) {
                    return from + 1;
                }
            }
        } catch (OffsetOutOfRangeException e) {
            return from + 1;
        }
        return from + 1;
    }

    /**
     * One record as it is; empty where the log no longer holds it.
     *
     * @throws TimeoutException when the broker does not answer in time
     */
    Optional<RawRecord> raw(LogPosition place) {
        TopicPartition partition = partition(place);
        consumer.assign(Set.of(partition));
        consumer.seek(partition, place.offset());
        try {
            while (!isLate()) {
                List<ConsumerRecord<byte[], byte[]>> records =
                        consumer.poll(POLL).records(partition);
                if (!records.isEmpty()) {
                    return Optional.of(records.get(0))
                            .filter(record -> record.offset() == place.offset())
                            .map(PlacesReader::raw);
                }
                if (isPastTheEnd(partition, place.offset())) {
                    return Optional.empty();
                }
            }
        } catch (OffsetOutOfRangeException e) {
            return Optional.empty();
        }
        throw new TimeoutException("the record at " + place + " was not read in time");
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        List<RawHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RawHeader(header.key(), header.value()));
        }
        return new RawRecord(record.key(), record.value(), headers);
    }

    private boolean isPastTheEnd(TopicPartition partition, long offset) {
        @Nullable Long end = consumer.endOffsets(Set.of(partition)).get(partition);
        return end == null || end <= offset;
    }

    private boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    private static RecordData late() {
        return RecordData.missing("the broker did not answer in time: ask for fewer events");
    }

    private static TopicPartition partition(LogPosition place) {
        return new TopicPartition(place.topic().label(), place.partition());
    }
}
