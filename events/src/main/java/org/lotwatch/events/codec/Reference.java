package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Labelled;

/** The contract for people: types, fields and examples, out of the schemas, in the words in which faults are told. */
public final class Reference {

    private final Map<String, JsonNode> documents = Schemas.byId(Profile.STRICT);
    private final Definitions definitions = new Definitions(documents);

    /**
     * A type of event.
     *
     * @param name without {@code org.lotwatch.}
     * @param topics on which it may stand
     * @param fields of its data
     * @param example structured, as JSON text
     */
    public record Type(
            String name, String label, String description, List<String> topics, List<Field> fields, String example) {}

    /**
     * A field.
     *
     * @param path within the object that is told of, such as {@code origin.id}
     * @param form what it must be, in words
     * @param standard its value where it is left out; empty: none
     */
    public record Field(String path, boolean required, String form, String standard, String description) {}

    /** All types, in the order of {@link EventType}. */
    public List<Type> types() {
        return Stream.of(EventType.values()).map(this::type).toList();
    }

    /** The attributes of the envelope. */
    public List<Field> envelope() {
        return fields(document("envelope"), "");
    }

    /** One type. */
    public Type type(EventType type) {
        String name = Schemas.nameOf(type);
        JsonNode schema = document(name);
        return new Type(
                name,
                type.label(),
                schema.get("description").textValue(),
                type.topics().stream().sorted().map(Labelled::label).toList(),
                fields(schema.at("/$defs/data"), ""),
                ContractFiles.text("examples/" + name + ".json").strip());
    }

    private JsonNode document(String name) {
        JsonNode document = documents.get(Schemas.idOf(Profile.STRICT, name));
        if (document == null) {
            throw new IllegalStateException("no schema " + name);
        }
        return document;
    }

    private List<Field> fields(JsonNode object, String prefix) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.textValue()));
        List<Field> fields = new ArrayList<>();
        object.path("properties")
                .properties()
                .forEach(property -> fields.addAll(
                        field(prefix + property.getKey(), property.getValue(), required.contains(property.getKey()))));
        return fields;
    }

    /** The field itself, and those within it. */
    private List<Field> field(String path, JsonNode property, boolean required) {
        JsonNode schema = definitions.resolved(property);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                path,
                required,
                Expectation.inFull(schema),
                told(property, schema, "default"),
                told(property, schema, "description")));
        if (schema.has("properties")) {
            fields.addAll(fields(schema, path + "."));
        }
        return fields;
    }

    /** What the place of use says goes before what is said for all uses. */
    private static String told(JsonNode property, JsonNode schema, String keyword) {
        return property.has(keyword)
                ? property.get(keyword).asText()
                : schema.path(keyword).asText();
    }
}
