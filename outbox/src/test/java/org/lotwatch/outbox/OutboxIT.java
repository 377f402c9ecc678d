package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;
import org.lotwatch.testkit.LotwatchServers;

/** The outbox as services use it: many writers at once, and the relay beside them. */
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 16;
    private static final int TRANSACTIONS = 400;
    private static final int LOTS = 3;

    private final String run = "APPEND-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    private final OutboxDatabase database = OutboxDatabase.create();
    private final SessionFactory factory = database.sessions(WRITERS);
    private final Mutiny.SessionFactory sessions = factory.unwrap(Mutiny.SessionFactory.class);
    private final TopicReader topic = TopicReader.fromNow(LotwatchServers.kafkaBootstrap(), "round-inspected");
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool = database.pool(vertx);
    private final OutboxRelay relay = relay();
    private final Outbox outbox = new Outbox(relay);

    @BeforeEach
    void start() {
        Awaitility.setDefaultTimeout(PATIENCE);
        database.noteCommits();
        relay.start(new StartupEvent());
        useSessionsOnce();
    }

    /** Mutiny's context propagation does not bear that many threads use it first. */
    private void useSessionsOnce() {
        sessions.withSession(session -> statements(session, 1)).await().atMost(PATIENCE);
    }

    @AfterEach
    void stop() {
        relay.stop(new ShutdownEvent());
        writers.shutdownNow();
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        factory.close();
        topic.close();
        database.close();
    }

    @Test
    void theEventsOfALotStandInTheOrderOfTheCommitsOfItsManyWriters() throws Exception {
        List<Future<Void>> transactions = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            int number = i;
            transactions.add(writers.submit(() -> transaction(number)));
        }
        for (Future<Void> transaction : transactions) {
            transaction.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        Awaitility.await().until(database::isEmpty);
        topic.idsOf(run, events());
        for (int lot = 0; lot < LOTS; lot++) {
            List<String> committed = database.committed(lot(lot)).stream()
                    .map(command -> command + "/1")
                    .toList();
            assertThat(committed).hasSizeGreaterThan(TRANSACTIONS / LOTS);
            assertThat(topic.idsOfLot(lot(lot))).isEqualTo(committed);
        }
    }

    /** Its statements before and after the append are as many as chance will have it, so that others overtake it. */
    private Void transaction(int number) {
        Random chance = new Random(number);
        return sessions.withTransaction(session -> statements(session, chance.nextInt(4))
                        .chain(() -> outbox.append(session, commands(number, chance)))
                        .chain(() -> statements(session, chance.nextInt(8))))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Void> statements(Mutiny.Session session, int statements) {
        return statements == 0
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("select 1", Integer.class)
                        .getSingleResult()
                        .chain(() -> statements(session, statements - 1));
    }

    /** Of one lot; each fifth command is one of all lots, in any order. */
    private List<OutboxCommand> commands(int number, Random chance) {
        if (!isOfAllLots(number)) {
            return List.of(command(number, number % LOTS));
        }
        List<OutboxCommand> commands = new ArrayList<>(
                IntStream.range(0, LOTS).mapToObj(lot -> command(number, lot)).toList());
        Collections.shuffle(commands, chance);
        return commands;
    }

    private OutboxCommand command(int number, int lot) {
        String id = run + "-C" + number + "-" + lot;
        return new OutboxCommand(
                "inspection", id, Commands.TYPE, LotKey.of(lot(lot)), Commands.payload(lot(lot), id, 1));
    }

    private static int events() {
        return IntStream.range(0, TRANSACTIONS)
                .map(number -> isOfAllLots(number) ? LOTS : 1)
                .sum();
    }

    private static boolean isOfAllLots(int number) {
        return number % 5 == 0;
    }

    private String lot(int number) {
        return run + "-LOT-" + number;
    }

    private OutboxRelay relay() {
        OutboxConfig config = new Relays.Settings();
        OutboxFigures figures = new OutboxFigures(vertx, pool, config, new SimpleMeterRegistry());
        Map<String, Object> kafka = Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap());
        return new OutboxRelay(vertx, pool, config, figures, new Commands(), kafka);
    }
}
