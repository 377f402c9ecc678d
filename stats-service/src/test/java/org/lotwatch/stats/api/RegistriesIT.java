package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.events.EventType;
import org.lotwatch.events.codec.AsyncApi;
import org.lotwatch.events.codec.Reference;
import org.lotwatch.testkit.LotwatchServers;

/**
 * The commands of {@code docs/reference/registries.md}: what they send to a registry is JSON that holds a schema that works alone.
 * What a registry answers is not known here.
 */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class RegistriesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reference REFERENCE = new Reference();

    private final Map<String, String> requests = new ConcurrentSkipListMap<>();

    static Stream<DocumentedCommand> commands() {
        return DocumentedCommand.in("registries.md").stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theRequestsHoldASchemaOfEachTypeThatAcceptsItsExample(DocumentedCommand command) throws Exception {
        Assumptions.assumeTrue(
                DocumentedCommand.isAtHand("jq"), "jq is not installed here: " + command + " is not run");

        run(command);

        for (EventType type : EventType.values()) {
            JsonNode body = JSON.readTree(requestOf(type.label()));
            String schema = body.has("schema")
                    ? body.get("schema").textValue()
                    : body.at("/firstVersion/content/content").textValue();
            String example = REFERENCE.type(type).example();
            var alone = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            assertThat(alone.validate(example, InputFormat.JSON))
                    .as(type.label())
                    .isEmpty();
            assertThat(alone.validate(example.replace("\"lotId\"", "\"lot\""), InputFormat.JSON))
                    .as(type.label())
                    .isNotEmpty();
        }
        if (command.name().equals("apicurio")) {
            JsonNode document = JSON.readTree(requestOf("\"ASYNCAPI\""));
            assertThat(document.at("/firstVersion/content/content").textValue()).isEqualTo(AsyncApi.text());
        }
    }

    private void run(DocumentedCommand command) throws IOException, InterruptedException {
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", this::keep);
        listener.start();
        try {
            Map<String, String> environment = Map.of(
                    "LOTWATCH", "http://127.0.0.1:" + RestAssured.port,
                    "REGISTRY", "http://127.0.0.1:" + listener.getAddress().getPort());
            command.run(environment, Path.of("target"));
        } finally {
            listener.stop(0);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.put(requests.size() + " " + exchange.getRequestURI(), body);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** The request that names this in its address or at the head of its body. */
    private String requestOf(String name) {
        return requests.entrySet().stream()
                .filter(request -> request.getKey().contains(name + "/")
                        || request.getValue()
                                .lines()
                                .limit(4)
                                .anyMatch(line -> line.contains(name) && !line.contains("schema")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was sent for " + name));
    }
}
