package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedKafka;
import org.lotwatch.embedded.KafkaSettings;
import org.lotwatch.embedded.TopicPlan;
import org.lotwatch.embedded.Topics;

/** A broker of its own goes away and comes back. */
class KafkaOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<Integer> ALL_BUCKETS =
            IntStream.range(0, Buckets.COUNT).boxed().collect(Collectors.toUnmodifiableSet());

    @Test
    void commandsOfAnOutageArePublishedWhenKafkaIsBack(@TempDir Path directory) {
        KafkaSettings settings = KafkaSettings.onFreePorts(directory);
        Map<String, Object> kafka = Map.of("bootstrap.servers", settings.bootstrapServers());
        try (OutboxDatabase database = OutboxDatabase.create();
                Relays relays = new Relays(database)) {
            relays.add(() -> KafkaProducers.open(kafka), ALL_BUCKETS);
            try (EmbeddedKafka before = EmbeddedKafka.start(settings)) {
                Topics.create(before.bootstrapServers(), new TopicPlan(3, Durability.DISPOSABLE));
                database.append("LOT-1", "C1", 2);
                relays.wake();
                Awaitility.await().atMost(PATIENCE).until(database::isEmpty);
            }
            database.append("LOT-1", "C2", 2);
            relays.wake();
            database.append("LOT-2", "C3", 2);

            try (EmbeddedKafka after = EmbeddedKafka.start(settings);
                    TopicReader topic = TopicReader.fromBeginning(after.bootstrapServers(), "round-inspected")) {
                Awaitility.await().atMost(PATIENCE).until(() -> {
                    relays.wake();
                    return database.isEmpty();
                });
                assertThat(topic.idsOf("C", 6))
                        .containsExactlyInAnyOrder("C1/1", "C1/2", "C2/1", "C2/2", "C3/1", "C3/2");
                assertThat(topic.idsOfLot("LOT-1")).containsExactly("C1/1", "C1/2", "C2/1", "C2/2");
            }
        }
    }
}
