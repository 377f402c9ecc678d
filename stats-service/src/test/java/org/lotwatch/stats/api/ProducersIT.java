package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.testkit.LotwatchServers;

/** The commands and examples of {@code docs/reference/producers.md}, run as they stand there: what they send is counted. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class ProducersIT {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath();
    private static final Path PROGRAMS = Path.of("target", "commands", "bin");
    private static final Pattern EVENT = Pattern.compile("doc-[a-z]+-\\d+");
    private static final Set<String> NOT_SENT = Set.of("curl, judge only", "curl, dry run");

    static Stream<DocumentedCommand> commands() {
        return DocumentedCommand.in("producers.md").stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDocumentedCommandDoesWhatItSays(DocumentedCommand command) throws Exception {
        boolean ours = command.tool().equals("kafka-console-producer")
                || command.tool().equals("java");
        Assumptions.assumeTrue(
                ours || DocumentedCommand.isAtHand(command.tool()),
                () -> command.tool() + " is not installed here: " + command + " is not run");
        writeConsoleProducer();

        String printed = command.run(environment(), PROGRAMS);

        List<String> events = EVENT.matcher(command.text())
                .results()
                .map(match -> match.group())
                .toList();
        assertThat(events.isEmpty()).as(command.text()).isEqualTo(NOT_SENT.contains(command.name()));
        events.forEach(event -> assertCounted(event, printed));
        if (events.isEmpty()) {
            assertThat(printed).contains("valid").doesNotContain("\"valid\":false");
        }
    }

    @Test
    void theExampleForSmallRyeCompiles() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path out = Files.createDirectories(Path.of("target", "commands", "classes"));
            List<String> options = List.of("-d", out.toString(), "-cp", classPath(), "-proc:none", "-Xlint:all,-path");

            boolean compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(EXAMPLES.resolve("java").resolve("InspectionReports.java")))
                    .call();

            assertThat(compiled).isTrue();
        }
    }

    private static void assertCounted(String event, String printed) {
        Awaitility.await(event + " is counted; the command printed " + printed)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var ledger = Asking.response("/lots/LOT-0042/events", "source", "/producers/depot-7", "id", event);
                    assertThat(ledger.statusCode()).isEqualTo(200);
                    assertThat(ledger.jsonPath().getList("items.decision")).containsExactly("applied");
                });
        assertThat(Asking.get("/discrepancies", "lot", "LOT-0042").getList("items.code"))
                .as(event)
                .doesNotContain("WRONG_KEY");
    }

    private static Map<String, String> environment() {
        return Map.of(
                "KAFKA", LotwatchServers.kafkaBootstrap(),
                "LOTWATCH", "http://127.0.0.1:" + RestAssured.port,
                "KAFKA_CLIENTS", classPath(),
                "EXAMPLES", EXAMPLES.toString());
    }

    /** What Kafka's own script of this name starts. */
    private static void writeConsoleProducer() throws IOException {
        Path script = Files.createDirectories(PROGRAMS).resolve("kafka-console-producer.sh");
        Files.writeString(
                script,
                "#!/bin/sh\nexec java -cp '" + classPath() + "' org.apache.kafka.tools.ConsoleProducer \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
