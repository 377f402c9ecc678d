package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class StreamIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    /** Many times what the pool of connections holds. */
    private static final int MANY = 100;

    @Inject
    DataSource database;

    @Test
    void aStreamBeginsWithASnapshotAndTellsChanges() throws Exception {
        try (Depot depot = new Depot("/stream/depot");
                Reader reader = new Reader("?lot=STR-A", null)) {
            await().atMost(LONG).until(() -> reader.events("snapshot").size() == 1);

            depot.loads("STR-A", "STR-1", "str-shell", 70);

            await().atMost(LONG)
                    .until(() -> reader.events("change").stream()
                            .anyMatch(e -> e.data().contains("\"introduced\":70")));
            assertThat(reader.ids()).isSorted().doesNotHaveDuplicates();
            assertThat(reader.contentType()).startsWith("text/event-stream");
        }
    }

    @Test
    void aStreamGoesOnWhereItWasLeft() throws Exception {
        try (Depot depot = new Depot("/stream/resume")) {
            depot.loads("STR-B", "STR-2", "str-shell", 10);
            Asking.await(depot);
            long last;
            try (Reader first = new Reader("?lot=STR-B", null)) {
                await().atMost(LONG).until(() -> !first.ids().isEmpty());
                last = first.ids().get(first.ids().size() - 1);
            }
            depot.inspects("STR-B", "operable", 4);
            Asking.await(depot);

            try (Reader second = new Reader("?lot=STR-B", String.valueOf(last))) {
                await().atMost(LONG).until(() -> !second.ids().isEmpty());
                assertThat(second.events("snapshot")).isEmpty();
                assertThat(second.events("change").get(0).data()).contains("\"inspected\":4");
                assertThat(second.ids().get(0)).isGreaterThan(last);
            }
        }
    }

    @Test
    void aStreamThatKnowsTheLatestIsKeptOpenByHeartbeats() throws Exception {
        long last;
        try (Reader first = new Reader("?lot=STR-C", null)) {
            await().atMost(LONG).until(() -> !first.ids().isEmpty());
            last = first.ids().get(first.ids().size() - 1);
        }

        try (Reader second = new Reader("?lot=STR-C", String.valueOf(last))) {
            await().atMost(LONG).until(() -> second.heartbeats() > 0);
            assertThat(second.ids()).allMatch(id -> id > last);
        }
    }

    @Test
    void oneStreamTooManyIsRefused() throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            do {
                readers.add(new Reader("?lot=STR-D", null));
            } while (readers.size() < 30 && readers.get(readers.size() - 1).status() == 200);

            Reader refused = readers.get(readers.size() - 1);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.contentType()).startsWith("application/problem+json");
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
        await().atMost(LONG).until(() -> {
            try (Reader again = new Reader("?lot=STR-D", null)) {
                return again.status() == 200;
            }
        });
    }

    @Test
    void readersThatLeaveInTheMiddleOfAReadKeepNoConnection() throws Exception {
        for (int i = 0; i < MANY; i++) {
            new Reader("?lot=STR-E", null).close();
        }

        await().atMost(LONG).until(() -> inUse() == 0);
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < MANY; i++) {
            answers.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/totals"))
                            .timeout(LONG)
                            .build(),
                    HttpResponse.BodyHandlers.discarding()));
        }
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
    }

    /** Connections with a transaction open, of those that answer questions. */
    private long inUse() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_stat_activity where xact_start is not null"
                                + " and datname = current_database() and pid <> pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One event as it came. */
    private record Event(String name, long id, String data) {}

    /** Reads a stream in a thread of its own until it is closed. */
    private static final class Reader implements AutoCloseable {
        private static final Pattern ID = Pattern.compile("\\d+");
        private final HttpResponse<InputStream> response;
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final List<String> comments = new CopyOnWriteArrayList<>();
        private final Thread thread;

        Reader(String query, @org.jspecify.annotations.Nullable String lastId) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    URI.create("http://localhost:" + RestAssured.port + "/api/v1/totals/stream" + query));
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            thread = new Thread(this::read, "stream-reader");
            thread.start();
        }

        private void read() {
            try (java.io.BufferedReader lines = new java.io.BufferedReader(
                    new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                StringBuilder block = new StringBuilder();
                String line = lines.readLine();
                while (line != null) {
                    if (line.isEmpty()) {
                        take(block.toString());
                        block.setLength(0);
                    } else {
                        block.append(line).append('\n');
                    }
                    line = lines.readLine();
                }
            } catch (IOException e) {
                comments.add("closed: " + e.getMessage());
            }
        }

        private void take(String block) {
            String name = "";
            String data = "";
            long id = -1;
            for (String line : block.split("\n", -1)) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data += line.substring(5);
                } else if (line.startsWith("id:")
                        && ID.matcher(line.substring(3).strip()).matches()) {
                    id = Long.parseLong(line.substring(3).strip());
                }
            }
            if (id >= 0) {
                events.add(new Event(name, id, data));
            }
        }

        int status() {
            return response.statusCode();
        }

        String contentType() {
            return response.headers().firstValue("content-type").orElse("");
        }

        List<Event> events(String name) {
            return events.stream().filter(event -> event.name().equals(name)).toList();
        }

        List<Long> ids() {
            return events.stream().map(Event::id).toList();
        }

        long heartbeats() {
            return comments.stream().filter(comment -> comment.startsWith(":")).count();
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
