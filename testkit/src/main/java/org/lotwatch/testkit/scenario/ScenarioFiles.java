package org.lotwatch.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lotwatch.testkit.oracle.Oracle;

/** Finds and reads the scenarios: {@code scenarios/*.yaml} on the class path, from a folder or from a jar. */
public final class ScenarioFiles {

    private static final String FOLDER = "scenarios";
    private static final YAMLMapper YAML = new YAMLMapper();

    private ScenarioFiles() {}

    /**
     * All scenarios, file by file.
     *
     * @throws IllegalStateException when there are none on the class path
     */
    public static List<Scenario> all() {
        URL folder = Thread.currentThread().getContextClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("no folder " + FOLDER + " on the class path");
        }
        try {
            return read(folder.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Scenario> read(URI folder) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            return readFolder(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return readFolder(jar.getPath("/" + FOLDER));
        }
    }

    private static List<Scenario> readFolder(Path folder) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                scenarios.addAll(readFile(Files.readString(file)));
            }
        }
        return scenarios;
    }

    private static List<Scenario> readFile(String yaml) throws IOException {
        JsonNode file = YAML.readTree(yaml);
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : file.path("scenarios")) {
            scenarios.add(scenario(file.path("chapter").asText(), scenario));
        }
        return scenarios;
    }

    private static Scenario scenario(String chapter, JsonNode node) {
        String title =
                Objects.requireNonNull(node.path("scenario").textValue(), () -> "a title is missing in " + chapter);
        try {
            ScenarioLog log = new ScenarioLog(node.path("log"));
            List<Line> lines = log.write();
            return new Scenario(
                    chapter,
                    title,
                    rules(node),
                    texts(node.path("source order")),
                    lines,
                    log.records(),
                    expectations(node));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("scenario '" + title + "': " + e.getMessage(), e);
        }
    }

    private static Set<Integer> rules(JsonNode node) {
        Set<Integer> rules = new LinkedHashSet<>();
        node.path("rules").forEach(rule -> rules.add(rule.intValue()));
        return rules;
    }

    private static List<Expectation> expectations(JsonNode node) {
        String usualLot = node.path("log").path(0).path("lot").asText("LOT-1");
        List<Expectation> expectations = new ArrayList<>();
        node.path("expect").forEach(e -> expectations.add(Expectation.of(e, usualLot, Oracle.tallyFields())));
        return expectations;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
