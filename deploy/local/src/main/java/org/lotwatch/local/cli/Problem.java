package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.StringJoiner;

/** A service's refusal as sentences: what it says of each field, or of the whole. */
final class Problem {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problem() {}

    /** @param body a problem of RFC 9457, or whatever came instead */
    static String sentences(String address, int status, byte[] body) {
        JsonNode problem = read(body);
        if (!problem.path("detail").isTextual()) {
            return address + " answered " + status + other(status, problem);
        }
        StringJoiner sentences = new StringJoiner(System.lineSeparator());
        JsonNode errors = problem.path("errors");
        if (errors.isEmpty()) {
            return sentences.add(problem.path("detail").asText()).toString();
        }
        errors.forEach(error -> sentences.add(sentence(error)));
        return sentences.toString();
    }

    private static String sentence(JsonNode error) {
        String pointer = error.path("pointer").asText();
        String detail = error.path("detail").asText();
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointer.isEmpty() || detail.contains(field) ? detail : pointer + ": " + detail;
    }

    private static String other(int status, JsonNode problem) {
        if (status == 404 || status == 405) {
            return ": this service does not know the request; is it of an older version, or another service?";
        }
        return problem.path("title").isTextual()
                ? ": " + problem.path("title").asText()
                : " without a reason: see its log";
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }
}
