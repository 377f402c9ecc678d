package org.lotwatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

class TopicLogIT {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void whatWasCommittedIsReadWithItsPlaceAndTheBrokersTime() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            RecordMetadata sent =
                    send(producer, loaded("TOPICLOG-1", "L1", 200)).get();

            LogRecord read = only(TopicLog.read(LotwatchServers.kafkaBootstrap()), "TOPICLOG-1");

            assertThat(read.partition()).isEqualTo(sent.partition());
            assertThat(read.offset()).isEqualTo(sent.offset());
            assertThat(read.arrival()).isBetween(before, Instant.now());
            assertThat(read.headers()).containsOnlyKeys("content-type");
        }
    }

    @Test
    void whatWasAbortedIsNotRead() throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "topic-log-it"))) {
            producer.initTransactions();
            transaction(producer, loaded("TOPICLOG-2", "aborted", 999), false);
            transaction(producer, loaded("TOPICLOG-2", "committed", 200), true);
        }

        Oracle oracle = TopicLog.read(LotwatchServers.kafkaBootstrap()).counted(List.of());

        assertThat(oracle.records("TOPICLOG-2")).extracting(Reading::id).containsExactly("committed");
        assertThat(oracle.tally("TOPICLOG-2", FAR_AHEAD, FAR_AHEAD)).containsEntry("introduced", 200L);
    }

    @Test
    void theKafkaClientPutsALotWhereTheOracleExpectsIt() throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            for (String lot : List.of("TOPICLOG-3", "ЛОТ 7", "LOT 2024/11")) {
                RecordMetadata sent = send(producer, loaded(lot, "L1", 1)).get();

                assertThat(LotKeys.partition(lot, Oracle.PARTITIONS)).as(lot).isEqualTo(sent.partition());
            }
        }
    }

    @Test
    void theLogBeforeALedgerPositionEndsThere() throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            RecordMetadata first = send(producer, loaded("TOPICLOG-4", "L1", 1)).get();
            send(producer, loaded("TOPICLOG-4", "L2", 1)).get();

            TopicLog log = TopicLog.read(LotwatchServers.kafkaBootstrap())
                    .before(Map.of(first.topic() + "-" + first.partition(), first.offset() + 1));

            assertThat(log.counted(List.of()).records("TOPICLOG-4"))
                    .extracting(Reading::id)
                    .containsExactly("L1");
            assertThat(log.partitions()).isEqualTo(Oracle.PARTITIONS);
        }
    }

    private static LogRecord only(TopicLog log, String lot) {
        return log.counted(List.of()).records(lot).get(0).record();
    }

    private static Message loaded(String lot, String id, long rounds) {
        Message message = new Message("shipment-loaded", "shipment.loaded", "/tests/topic-log", id, LONG_AGO);
        message.data().put("lotId", lot).put("shipmentId", id).put("line", 1).put("nature", "152mm-shell");
        message.data().put("quantity", rounds).putObject("origin").put("id", "NAJIN");
        return message;
    }

    /** With a time of creation long ago, which the broker must not keep. */
    private static Future<RecordMetadata> send(KafkaProducer<String, byte[]> producer, Message message) {
        Message.Written written = message.structured();
        String key = LotKeys.of(message.data().path("lotId").asText());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                message.topic(),
                null,
                LONG_AGO.toEpochMilli(),
                key,
                written.text().getBytes(StandardCharsets.UTF_8));
        written.headers().forEach(record.headers()::add);
        return producer.send(record);
    }

    private static void transaction(KafkaProducer<String, byte[]> producer, Message message, boolean commit)
            throws InterruptedException, ExecutionException {
        producer.beginTransaction();
        send(producer, message).get();
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, LotwatchServers.kafkaBootstrap());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
