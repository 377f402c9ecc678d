package org.lotwatch.stats.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainInterceptorTest {

    private static final TopicPartition PARTITION = new TopicPartition("lot-restored", 4);

    private final ChainPositions positions = new ChainPositions();
    private final ChainInterceptor interceptor = new ChainInterceptor();

    @BeforeEach
    void configure() {
        interceptor.configure(Map.of(ChainInterceptor.POSITIONS, positions));
    }

    @Test
    void theFirstDeliveryBeginsWhereThePartitionWasSought() {
        positions.begin(PARTITION, 7, 100);

        StampedRecord stamp = stamp(interceptor.onConsume(poll(150, 103, 104)));

        assertThat(stamp.generation).isEqualTo(7);
        assertThat(stamp.chain).isEqualTo(100);
        assertThat(stamp.end).isEqualTo(150);
    }

    @Test
    void eachDeliveryBeginsWhereTheOneBeforeItEnded() {
        positions.begin(PARTITION, 7, 100);
        interceptor.onConsume(poll(150, 103, 104));

        assertThat(stamp(interceptor.onConsume(poll(160, 155))).chain).isEqualTo(150);
    }

    @Test
    void aPollThatOnlyMovedThePositionLeavesTheChainWhereItWas() {
        positions.begin(PARTITION, 7, 100);

        interceptor.onConsume(new ConsumerRecords<>(Map.of(), Map.of(PARTITION, new OffsetAndMetadata(140))));

        assertThat(stamp(interceptor.onConsume(poll(160, 155))).chain).isEqualTo(100);
    }

    @Test
    void withoutANextOffsetTheDeliveryEndsAfterItsLastRecord() {
        positions.begin(PARTITION, 7, 100);

        ConsumerRecords<byte[], byte[]> bare = new ConsumerRecords<>(Map.of(PARTITION, records(103, 104)), Map.of());

        assertThat(stamp(interceptor.onConsume(bare)).end).isEqualTo(105);
    }

    @Test
    void whatNobodyWantsIsHeldBack() {
        positions.begin(PARTITION, 7, 100);
        positions.end(List.of(PARTITION));

        assertThat(interceptor.onConsume(poll(150, 103)).isEmpty()).isTrue();
    }

    @Test
    void allRecordsOfAPartitionAreHandedOnAsOne() {
        positions.begin(PARTITION, 7, 100);

        ConsumerRecords<byte[], byte[]> stamped = interceptor.onConsume(poll(150, 103, 104));

        assertThat(stamped.records(PARTITION)).hasSize(1);
        assertThat(stamp(stamped).records).extracting(ConsumerRecord::offset).containsExactly(103L, 104L);
    }

    @Test
    void whatTheConnectorAddsDoesNotReachTheRecords() {
        positions.begin(PARTITION, 7, 100);
        StampedRecord stamp = stamp(interceptor.onConsume(poll(150, 103)));

        stamp.headers().add("added", new byte[0]);

        assertThat(stamp.records.get(0).headers()).isEmpty();
    }

    private static StampedRecord stamp(ConsumerRecords<byte[], byte[]> records) {
        return (StampedRecord) records.records(PARTITION).get(0);
    }

    private static ConsumerRecords<byte[], byte[]> poll(long next, long... offsets) {
        return new ConsumerRecords<>(
                Map.of(PARTITION, records(offsets)), Map.of(PARTITION, new OffsetAndMetadata(next)));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long offset : offsets) {
            records.add(new ConsumerRecord<>(
                    PARTITION.topic(), PARTITION.partition(), offset, new byte[0], new byte[] {(byte) offset}));
        }
        return records;
    }
}
