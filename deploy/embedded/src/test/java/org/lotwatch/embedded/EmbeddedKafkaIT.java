package org.lotwatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final TopicPlan PLAN = new TopicPlan(3, Durability.KEPT);
    private static final String TOPIC = "shipment-loaded";

    private final Path directory;

    EmbeddedKafkaIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aRecordIsReadBackWithTheTimeOfTheBroker() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory))) {
            Topics.create(kafka.bootstrapServers(), PLAN);

            send(kafka, "LOT-1", "one", 0L);

            ConsumerRecord<String, String> read = readAll(kafka, 1).get(0);
            assertThat(read.value()).isEqualTo("one");
            assertThat(read.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
            assertThat(read.timestamp()).isPositive();
        }
    }

    @Test
    void aRestartKeepsRecordsAndClusterId() throws Exception {
        String firstId;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory))) {
            firstId = kafka.clusterId();
            Topics.create(kafka.bootstrapServers(), PLAN);
            send(kafka, "LOT-1", "kept", null);
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory))) {
            assertThat(kafka.clusterId()).isEqualTo(firstId);
            assertThat(readAll(kafka, 1)).extracting(ConsumerRecord::value).containsExactly("kept");
        }
    }

    @Test
    void anEventOfTheLargestSizePasses() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory))) {
            Topics.create(kafka.bootstrapServers(), PLAN);
            String largest = "x".repeat(256 * 1024);

            send(kafka, "LOT-1", largest, null);

            assertThat(readAll(kafka, 1).get(0).value()).isEqualTo(largest);
        }
    }

    @Test
    void creatingTheTopicsAgainChangesNothingAndOtherPartitionsAreRefused() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory))) {
            Topics.create(kafka.bootstrapServers(), PLAN);
            Topics.create(kafka.bootstrapServers(), PLAN);

            assertThatThrownBy(() -> Topics.create(kafka.bootstrapServers(), new TopicPlan(6, Durability.KEPT)))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("shipment-loaded has 3 partitions, must have 6")
                    .hasMessageContaining("operability-totals has 3 partitions, must have 6");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KafkaSettings settings = new KafkaSettings(directory, holder.getLocalPort(), Ports.free());

            assertThatThrownBy(() -> EmbeddedKafka.start(settings))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("port " + holder.getLocalPort() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void aDirectoryServesOneBrokerAtATime() {
        try (EmbeddedKafka first = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory))) {
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");

            assertThatThrownBy(() -> EmbeddedKafka.start(KafkaSettings.onFreePorts(directory)))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining(
                            "because process " + ProcessHandle.current().pid() + " uses it");
        }
    }

    private static void send(EmbeddedKafka kafka, String key, String value, @Nullable Long timestamp)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, timestamp, key, value)).get();
        }
    }

    private static List<ConsumerRecord<String, String>> readAll(EmbeddedKafka kafka, int expected) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            for (int polls = 0; polls < 20 && read.size() < expected; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(read::add);
            }
            return read;
        }
    }
}
