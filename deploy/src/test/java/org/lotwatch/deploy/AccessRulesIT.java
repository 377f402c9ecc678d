package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.embedded.EmbeddedKafka;
import org.lotwatch.embedded.KafkaSettings;

/** The chart's Kafka users on a real broker: each may do its work, and nothing else. */
class AccessRulesIT {
    private static final String PASSWORD = "only-for-this-test";
    private static final Values HELD = Values.DEFAULT
            .set("users.producers[0].name", "depot-7")
            .set("users.producers[1].name", "depot-8")
            .set("topics.partitions", 1);

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory).guarded(PASSWORD));
        var objects = Chart.PLATFORM.objects(HELD);
        try (Admin admin = Admin.create(client(KafkaSettings.ADMINISTRATOR, PASSWORD))) {
            admin.createTopics(Objects.of(objects, "KafkaTopic")
                            .map(topic -> new NewTopic(Objects.name(topic), 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            new KafkaUsers(objects).make(admin, PASSWORD);
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lotwatch-shipment, shipment-loaded",
        "lotwatch-inspection, round-inspected",
        "lotwatch-inspection, lot-restored",
        "lotwatch-stats, shipment-loaded",
        "lotwatch-stats, round-inspected.dead-letter",
        "lotwatch-stats, operability-totals",
        "depot-7, round-inspected.depot-7",
        "depot-8, shipment-loaded.depot-8",
    })
    void eachWritesItsOwnTopics(String user, String topic) throws Exception {
        assertThat(write(user, PASSWORD, topic)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "lotwatch-shipment, round-inspected",
        "lotwatch-shipment, operability-totals",
        "lotwatch-inspection, shipment-loaded",
        "lotwatch-inspection, round-inspected.dead-letter",
        "depot-7, round-inspected",
        "depot-7, round-inspected.depot-8",
        "depot-7, round-inspected.dead-letter",
        "depot-8, operability-totals",
    })
    void nobodyWritesAnothersTopic(String user, String topic) {
        assertThatThrownBy(() -> write(user, PASSWORD, topic))
                .isInstanceOfAny(ExecutionException.class, TopicAuthorizationException.class)
                .hasStackTraceContaining(TopicAuthorizationException.class.getName());
    }

    @Test
    void aStrangerIsNotHeard() {
        assertThatThrownBy(() -> write("depot-9", PASSWORD, "round-inspected"))
                .hasStackTraceContaining(SaslAuthenticationException.class.getName());
        assertThatThrownBy(() -> write("lotwatch-shipment", "guessed", "shipment-loaded"))
                .hasStackTraceContaining(SaslAuthenticationException.class.getName());
    }

    @Test
    void statsServiceReadsTheTopicsAndThoseOfSingleProducers() throws Exception {
        write("depot-7", PASSWORD, "round-inspected.depot-7");

        assertThat(read("lotwatch-stats", "lotwatch-stats", "round-inspected.depot-7"))
                .isPositive();
    }

    @Test
    void producersReadNothing() {
        assertThatThrownBy(() -> read("depot-7", "lotwatch-stats", "round-inspected.depot-7"))
                .isInstanceOfAny(TopicAuthorizationException.class, GroupAuthorizationException.class);
        assertThatThrownBy(() -> read("lotwatch-shipment", "lotwatch-stats", "shipment-loaded"))
                .isInstanceOfAny(TopicAuthorizationException.class, GroupAuthorizationException.class);
    }

    @Test
    void statsServiceTakesPartInNoOtherGroup() {
        assertThatThrownBy(() -> read("lotwatch-stats", "another-group", "round-inspected"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    private static String write(String user, String password, String topic) throws Exception {
        Map<String, Object> settings = new HashMap<>(client(user, password));
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("max.block.ms", "10000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "LOT-1", "{}"))
                    .get()
                    .topic();
        }
    }

    private static int read(String user, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(client(user, PASSWORD));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            int records = 0;
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (records == 0 && System.nanoTime() < end) {
                records = consumer.poll(Duration.ofMillis(200)).count();
            }
            return records;
        }
    }

    private static Map<String, Object> client(String user, String password) {
        return KafkaUsers.client(kafka.bootstrapServers(), user, password);
    }
}
