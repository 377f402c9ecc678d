package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.codec.EventCodec;

class EventSenderTest {

    private static final String LOT = "LOT-A";
    private static final String OTHER_LOT = "LOT-B";

    private final Kafka kafka = new Kafka();
    private final EventSender sender = new EventSender(() -> kafka, new EventCodec(), new Commands());

    @Test
    void theEventsOfARowAreSentInOrderUnderTheLotsKey() {
        Sent sent = sender.send(List.of(Commands.row(1, "lot-a", "C1", 3)), Set.of());

        assertThat(kafka.history()).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("round-inspected");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(LOT);
            assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .isEqualTo("application/cloudevents+json; charset=UTF-8");
        });
        assertThat(sent.published().get(0).places().get(0).eventIds()).containsExactly("C1/1", "C1/2", "C1/3");
        assertThat(sent.published().get(0).places().get(0).offsets()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void rowsBehindAFailedOneOfTheirBucketAreNotSentAndOthersAre() {
        kafka.refuse(id -> id.equals("C1/2") ? new RecordTooLargeException("too large") : null);

        Sent sent = sender.send(
                List.of(
                        Commands.row(1, LOT, "C1", 3),
                        Commands.row(2, OTHER_LOT, "C2", 1),
                        Commands.row(3, LOT, "C3", 1)),
                Set.of());

        assertThat(sent.published()).extracting(row -> row.row().id()).containsExactly(2L);
        assertThat(sent.failed()).extracting(row -> row.row().id()).containsExactly(1L);
        assertThat(kafka.ids()).containsExactly("C1/1", "C2/1");
    }

    @Test
    void anUnreadablePayloadFailsItsRowOnly() {
        OutboxRow unreadable = new OutboxRow(1, 0, "inspection", "C1", Commands.TYPE, "nonsense");

        Sent sent = sender.send(List.of(unreadable, Commands.row(2, OTHER_LOT, "C2", 1)), Set.of());

        assertThat(sent.failed()).extracting(row -> row.row().id()).containsExactly(1L);
        assertThat(sent.published()).extracting(row -> row.row().id()).containsExactly(2L);
        assertThat(sent.mayHaveBrokenTheProducer()).isFalse();
    }

    @Test
    void ofADoubtfulBucketOnlyTheFirstRowIsTried() {
        OutboxRow first = Commands.row(1, LOT, "C1", 1);

        Sent sent = sender.send(List.of(first, Commands.row(2, LOT, "C2", 1)), Set.of(first.bucket()));

        assertThat(sent.published()).extracting(row -> row.row().id()).containsExactly(1L);
        assertThat(kafka.ids()).containsExactly("C1/1");
    }

    @Test
    void nothingMoreIsTriedOnceKafkaIsAway() {
        kafka.refuse(id -> new TimeoutException("no broker"));

        Sent sent = sender.send(
                List.of(Commands.row(1, LOT, "C1", 1), Commands.row(2, OTHER_LOT, "C2", 1)), Set.of());

        assertThat(kafka.refused).isEqualTo(1);
        assertThat(sent.published()).isEmpty();
        assertThat(sent.failed()).allMatch(Sending::kafkaIsAway);
    }

    @Test
    void aProducerThatFailedForAnUnknownReasonIsReplaced() {
        kafka.refuse(id -> new IllegalStateException("fatal"));

        sender.send(List.of(Commands.row(1, LOT, "C1", 1)), Set.of());

        assertThat(kafka.closed()).isTrue();
    }

    /** Kafka's own stand-in for a broker, which refuses what it is told to refuse. */
    private static final class Kafka extends MockProducer<byte[], byte[]> {

        private Function<String, @Nullable Exception> refusal = id -> null;
        private int refused;

        Kafka() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        void refuse(Function<String, @Nullable Exception> newRefusal) {
            refusal = newRefusal;
        }

        List<String> ids() {
            return history().stream().map(Kafka::id).toList();
        }

        private static String id(ProducerRecord<byte[], byte[]> record) {
            return new String(record.value(), StandardCharsets.UTF_8).replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        }

        @Override
        public synchronized Future<RecordMetadata> send(
                ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
            Exception failure = refusal.apply(id(record));
            if (failure != null) {
                refused++;
                return CompletableFuture.failedFuture(failure);
            }
            return super.send(record, callback);
        }
    }
}
