package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Map;

/** Finds the part of a schema that an error speaks of, and says what it asks for. */
final class Definitions {

    private final Map<String, JsonNode> documents;

    /** @param documents schemas by {@code $id} */
    Definitions(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    String expected(Error error) {
        String keyword = error.getSchemaLocation().toString();
        String holder = keyword.substring(0, keyword.lastIndexOf('/'));
        String wanted = switch (error.getKeyword()) {
            case "required" -> holder + "/properties" + Wording.step(error.getProperty());
            case "propertyNames" -> keyword;
            default -> holder;
        };
        return Expectation.of(at(wanted), error.getKeyword());
    }

    /** A schema without {@code $ref}; its references name their documents by file. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : at(absolute(
                        reference.textValue(), documents.keySet().iterator().next()));
    }

    /** The schema at this location, through references. */
    private JsonNode at(String location) {
        int hash = location.indexOf('#');
        String document = location.substring(0, hash);
        JsonNode root = documents.get(document);
        if (root == null) {
            throw new IllegalStateException("no schema " + document);
        }
        JsonNode schema = root.at(JsonPointer.compile(location.substring(hash + 1)));
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode() ? schema : at(absolute(reference.textValue(), document));
    }

    private static String absolute(String reference, String document) {
        return reference.startsWith("#")
                ? document + reference
                : document.substring(0, document.lastIndexOf('/') + 1) + reference;
    }
}
