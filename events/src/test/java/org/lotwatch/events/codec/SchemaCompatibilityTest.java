package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a released version of the contract accepted is accepted by every later one. */
class SchemaCompatibilityTest {

    private static final Path RELEASED = Path.of("src/test/resources/frozen/schemas");

    static Stream<String> versions() {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.map(folder -> folder.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theSchemasAcceptWhatAReleasedVersionAccepted(String version) {
        assertThat(Narrowing.of(released(version), current())).isEmpty();
    }

    @Test
    void anOptionalFieldAWiderBoundAndANewTypeNarrowNothing() {
        Map<String, JsonNode> later = current();
        change(later, "round.inspected.v1/$defs/data/properties/colour", "{\"type\": \"string\"}");
        change(later, "common/$defs/id/maxLength", "128");
        change(later, "common/$defs/id/description", "\"other words\"");
        change(later, "round.painted.v1/title", "\"org.lotwatch.round.painted.v1\"");

        assertThat(Narrowing.of(current(), later)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "round.inspected.v1/$defs/data/properties/part      | null",
                "round.inspected.v1/$defs/data/required/3           | \"site\"",
                "round.inspected.v1/$defs/data/properties/part/default | 2",
                "round.inspected.v1/$defs/data/then/properties/quantity/const | 2",
                "round.inspected.v1/allOf/1                         | {\"required\": [\"subject\"]}",
                "shipment.loaded.v1/$defs/data/properties/movement/enum | [\"entry\"]",
                "shipment.loaded.v1/$defs/data/properties/containers/maxItems | 499",
                "common/$defs/quantity/type                         | \"string\"",
                "common/$defs/quantity/minimum                      | 2",
                "common/$defs/quantity/maximum                      | 1000000",
                "common/$defs/quantity/multipleOf                   | 10",
                "common/$defs/id/maxLength                          | 32",
                "common/$defs/id/pattern                            | \"^[A-Z]*$\"",
                "common/$defs/note                                  | null",
                "common/$defs/extensions/additionalProperties       | false",
                "common/$defs/extensions/additionalProperties/type  | [\"string\"]",
                "common/$defs/time/format                           | \"date\"",
                "lot.restored.v1                                    | null",
            })
    void whateverNarrowsTheContractIsFound(String place, String value) {
        Map<String, JsonNode> later = current();

        change(later, place, value);

        assertThat(Narrowing.of(current(), later)).isNotEmpty();
    }

    private static void change(Map<String, JsonNode> schemas, String place, String value) {
        int slash = place.indexOf('/');
        JsonNode changed = ExampleFiles.json(value.getBytes(StandardCharsets.UTF_8));
        if (slash < 0) {
            schemas.remove(place);
            return;
        }
        JsonNode schema =
                schemas.computeIfAbsent(place.substring(0, slash), name -> ExampleFiles.JSON.createObjectNode());
        int last = place.lastIndexOf('/');
        JsonNode holder = last == slash ? schema : schema.at(place.substring(slash, last));
        String field = place.substring(last + 1);
        if (holder instanceof ObjectNode object) {
            set(object, field, changed);
        } else {
            ((ArrayNode) holder).add(changed);
        }
    }

    private static void set(ObjectNode object, String field, JsonNode value) {
        if (value.isNull()) {
            object.remove(field);
        } else {
            object.set(field, value);
        }
    }

    private static Map<String, JsonNode> current() {
        Map<String, JsonNode> schemas = new HashMap<>();
        Schemas.names()
                .forEach(name -> schemas.put(
                        name,
                        ExampleFiles.json(Schemas.strict(name).orElseThrow().getBytes(StandardCharsets.UTF_8))));
        return schemas;
    }

    private static Map<String, JsonNode> released(String version) {
        try (Stream<Path> files = Files.list(RELEASED.resolve(version))) {
            Map<String, JsonNode> schemas = new HashMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.json$", "");
                schemas.put(name, ExampleFiles.json(Files.readAllBytes(file)));
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
