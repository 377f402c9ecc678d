package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a schema asks for, in words. */
final class Expectation {

    private Expectation() {}

    /**
     * @param schema a schema without {@code $ref}
     * @param keyword the keyword that was not met; decides which bound of a number is named
     */
    static String of(JsonNode schema, String keyword) {
        if (schema.has("title")) {
            return schema.get("title").textValue();
        }
        if (schema.has("const")) {
            return '"' + schema.get("const").asText() + '"';
        }
        if (schema.has("enum")) {
            return "one of " + String.join(", ", texts(schema.get("enum")));
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> "an integer of " + bound(schema, keyword);
            case "number" ->
                "a number from " + schema.get("minimum").asText() + " to "
                        + schema.get("maximum").asText();
            case "string" -> string(schema);
            case "boolean" -> "true or false";
            case "array" -> "an array of at most " + schema.path("maxItems").asText() + " items";
            default -> "an object";
        };
    }

    /** Everything that a schema asks for, whatever may be wrong with a value: for readers before they write one. */
    static String inFull(JsonNode schema) {
        if (schema.has("maxProperties")) {
            return "an object of at most " + schema.get("maxProperties").asText() + " entries";
        }
        return schema.path("type").asText().equals("integer")
                ? "an integer from " + schema.get("minimum").asText() + " to "
                        + schema.get("maximum").asText()
                : of(schema, "");
    }

    private static String bound(JsonNode schema, String keyword) {
        return keyword.equals("maximum")
                ? "at most " + schema.get("maximum").asText()
                : "at least " + schema.get("minimum").asText();
    }

    private static String string(JsonNode schema) {
        if (schema.path("format").asText().equals("date-time")) {
            return "an RFC 3339 time with an offset such as 2024-02-10T08:30:00Z";
        }
        return "a string of " + schema.path("minLength").asText("0") + " to "
                + schema.path("maxLength").asText() + " characters without control characters";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
