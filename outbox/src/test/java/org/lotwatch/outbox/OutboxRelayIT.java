package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

/** Relays on a real broker and a real database. */
class OutboxRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Set<Integer> ALL_BUCKETS =
            IntStream.range(0, Buckets.COUNT).boxed().collect(Collectors.toUnmodifiableSet());

    private final OutboxDatabase database = OutboxDatabase.create();
    private final TopicReader topic = TopicReader.fromNow(LotwatchServers.kafkaBootstrap(), "round-inspected");
    private final String run = "RELAY-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    private final Relays relays = new Relays(database);

    @BeforeEach
    void start() {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void stop() {
        relays.close();
        topic.close();
        database.close();
    }

    @Test
    void twoRelaysPublishEachCommandOnceAndEachLotInOrder() {
        relays.add(OutboxRelayIT::producer, ALL_BUCKETS);
        relays.add(OutboxRelayIT::producer, ALL_BUCKETS);

        for (int i = 0; i < 600; i++) {
            database.append(lot(i % 30), command(i), 2);
            relays.wake();
        }

        Awaitility.await().until(database::isEmpty);
        List<String> ids = topic.idsOf(run, 1_200);
        assertThat(ids).doesNotHaveDuplicates();
        for (int lot = 0; lot < 30; lot++) {
            assertThat(topic.idsOfLot(lot(lot))).isEqualTo(expected(lot, 600, 30));
        }
    }

    @Test
    void eachCommandKnowsWhereItsEventsStand() {
        relays.add(OutboxRelayIT::producer, ALL_BUCKETS);
        database.append(lot(1), command(1), 3);
        relays.wake();

        Awaitility.await().until(database::isEmpty);

        topic.idsOf(run, 3);
        assertThat(database.positions(command(1))).isEqualTo(topic.positionsOf(command(1)));
    }

    @Test
    void aRelayThatDiesBetweenAcknowledgementAndDeletionSendsTheSameIdsAgain() {
        AtomicBoolean dead = new AtomicBoolean();
        relays.add(() -> new DyingProducer(dead, database::terminateOthers), ALL_BUCKETS);
        database.append(lot(1), command(1), 3);
        relays.wake();
        Awaitility.await().untilTrue(dead);

        Awaitility.await().until(() -> {
            relays.wake();
            return database.isEmpty();
        });

        List<String> once = List.of(command(1) + "/1", command(1) + "/2", command(1) + "/3");
        List<String> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(topic.idsOf(run, 6)).isEqualTo(twice);
        assertThat(database.positions(command(1)).keySet()).containsExactlyElementsOf(new TreeSet<>(once));
    }

    @Test
    void aCommandThatCannotBePublishedHoldsBackItsBucketOnly() {
        relays.add(OutboxRelayIT::producer, ALL_BUCKETS);
        String stuck = lot(1);
        String free = IntStream.range(2, 100)
                .mapToObj(this::lot)
                .filter(lot -> OutboxDatabase.bucket(lot) != OutboxDatabase.bucket(stuck))
                .findFirst()
                .orElseThrow();
        database.appendPayload(stuck, command(1), "nonsense");
        database.append(stuck, command(2), 1);
        database.append(free, command(3), 1);

        relays.wake();

        Awaitility.await().until(() -> database.commands().equals(List.of(command(1), command(2))));
        assertThat(topic.idsOf(run, 1)).containsExactly(command(3) + "/1");
    }

    @Test
    void aWakeUpDuringAPassIsNotLost() {
        relays.add(OutboxRelayIT::producer, ALL_BUCKETS);
        for (int i = 0; i < 200; i++) {
            database.append(lot(i), command(i), 1);
            relays.wake();
        }

        Awaitility.await().until(database::isEmpty);

        assertThat(topic.idsOf(run, 200)).hasSize(200);
    }

    private List<String> expected(int lot, int commands, int lots) {
        return IntStream.range(0, commands)
                .filter(i -> i % lots == lot)
                .boxed()
                .flatMap(i -> List.of(command(i) + "/1", command(i) + "/2").stream())
                .toList();
    }

    private String lot(int number) {
        return run + "-LOT-" + number;
    }

    private String command(int number) {
        return run + "-C" + number;
    }

    private static Producer<byte[], byte[]> producer() {
        return KafkaProducers.open(Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap()));
    }

    /** Loses its relay's database connections once, after Kafka has acknowledged everything. */
    private static final class DyingProducer extends KafkaProducer<byte[], byte[]> {

        private final AtomicBoolean dead;
        private final Runnable die;

        DyingProducer(AtomicBoolean dead, Runnable die) {
            super(
                    Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap(), "acks", "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            this.dead = dead;
            this.die = die;
        }

        @Override
        public void flush() {
            super.flush();
            if (dead.compareAndSet(false, true)) {
                die.run();
            }
        }
    }
}
