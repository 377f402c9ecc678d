package org.lotwatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Ways through rendered objects. */
final class Objects {

    private Objects() {}

    static Stream<JsonNode> of(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.at("/spec/template/spec");
    }

    static JsonNode container(JsonNode deployment) {
        return pod(deployment).path("containers").path(0);
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    /** Whether these labels choose that pod. */
    static boolean selects(JsonNode selector, JsonNode deployment) {
        Map<String, String> labels = texts(deployment.at("/spec/template/metadata/labels"));
        return labels.entrySet().containsAll(texts(selector).entrySet());
    }

    /** Every value below a node that stands under this name. */
    static List<String> values(JsonNode node, String name) {
        List<String> found = new ArrayList<>();
        node.findValues(name).forEach(value -> found.add(value.asText()));
        return found;
    }
}
