package org.lotwatch.imports.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that hangs up on silent connections, and a sender whose answer takes longer than that. */
class SilenceTest {

    private static final int LIMIT_MILLIS = 300;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> waiting = new LinkedBlockingQueue<>();
    private int port;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.get("/long").handler(exchange -> {
            Silence.allow(exchange);
            waiting.add(exchange);
        });
        HttpServerOptions options =
                new HttpServerOptions().setIdleTimeout(LIMIT_MILLIS).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        HttpServer server = vertx.createHttpServer(options).requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoWaitsForALongAnswerIsNotHungUpOn() throws Exception {
        try (Socket sender = ask()) {
            RoutingContext exchange = waiting.take();

            letTheLimitPass();
            exchange.response().end("judged");

            assertThat(line(sender)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whoHasTheAnswerIsHungUpOnAgain() throws Exception {
        try (Socket sender = ask()) {
            waiting.take().response().end("judged");

            byte[] answer = sender.getInputStream().readAllBytes();

            assertThat(new String(answer, StandardCharsets.UTF_8)).endsWith("judged");
        }
    }

    private Socket ask() throws IOException {
        Socket sender = connect();
        sender.getOutputStream().write("GET /long HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return sender;
    }

    /** Two who came later and say nothing are hung up on, one after the other. */
    private void letTheLimitPass() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (Socket silent = connect()) {
                assertThat(silent.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
