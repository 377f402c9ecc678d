package org.lotwatch.local.voyage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.local.FeedException;
import org.lotwatch.local.FeedTargets;
import org.lotwatch.local.Progress;

/** A server of our own, because the real ones seldom fail when asked to. */
class ServicesTest {

    private static final int CUT = 0;

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private HttpServer server = start();
    private Services services = services();

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = next();
            if (status != CUT) {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatMayPassIsTriedAgainWithTheSameBytes() throws InterruptedException {
        answers(503, CUT, 429, 201);

        services.send(command(7));

        assertThat(bodies).hasSize(4).containsOnly("{\"n\":7}");
    }

    @Test
    void aRefusalEndsTheFeedAndSaysWhatWasRefused() {
        answers(409);

        assertThatThrownBy(() -> services.send(command(7)))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("409")
                .hasMessageContaining("/api/v1/inspections");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aCrewSendsEachCommandOfAStageOnce() throws InterruptedException {
        Stage stage = new Stage("many", () -> IntStream.range(0, 300).mapToObj(ServicesTest::command));
        Queue<Command> sent = new ConcurrentLinkedQueue<>();

        try (Crew crew = new Crew(services, new Untold(Integer.MAX_VALUE))) {
            crew.send(stage, sent::add);
        }

        assertThat(bodies).hasSize(300).doesNotHaveDuplicates();
        assertThat(sent).hasSize(300);
    }

    @Test
    void aCrewThatIsStoppedFinishesOnlyWhatItHasInHand() throws InterruptedException {
        Stage stage = new Stage("many", () -> IntStream.range(0, 100_000).mapToObj(ServicesTest::command));
        Queue<Command> sent = new ConcurrentLinkedQueue<>();

        try (Crew crew = new Crew(services, new Untold(50))) {
            crew.send(stage, sent::add);
        }

        assertThat(sent.size()).isBetween(50, 100);
        assertThat(bodies).hasSameSizeAs(sent);
    }

    @Test
    void aCrewWhoseCommandIsRefusedSaysSo() {
        answers(201, 201, 400);
        Stage stage = new Stage("many", () -> IntStream.range(0, 100_000).mapToObj(ServicesTest::command));

        try (Crew crew = new Crew(services, new Untold(Integer.MAX_VALUE))) {
            assertThatThrownBy(() -> crew.send(stage, command -> {}))
                    .isInstanceOf(FeedException.class)
                    .hasMessageContaining("400");
        }
    }

    private static Command command(int number) {
        return Command.inspection("/api/v1/inspections", () -> Map.of("n", number), 1);
    }

    private synchronized int next() {
        Integer status = statuses.poll();
        return status == null ? 201 : status;
    }

    private void answers(Integer... planned) {
        statuses.addAll(List.copyOf(Arrays.asList(planned)));
    }

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port of the loopback address is free", e);
        }
    }

    private Services services() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Services(new FeedTargets(base, base, base, "127.0.0.1:1", 42, 1));
    }

    /** Asks to stop after so many questions. */
    private static final class Untold implements Progress {
        private int questions;

        Untold(int questions) {
            this.questions = questions;
        }

        @Override
        public void say(String line) {}

        @Override
        public void phase(String name, long total) {}

        @Override
        public void done(long done) {}

        @Override
        public synchronized boolean stopRequested() {
            return --questions < 0;
        }
    }
}
