package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertsTest {
    private static final Path RULES = Path.of("helm", "lotwatch", "alerts.yaml");
    private static final Pattern METRIC = Pattern.compile("lotwatch_[a-z_]+");
    private static final Pattern REGISTERED = Pattern.compile("\"(lotwatch\\.[a-z.]+)\"");

    static Stream<JsonNode> alerts() throws IOException {
        return Objects.each(new YAMLMapper().readTree(RULES.toFile()).at("/groups/0/rules"));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasItsSectionInTheRunbook(JsonNode alert) throws IOException {
        String anchor = alert.at("/annotations/runbook_url").asText().replace("RUNBOOKS#", "");
        List<String> sections = Files.readAllLines(Path.of("..", "docs", "operating", "alerts.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();

        assertThat(sections).contains(anchor);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyMetricOfAnAlertIsOneThatAServiceKeeps(JsonNode alert) throws IOException {
        List<String> asked = METRIC.matcher(alert.path("expr").asText())
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceAll("_(total|seconds)$", ""))
                .toList();

        assertThat(kept()).containsAll(asked);
    }

    /** Names as Prometheus writes them, without unit and kind. */
    private static List<String> kept() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String module : List.of("stats-service", "outbox")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return REGISTERED
                .matcher(sources)
                .results()
                .map(match -> match.group(1).replace('.', '_').replaceAll("_(total|seconds)$", ""))
                .distinct()
                .toList();
    }

    /** Debian's package {@code prometheus} has promtool; without it this test says so and is skipped. */
    @Test
    void theRulesFireWhenTheyShould() throws IOException, InterruptedException {
        assumeTrue(hasPromtool(), "promtool is not on the PATH: the rules were not run");
        Process promtool = new ProcessBuilder("promtool", "test", "rules", "monitoring/alerts.test.yaml")
                .redirectErrorStream(true)
                .start();
        String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(output).isZero();
    }

    private static boolean hasPromtool() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    @Test
    void theChartCarriesTheRules() {
        JsonNode rule = Objects.of(Chart.LOTWATCH.objects(Values.PRODUCTION), "PrometheusRule")
                .findFirst()
                .orElseThrow();

        assertThat(Objects.values(rule, "alert")).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Objects.values(rule, "runbook_url")).allMatch(url -> url.startsWith("https://"));
        assertThat(Objects.values(rule, "severity").stream().collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("page", "warn");
    }
}
