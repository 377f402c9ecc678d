package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.stats.api.Posting.Answer;
import org.lotwatch.testkit.LotwatchServers;

/** Events by HTTP: appended to the topics as everybody's, or refused with what would be right. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class EventsIT {

    private static final String SOURCE = "/events/depot";

    @Test
    void anEventIsAppendedUnderItsLotsKeyWithItsBytesAndCounted() {
        String event = inspected("one", "  evt  one ", "operable", 7);

        Answer answer = Posting.to("/events").as(Posting.STRUCTURED).post(event);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().getString("[0].source")).isEqualTo(SOURCE);
        assertThat(answer.json().getString("[0].id")).isEqualTo("one");
        assertThat(answer.json().getString("[0].status")).isEqualTo("appended");
        ConsumerRecord<byte[], byte[]> record = record(answer);
        assertThat(record.topic()).isEqualTo("round-inspected");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("EVT ONE");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(event);
        await(answer);
        assertThat(Asking.get("/lots/EVT ONE").getLong("tally.operable")).isEqualTo(7);
    }

    @Test
    void eachTypeGoesToItsOwnTopicAndAnAmendmentToThatOfItsTarget() {
        Answer answer = Posting.to("/events")
                .as(Posting.BATCH)
                .post("["
                        + loaded("t1", "EVT-TOPICS") + "," + inspected("t2", "EVT-TOPICS", "operable", 1) + ","
                        + event(
                                "t3",
                                "lot.restored",
                                "{\"restorationId\":\"R\",\"lotId\":\"EVT-TOPICS\",\"quantityRestored\":1}")
                        + "," + event("t4", "record.retracted", """
                            {"lotId":"EVT-TOPICS","targetId":"t1","revision":1,"reason":"duplicate",\
                            "targetType":"org.lotwatch.shipment.loaded.v1"}\
                            """) + "]");

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().getList("topic"))
                .containsExactly("shipment-loaded", "round-inspected", "lot-restored", "shipment-loaded");
        assertThat(answer.json().getList("id")).containsExactly("t1", "t2", "t3", "t4");
    }

    @Test
    void aBatchWithOneBadEventIsRefusedWholeAndEachFaultIsPointedAt() {
        Map<TopicPartition, Long> before = ends();

        Answer answer = Posting.to("/events")
                .as(Posting.BATCH)
                .post("[" + inspected("b1", "EVT-BAD", "operable", 1)
                        + "," + inspected("b2", "EVT-BAD", "operable", -3) + ","
                        + inspected("b3", "EVT-BAD", "splendid", 1)
                        + ",7," + event("b5", "round.painted", "{}") + "]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).endsWith("/problems/validation");
        assertThat(answer.json().getString("detail")).startsWith("4 of 5 events are refused and none is appended");
        assertThat(answer.json().getList("errors.pointer"))
                .containsExactly("/1/data/quantity", "/2/data/verdict", "/3", "/4/type");
        assertThat(answer.json().getList("errors.reason"))
                .containsExactly("SCHEMA", "SCHEMA", "NOT_CLOUDEVENT", "UNKNOWN_TYPE");
        assertThat(answer.json().getString("errors[0].detail"))
                .isEqualTo("quantity must be an integer of at least 1, was -3");
        assertThat(answer.json().getString("errors[0].id")).isEqualTo("b2");
        assertThat(ends()).isEqualTo(before);
    }

    @Test
    void anUnknownTypeIsRefusedWithThoseThatAreKnown() {
        Answer answer =
                Posting.to("/events").as(Posting.STRUCTURED).post(event("u1", "round.painted", "{\"lotId\":\"X\"}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail"))
                .contains("org.lotwatch.round.inspected.v1", "org.lotwatch.record.corrected.v1")
                .endsWith("was \"org.lotwatch.round.painted.v1\"");
    }

    @Test
    void anAmendmentOfAnAmendmentIsRefused() {
        Answer answer = Posting.to("/events").as(Posting.STRUCTURED).post(event("a1", "record.retracted", """
            {"lotId":"X","targetId":"t","revision":1,"reason":"duplicate",\
            "targetType":"org.lotwatch.record.corrected.v1"}\
            """));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("errors[0].reason")).isEqualTo("AMENDMENT_OF_AMENDMENT");
    }

    @Test
    void anUnknownFieldIsIgnoredAsTheConsumerIgnoresIt() {
        String event = inspected("f1", "EVT-FIELD", "operable", 2).replace("\"lotId\"", "\"unheardOf\":1,\"lotId\"");

        Answer answer = Posting.to("/events").as(Posting.STRUCTURED).post(event);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    @Test
    void aDryRunTellsWhereAnEventWouldGoAndSendsNothing() {
        Map<TopicPartition, Long> before = ends();

        Answer answer = Posting.to("/events?dryRun=true")
                .as(Posting.STRUCTURED)
                .post(inspected("d1", "EVT-DRY", "operable", 1));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("[0].status")).isEqualTo("valid");
        assertThat(answer.json().getString("[0].topic")).isEqualTo("round-inspected");
        assertThat(answer.json().getString("[0].offset")).isNull();
        assertThat(ends()).isEqualTo(before);
    }

    @Test
    void aBatchThatIsNoArrayIsPointedAtAsAWhole() {
        Answer answer = Posting.to("/events").as(Posting.BATCH).post(inspected("n1", "EVT-NONE", "operable", 1));

        assertProblem(answer, 400, "validation");
        assertThat(answer.json().getString("errors[0].pointer")).isEmpty();
        assertThat(answer.json().getString("detail")).contains("a batch must be a JSON array of events");
    }

    @Test
    void anEmptyBatchIsTakenAndAppendsNothing() {
        Answer answer = Posting.to("/events").as(Posting.BATCH).post("[]");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().getList("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                                            | must be application/cloudevents+json",
                "application/json                                | without a header ce-specversion",
                "text/plain                                      | was \"text/plain\"",
                "application/cloudevents+avro                    | application/cloudevents-batch+json",
                "application/cloudevents+json; charset=utf-16    | the charset is UTF-8",
            })
    void anotherContentTypeIsRefusedWithThoseThatAreRight(String contentType, String told) {
        Posting posting = Posting.to("/events");

        Answer answer = (contentType == null ? posting : posting.as(contentType))
                .post(inspected("c1", "EVT-TYPE", "operable", 1));

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.json().getString("detail")).contains(told);
    }

    @Test
    void aCompressedBodyIsRefused() {
        Answer answer = Posting.to("/events")
                .as(Posting.STRUCTURED)
                .with("Content-Encoding", "gzip")
                .post("x");

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "/events?dry=true,                    unknown-parameter",
        "/events?dryRun=perhaps,              validation",
        "/events?dryRun=,                     validation",
        "/contract/validate?profile=lenient,  validation",
        "/contract/validate?strict=true,      unknown-parameter",
    })
    void aParameterThatIsWrongIsRefused(String path, String type) {
        Answer answer = Posting.to(path).as(Posting.STRUCTURED).post(inspected("p1", "EVT-P", "operable", 1));

        assertProblem(answer, 400, type);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyThatIsTooLargeIsRefusedWhetherItTellsItsLengthOrNot(boolean chunked) {
        String body = "[" + " ".repeat(5 * 1024 * 1024) + "]";
        Posting posting = Posting.to("/events").as(Posting.BATCH);

        Answer answer = chunked ? posting.postInChunks(body) : posting.post(body);

        assertProblem(answer, 413, "payload-too-large");
        assertThat(answer.json().getString("detail")).contains("at most 4194304 bytes");
    }

    @Test
    void aBodyThatAnnouncesMoreThanTheServerTakesIsRefusedToo() {
        Answer answer = Posting.to("/events").as(Posting.BATCH).post(" ".repeat(17 * 1024 * 1024));

        assertProblem(answer, 413, "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEventThatIsTooLargeIsRefusedWhetherItTellsItsLengthOrNot(boolean chunked) {
        String event = inspected("l1", "EVT-LARGE", "operable", 1).replace("{", "{" + " ".repeat(140 * 1024));
        Posting posting = Posting.to("/events").as(Posting.STRUCTURED);

        Answer answer = chunked ? posting.postInChunks(event) : posting.post(event);

        assertProblem(answer, 413, "payload-too-large");
        assertThat(answer.json().getString("detail")).contains("at most 262144 bytes");
    }

    @Test
    void aBatchOfMoreEventsThanOneTakesIsRefused() {
        String events = String.join(",", Collections.nCopies(10_001, "{}"));

        Answer answer = Posting.to("/events").as(Posting.BATCH).post("[" + events + "]");

        assertProblem(answer, 413, "payload-too-large");
        assertThat(answer.json().getString("detail")).contains("10000");
    }

    @Test
    void anAttributeThatIsNotPercentEncodedIsNamed() {
        Answer answer = Posting.to("/events")
                .as("application/json")
                .with("ce-specversion", "1.0")
                .with("ce-id", "100%")
                .with("ce-source", SOURCE)
                .with("ce-type", "org.lotwatch.round.inspected.v1")
                .post("{}");

        assertProblem(answer, 400, "validation");
        assertThat(answer.json().getString("errors[0].pointer")).isEqualTo("/id");
        assertThat(answer.json().getString("detail")).contains("100%");
    }

    static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).endsWith("/problems/" + type);
        assertThat(answer.json().getString("detail")).isNotBlank();
    }

    /** Waits until everything that an answer tells of is applied. */
    static void await(Answer answer) {
        List<Map<String, Object>> receipts = answer.json().getList("");
        String after = receipts.stream()
                .map(receipt -> receipt.get("topic") + "-" + receipt.get("partition") + ":" + receipt.get("offset"))
                .collect(Collectors.joining(","));
        Asking.get("/totals", "lot", "none", "after", after, "wait", "30s");
    }

    static String inspected(String id, String lot, String verdict, long quantity) {
        return event(
                id,
                "round.inspected",
                "{\"inspectionId\":\"I-%s\",\"lotId\":\"%s\",\"verdict\":\"%s\",\"quantity\":%d}"
                        .formatted(id, lot, verdict, quantity));
    }

    private static String loaded(String id, String lot) {
        return event(id, "shipment.loaded", """
            {"shipmentId":"S-%s","line":1,"lotId":"%s","nature":"152mm-shell","quantity":9,"origin":{"id":"NAJIN"}}\
            """.formatted(id, lot));
    }

    static String event(String id, String type, String data) {
        return """
            {"specversion":"1.0","id":"%s","source":"%s","type":"org.lotwatch.%s.v1",\
            "time":"2024-02-11T08:00:00Z","data":%s}\
            """.formatted(id, SOURCE, type, data);
    }

    private static ConsumerRecord<byte[], byte[]> record(Answer answer) {
        TopicPartition partition = new TopicPartition(
                answer.json().getString("[0].topic"), answer.json().getInt("[0].partition"));
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, answer.json().getLong("[0].offset"));
            return Awaitility.await()
                    .until(() -> consumer.poll(Duration.ofMillis(200)), records -> !records.isEmpty())
                    .iterator()
                    .next();
        }
    }

    private static Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> all = List.of("shipment-loaded", "round-inspected", "lot-restored").stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(all);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
