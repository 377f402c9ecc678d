package org.lotwatch.local.voyage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private final Copies copies = new Copies(10_000);

    @Test
    void aboutOneInSixteenIsPickedAndLooksLikeItsOriginal() {
        seeOriginals(10_000);

        assertThat(copies.copies()).isBetween(500, 750);
        assertThat(copies.missing()).hasSize(copies.copies()).allSatisfy(copy -> {
            assertThat(copy.topic()).isEqualTo("round-inspected");
            assertThat(text(copy.key())).isEqualTo("LOT-" + text(copy.value()).replace("event ", ""));
            assertThat(copy.headers().lastHeader("content-type").value()).isEqualTo(bytes("application/json"));
        });
    }

    @Test
    void whatWasSentAgainBeforeIsNotMissing() {
        seeOriginals(1_000);
        for (ProducerRecord<byte[], byte @Nullable []> copy : copies.missing()) {
            ConsumerRecord<byte @Nullable [], byte @Nullable []> seen = record(copy.key(), copy.value());
            copy.headers().forEach(seen.headers()::add);
            copies.see(seen);
        }

        assertThat(copies.copies()).isPositive();
        assertThat(copies.missing()).isEmpty();
    }

    @Test
    void aRecordThatStandsTwiceIsPickedOnce() {
        seeOriginals(1_000);
        int once = copies.copies();

        seeOriginals(1_000);

        assertThat(copies.copies()).isEqualTo(once);
    }

    @Test
    void anotherTellingOfTheVoyagePicksTheSameEvents() {
        Copies told = new Copies(1_000);
        Copies toldAgain = new Copies(1_000);
        for (int i = 0; i < 1_000; i++) {
            String event = "{\"specversion\":\"1.0\",\"id\":\"e-%d\",\"recordedtime\":\"%s\"}";
            told.see(record(bytes("LOT"), bytes(event.formatted(i, "2026-01-01T00:00:00Z"))));
            toldAgain.see(record(bytes("LOT"), bytes(event.formatted(i, "2026-01-02T00:00:00Z"))));
        }

        assertThat(told.copies()).isPositive();
        assertThat(ids(toldAgain)).isEqualTo(ids(told));
    }

    private static List<String> ids(Copies copies) {
        return copies.missing().stream()
                .map(copy -> text(copy.value()).replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void readingEndsSoonWhenAllIsThereAndLaterWhenNothingComes() {
        seeOriginals(9_999);
        assertThat(copies.isDone(Duration.ofSeconds(29))).isFalse();
        assertThat(copies.isDone(Duration.ofSeconds(30))).isTrue();

        seeOriginals(10_000);
        assertThat(copies.isDone(Duration.ofMillis(999))).isFalse();
        assertThat(copies.isDone(Duration.ofSeconds(1))).isTrue();
    }

    private void seeOriginals(int records) {
        IntStream.range(0, records).forEach(i -> {
            var record = record(bytes("LOT-" + i), bytes("event " + i));
            record.headers().add("content-type", bytes("application/json"));
            copies.see(record);
        });
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> record(
            byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>("round-inspected", 0, 0, key, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
