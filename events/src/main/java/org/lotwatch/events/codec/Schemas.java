package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lotwatch.events.EventType;

/**
 * The JSON Schemas (2020-12) of the contract, by name: {@code common}, {@code envelope} and one for each type, such as
 * {@code shipment.loaded.v1}. The strict ones are files; each tolerant one is the strict one without the refusal of unknown
 * fields. Immutable; safe to share between threads.
 */
public final class Schemas {

    private static final String PREFIX = "org.lotwatch.";
    private static final List<String> NAMES = List.of(
            "common",
            "envelope",
            "shipment.loaded.v1",
            "shipment.adjusted.v1",
            "round.inspected.v1",
            "lot.restored.v1",
            "record.retracted.v1",
            "record.corrected.v1");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> STRICT = texts();
    private static final Map<String, String> TOLERANT = tolerated(STRICT);

    private Schemas() {}

    /** All names, the shared schemas first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The name of a type's schema: its CloudEvents type without {@code org.lotwatch.}. */
    public static String nameOf(EventType type) {
        return type.label().substring(PREFIX.length());
    }

    /** The schema that refuses unknown fields, as JSON text; empty: no such name. */
    public static Optional<String> strict(String name) {
        return Optional.ofNullable(STRICT.get(name));
    }

    /** The schema that ignores unknown fields, as JSON text; empty: no such name. */
    public static Optional<String> tolerant(String name) {
        return Optional.ofNullable(TOLERANT.get(name));
    }

    /**
     * A schema together with all those that it refers to, in one document as JSON Schema 2020-12 bundles them, for tools that
     * take one file; empty: no such name.
     */
    public static Optional<String> bundled(Profile profile, String name) {
        return (profile == Profile.STRICT ? strict(name) : tolerant(name)).map(text -> bundled(profile, parse(text)));
    }

    private static String bundled(Profile profile, JsonNode schema) {
        Map<String, JsonNode> all = byId(profile);
        ObjectNode definitions = ((ObjectNode) schema).withObject("/$defs");
        Deque<JsonNode> unread = new ArrayDeque<>(List.of(schema.deepCopy()));
        Set<String> taken = new HashSet<>(Set.of(schema.get("$id").textValue()));
        while (!unread.isEmpty()) {
            for (String reference : unread.pop().findValuesAsText("$ref")) {
                String file = reference.substring(0, (reference + '#').indexOf('#'));
                String id = file.isEmpty() ? "" : idOf(profile, file.replace(".json", ""));
                if (!id.isEmpty() && taken.add(id)) {
                    JsonNode referred = Objects.requireNonNull(all.get(id), id);
                    definitions.set(file, referred);
                    unread.push(referred);
                }
            }
        }
        return schema.toPrettyString() + "\n";
    }

    /** All schemas of a profile, by their {@code $id}. */
    static Map<String, JsonNode> byId(Profile profile) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String text : (profile == Profile.STRICT ? STRICT : TOLERANT).values()) {
            JsonNode document = parse(text);
            documents.put(document.get("$id").textValue(), document);
        }
        return documents;
    }

    static String idOf(Profile profile, String name) {
        return "https://lotwatch.org/schemas/" + (profile == Profile.STRICT ? "strict/" : "tolerant/") + name + ".json";
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, ContractFiles.text("schemas/" + name + ".json")));
        return texts;
    }

    private static Map<String, String> tolerated(Map<String, String> strict) {
        Map<String, String> tolerant = new LinkedHashMap<>();
        strict.forEach((name, text) -> tolerant.put(name, tolerated(text)));
        return tolerant;
    }

    private static String tolerated(String strict) {
        JsonNode document = parse(strict.replace("/schemas/strict/", "/schemas/tolerant/"));
        open(document);
        return document.toPrettyString() + "\n";
    }

    /** Takes the refusals of unknown fields away, at every depth. */
    private static void open(JsonNode node) {
        if (node.path("additionalProperties").isBoolean()) {
            ((ObjectNode) node).remove(List.of("additionalProperties", "patternProperties"));
        }
        node.forEach(Schemas::open);
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema of this module is not JSON", e);
        }
    }
}
