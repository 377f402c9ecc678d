package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a later schema refuses, or takes otherwise, though an earlier one accepted it. Where it cannot tell it says so too:
 * whoever changes the contract then proves that nothing was lost, and teaches it here.
 */
final class Narrowing {

    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment", "$schema");
    private static final Set<String> LOWER_BOUNDS = Set.of("minimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS = Set.of("maximum", "maxLength", "maxItems", "maxProperties");

    private final List<String> found = new ArrayList<>();

    private Narrowing() {}

    /** @param earlier schemas by name; so are the later ones */
    static List<String> of(Map<String, JsonNode> earlier, Map<String, JsonNode> later) {
        Narrowing narrowing = new Narrowing();
        earlier.forEach((name, schema) -> narrowing.compare(schema, later.get(name), name));
        return narrowing.found;
    }

    private void compare(JsonNode from, @Nullable JsonNode to, String path) {
        if (to == null || to.isMissingNode()) {
            found.add(path + " is gone");
            return;
        }
        if (!from.path("$ref").equals(to.path("$ref"))) {
            found.add(path + "/$ref was " + from.path("$ref") + ", is " + to.path("$ref"));
        }
        from.fieldNames().forEachRemaining(keyword -> keyword(keyword, from, to, path + "/" + keyword));
        to.fieldNames().forEachRemaining(keyword -> added(keyword, from, to, path + "/" + keyword));
    }

    private void keyword(String keyword, JsonNode from, JsonNode to, String path) {
        JsonNode old = from.get(keyword);
        JsonNode now = to.path(keyword);
        switch (keyword) {
            case "properties", "$defs" ->
                old.properties().forEach(e -> compare(e.getValue(), now.path(e.getKey()), path + "/" + e.getKey()));
            case "allOf" -> {
                for (int i = 0; i < old.size(); i++) {
                    compare(old.get(i), now.path(i), path + "/" + i);
                }
            }
            case "type", "enum" -> {
                if (!now.isMissingNode() && !elements(now).containsAll(elements(old))) {
                    found.add(path + " lacks some of " + old);
                }
            }
            case "$id", "default", "if", "then", "patternProperties", "propertyNames" -> {
                if (!old.equals(now)) {
                    found.add(path + " was " + old + ", is " + now);
                }
            }
            case "const", "pattern", "format", "not" -> {
                if (!now.isMissingNode() && !old.equals(now)) {
                    found.add(path + " was " + old + ", is " + now);
                }
            }
            case "items" -> {
                if (!now.isMissingNode()) {
                    compare(old, now, path);
                }
            }
            case "additionalProperties" -> opened(old, now, path);
            default -> bound(keyword, old, now, path);
        }
    }

    private void opened(JsonNode old, JsonNode now, String path) {
        if (old.isObject() && now.isObject()) {
            compare(old, now, path);
        } else if (!old.equals(JsonNodeFactory.instance.booleanNode(false)) && now.isBoolean() && !now.asBoolean()) {
            found.add(path + " was " + old + ", is false");
        }
    }

    private void bound(String keyword, JsonNode old, JsonNode now, String path) {
        boolean isBound = LOWER_BOUNDS.contains(keyword) || UPPER_BOUNDS.contains(keyword);
        if (now.isMissingNode() || !isBound) {
            return;
        }
        int change = now.decimalValue().compareTo(old.decimalValue());
        boolean narrowed =
                (LOWER_BOUNDS.contains(keyword) && change > 0) || (UPPER_BOUNDS.contains(keyword) && change < 0);
        if (narrowed) {
            found.add(path + " was " + old + ", is " + now);
        }
    }

    /** What an earlier schema did not ask for. */
    private void added(String keyword, JsonNode from, JsonNode to, String path) {
        if (keyword.equals("required")) {
            Set<JsonNode> more = elements(to.get(keyword));
            more.removeAll(elements(from.path(keyword)));
            more.forEach(name -> found.add(path + " is new for " + name));
        } else if (keyword.equals("allOf")) {
            if (to.get(keyword).size() > from.path(keyword).size()) {
                found.add(path + " has more parts");
            }
        } else if (!from.has(keyword) && !WORDS.contains(keyword) && !keyword.equals("properties")) {
            found.add(path + " is new");
        }
    }

    private static Set<JsonNode> elements(JsonNode node) {
        return node.isValueNode()
                ? Set.of(node)
                : StreamSupport.stream(node.spliterator(), false).collect(Collectors.toSet());
    }
}
