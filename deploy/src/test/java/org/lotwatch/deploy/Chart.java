package org.lotwatch.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** One of the two charts, as Helm renders it. */
enum Chart {
    LOTWATCH("lotwatch"),
    PLATFORM("lotwatch-platform");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String folder;

    Chart(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    Path path() {
        return Path.of("helm", folder).toAbsolutePath();
    }

    LintResult lint() {
        return new Helm(path()).lint().strict().call();
    }

    /** The text that Helm renders with these values over the chart's own. */
    String render(Values values) {
        var template = new Helm(path())
                .template()
                .withName(folder)
                .withNamespace("lotwatch")
                .withKubeVersion("1.34.0");
        values.files(path()).forEach(template::withValuesFile);
        values.settings().forEach(template::set);
        return template.call();
    }

    List<JsonNode> objects(Values values) {
        return objects(render(values));
    }

    static List<JsonNode> objects(String manifests) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(manifests)) {
            return documents.readAll().stream()
                    .filter(document -> document != null && document.isObject())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError("the chart renders what is not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
