package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.stats.api.Posting.Answer;
import org.lotwatch.testkit.LotwatchServers;

/** The content modes of the CloudEvents Kafka and HTTP bindings, as strangers write them, up to what is counted. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class BindingsIT {

    private static final String SOURCE = "/events/depot";
    private static final long SEED = 5;

    private static int number;
    private static KafkaProducer<byte[], byte[]> producer;

    private final String id = "bind-" + number++;
    private final String lot = "BIND-" + number;

    @BeforeAll
    static void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void disconnect() {
        producer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=UTF-8",
                "Application/CloudEvents+JSON;charset=utf-8",
                "application/cloudevents",
                "application/json",
                "none",
            })
    void aStructuredRecordCountsWhateverItsContentTypeIsCalled(String contentType) throws Exception {
        kafka(
                EventsIT.inspected(id, lot, "operable", 3),
                "none".equals(contentType) ? Map.of() : Map.of("content-type", contentType));

        assertCounted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "none"})
    void aBinaryRecordCountsWhateverItsContentTypeIsCalled(String contentType) throws Exception {
        Map<String, String> headers = binaryHeaders("ce_");
        if (!"none".equals(contentType)) {
            headers.put("content-type", contentType);
        }

        kafka(data(), headers);

        assertCounted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=UTF-8",
                "Application/CloudEvents+JSON;charset=\"utf-8\"",
                "application/cloudevents",
            })
    void aStructuredRequestCounts(String contentType) {
        assertAppendedAndCounted(
                Posting.to("/events").as(contentType).post(EventsIT.inspected(id, lot, "operable", 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/vnd.depot+json", "none"})
    void aBinaryRequestCounts(String contentType) {
        Posting posting = Posting.to("/events");
        binaryHeaders("ce-").forEach(posting::with);

        assertAppendedAndCounted(("none".equals(contentType) ? posting : posting.as(contentType)).post(data()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents-batch+json", "Application/CloudEvents-Batch+JSON; charset=utf-8"})
    void aBatchCounts(String contentType) {
        assertAppendedAndCounted(Posting.to("/events")
                .as(contentType)
                .post("[" + EventsIT.inspected(id, lot, "operable", 1) + ","
                        + EventsIT.inspected(id + "b", lot, "operable", 2) + "]"));
    }

    @Test
    void aBatchOnATopicIsNoEventAndIsParked() throws Exception {
        long before = Asking.get("/parked", "limit", 1).getLong("open");

        kafka("[" + EventsIT.inspected(id, lot, "operable", 3) + "]", Map.of("content-type", Posting.BATCH));

        assertThat(Asking.get("/parked", "limit", 1).getLong("open")).isEqualTo(before + 1);
    }

    @Test
    void everyEventThreeTimesShuffledInBothModesAndOverBothDoorsChangesNoTotal() throws Exception {
        List<Sending> sendings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String one = id + "-" + i;
            long rounds = i + 1L;
            String event = EventsIT.inspected(one, lot, "operable", rounds);
            sendings.add(() -> sent(event, Map.of("content-type", Posting.STRUCTURED)));
            sendings.add(() -> sent(data(one, rounds), binaryHeaders("ce_", one)));
            sendings.add(
                    () -> place(Posting.to("/events").as(Posting.STRUCTURED).post(event)));
        }
        Collections.shuffle(sendings, new Random(SEED));
        awaitLastOf(sendings);
        String once = Asking.get("/lots/" + lot).getString("tally");

        awaitLastOf(sendings);

        assertThat(Asking.get("/lots/" + lot).getLong("tally.operable")).isEqualTo(210);
        assertThat(Asking.get("/lots/" + lot).getString("tally")).isEqualTo(once);
        assertThat(Asking.get("/discrepancies", "lot", lot).getList("items.code"))
                .doesNotContain("ID_COLLISION");
    }

    /** One way to say one thing; answers where it stands. */
    private interface Sending {
        String send() throws Exception;
    }

    /** All are of one lot, so that the last one stands behind all others. */
    private static void awaitLastOf(List<Sending> sendings) throws Exception {
        String last = "";
        for (Sending sending : sendings) {
            last = sending.send();
        }
        awaitApplied(last);
    }

    private static void awaitApplied(String place) {
        Asking.get("/totals", "lot", "none", "after", place, "wait", "30s");
    }

    private static String place(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().getString("[-1].topic") + "-" + answer.json().getInt("[-1].partition") + ":"
                + answer.json().getLong("[-1].offset");
    }

    private void assertAppendedAndCounted(Answer answer) {
        awaitApplied(place(answer));
        assertCounted();
    }

    private void assertCounted() {
        assertThat(Asking.get("/lots/" + lot).getLong("tally.operable")).isEqualTo(3);
        assertThat(Asking.get("/lots/" + lot + "/events", "source", SOURCE, "id", id)
                        .getList("items.decision"))
                .containsExactly("applied");
    }

    private String data() {
        return data(id, 3);
    }

    private String data(String event, long quantity) {
        return "{\"inspectionId\":\"I-%s\",\"lotId\":\"%s\",\"verdict\":\"operable\",\"quantity\":%d}"
                .formatted(event, lot, quantity);
    }

    private Map<String, String> binaryHeaders(String prefix) {
        return binaryHeaders(prefix, id);
    }

    private static Map<String, String> binaryHeaders(String prefix, String event) {
        return new HashMap<>(Map.of(
                prefix + "specversion", "1.0",
                prefix + "id", event,
                prefix + "source", SOURCE,
                prefix + "type", "org.lotwatch.round.inspected.v1",
                prefix + "time", "2024-02-11T08:00:00Z"));
    }

    private void kafka(String value, Map<String, String> headers) throws Exception {
        awaitApplied(sent(value, headers));
    }

    /** Sends a record under its lot's key. */
    private String sent(String value, Map<String, String> headers) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("round-inspected", utf8(lot), utf8(value));
        headers.forEach((name, header) -> record.headers().add(name, utf8(header)));
        RecordMetadata place = producer.send(record).get();
        return "round-inspected-" + place.partition() + ":" + place.offset();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
