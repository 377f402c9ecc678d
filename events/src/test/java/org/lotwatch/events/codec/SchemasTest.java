package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.events.EventType;

class SchemasTest {

    static Stream<String> names() {
        return Schemas.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSchemaIsValidAgainstTheMetaSchema(String name) {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(Schemas.strict(name).orElseThrow(), InputFormat.JSON))
                .isEmpty();
        assertThat(meta.validate(Schemas.tolerant(name).orElseThrow(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyTypeHasASchema() {
        assertThat(Stream.of(EventType.values()).map(Schemas::nameOf)).allMatch(Schemas.names()::contains);
    }

    @Test
    void thereIsNoSchemaOfAnotherName() {
        assertThat(Schemas.strict("shipment.loaded.v2")).isEmpty();
        assertThat(Schemas.tolerant("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theStrictSchemaAloneAcceptsTheExampleAndRefusesAnUnknownField(EventType type) {
        Schema strict = standalone(type, Schemas::strict);
        String example = new String(ExampleFiles.structured(type), StandardCharsets.UTF_8);
        String extended = example.replace("\"data\": {", "\"data\": {\"unheardOf\": 1,");

        assertThat(strict.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(strict.validate(extended, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theTolerantSchemaAloneAcceptsTheExampleAndAnUnknownField(EventType type) {
        Schema tolerant = standalone(type, Schemas::tolerant);
        String example = new String(ExampleFiles.structured(type), StandardCharsets.UTF_8);
        String extended = example.replace("\"data\": {", "\"data\": {\"unheardOf\": 1,");

        assertThat(tolerant.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(tolerant.validate(extended, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaOfATypeRefusesTheExamplesOfAllOthers(EventType type) {
        Schema strict = standalone(type, Schemas::strict);

        assertThat(EventType.values())
                .filteredOn(other -> other != type)
                .allSatisfy(other -> assertThat(strict.validate(
                                new String(ExampleFiles.structured(other), StandardCharsets.UTF_8), InputFormat.JSON))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyObjectOfAStrictSchemaSaysWhetherItIsOpen(String name) {
        JsonNode schema = ExampleFiles.json(Schemas.strict(name).orElseThrow().getBytes(StandardCharsets.UTF_8));

        schema.findParents("properties").stream()
                .filter(object -> object.path("type").asText().equals("object"))
                .forEach(
                        object -> assertThat(object.has("additionalProperties")).isTrue());
    }

    /** As a producer would use it: the published files, nothing of ours. */
    private static Schema standalone(EventType type, Function<String, java.util.Optional<String>> texts) {
        Map<String, String> files = Schemas.names().stream()
                .map(name -> texts.apply(name).orElseThrow())
                .collect(Collectors.toMap(SchemasTest::id, Function.identity()));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(files));
        return registry.getSchema(
                SchemaLocation.of(id(texts.apply(Schemas.nameOf(type)).orElseThrow())));
    }

    private static String id(String schema) {
        return ExampleFiles.json(schema.getBytes(StandardCharsets.UTF_8))
                .get("$id")
                .textValue();
    }
}
