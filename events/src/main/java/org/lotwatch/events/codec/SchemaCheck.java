package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.PathType;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotwatch.events.EventType;

/** The schemas of one profile at work: the only class that knows the validator. Safe to share between threads. */
final class SchemaCheck {

    private final Definitions definitions;
    private final Schema envelope;
    private final Map<EventType, Schema> data = new EnumMap<>(EventType.class);

    SchemaCheck(Profile profile) {
        Map<String, JsonNode> documents = Schemas.byId(profile);
        definitions = new Definitions(documents);
        SchemaRegistry registry = registry(documents);
        envelope = registry.getSchema(SchemaLocation.of(Schemas.idOf(profile, "envelope")));
        for (EventType type : EventType.values()) {
            String id = Schemas.idOf(profile, Schemas.nameOf(type)) + "#/$defs/data";
            data.put(type, registry.getSchema(SchemaLocation.of(id)));
        }
    }

    private static SchemaRegistry registry(Map<String, JsonNode> documents) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .format(new DateTime())
                .build();
        Map<String, String> texts = documents.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, document -> document.getValue().toString()));
        return SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemas(texts)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .pathType(PathType.JSON_POINTER)
                                .build()));
    }

    /** Faults of everything but the data; empty: none. */
    List<Fault> envelope(JsonNode event) {
        return faults(envelope, event, "");
    }

    /** Faults of an event's data; empty: none. */
    List<Fault> data(EventType type, JsonNode value) {
        Schema schema = data.get(type);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + type);
        }
        return faults(schema, value, "/data");
    }

    private List<Fault> faults(Schema schema, JsonNode value, String base) {
        List<Error> errors = schema.validate(value);
        return errors.isEmpty()
                ? List.of()
                : errors.stream()
                        .sorted(Comparator.comparing(SchemaCheck::isUnknownField))
                        .map(fault(value, base))
                        .toList();
    }

    private Function<Error, Fault> fault(JsonNode root, String base) {
        return error -> {
            String at = error.getInstanceLocation().toString();
            String pointer = names(error) ? at + Wording.step(error.getProperty()) : at;
            return Fault.schema(
                    Wording.pointer(base + pointer),
                    detail(error, base + pointer, root.at(JsonPointer.compile(pointer))));
        };
    }

    /** Fields that are wrong or missing are told first: an unknown field often is one of them, misspelt. */
    private static boolean isUnknownField(Error error) {
        return error.getKeyword().equals("additionalProperties");
    }

    /** Whether the fault is of a field that the error names, rather than of the object that it points to. */
    private static boolean names(Error error) {
        return error.getProperty() != null && (error.getKeyword().equals("required") || isUnknownField(error));
    }

    private static JsonNode property(Error error) {
        return TextNode.valueOf(error.getProperty() == null ? "" : error.getProperty());
    }

    private String detail(Error error, String pointer, JsonNode actual) {
        String field = Wording.field(pointer);
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                field + " is not a field of the contract here; leave it out or correct its name";
            case "propertyNames" ->
                Wording.mustBe("each name in " + field, definitions.expected(error), property(error));
            case "maxProperties", "maxItems" ->
                field + " must have at most " + error.getSchemaNode().asText() + " entries, had " + actual.size();
            default -> Wording.mustBe(field, definitions.expected(error), actual);
        };
    }

    /** The contract's own reading of RFC 3339, so that what the schema accepts can be read. */
    private static final class DateTime implements Format {

        @Override
        public String getName() {
            return "date-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return Rfc3339.parse(value) != null;
        }
    }
}
