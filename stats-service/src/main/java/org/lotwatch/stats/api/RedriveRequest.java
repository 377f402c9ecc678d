package org.lotwatch.stats.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Repair;
import org.lotwatch.stats.store.HarmlessHeaders;
import org.lotwatch.stats.store.RawHeader;

/** The body of {@code POST /parked/{id}/redrive}, as it is described; it is read field by field. */
@Schema(
        name = "Redrive",
        description =
                "Nothing, or {}: the record as it is. With a body, or base64: repaired. With headers: these instead of"
                        + " the record's own; without: its own ce_ headers, content-type and traceparent.")
record RedriveRequest(
        @Schema(nullable = true, description = "The repaired value: JSON, or its text as a string") @Nullable
        Object body,

        @Schema(nullable = true, description = "The repaired value as its bytes, instead of body") @Nullable
        String base64,

        @Schema(nullable = true, description = "Names and texts; only ce_ headers, content-type and traceparent")
        @Nullable
        Map<String, String> headers,

        @Schema(nullable = true, description = "What was wrong and is right now, 1-1000 characters") @Nullable
        String note) {

    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_HEADERS = 50;

    static Repair read(byte @Nullable [] bytes, @Nullable String by) {
        JsonBody given = JsonBody.of(bytes, "body", "base64", "headers", "note");
        return new Repair(value(given), headers(given.node("headers")), by, given.text("note", LONGEST_NOTE));
    }

    private static byte @Nullable [] value(JsonBody given) {
        JsonNode body = given.node("body");
        JsonNode base64 = given.node("base64");
        if (body != null && base64 != null) {
            throw Problems.invalidBody("/base64", "base64 must be left out where body is given");
        }
        if (body != null) {
            return body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : JsonBody.bytes(body);
        }
        return base64 == null ? null : decoded(base64);
    }

    private static byte[] decoded(JsonNode base64) {
        try {
            return Base64.getDecoder().decode(base64.isTextual() ? base64.textValue() : "?");
        } catch (IllegalArgumentException e) {
            throw Problems.invalidBody("/base64", "base64 must be bytes in base64");
        }
    }

    private static @Nullable List<RawHeader> headers(@Nullable JsonNode given) {
        if (given == null) {
            return null;
        }
        if (!given.isObject() || given.size() > MOST_HEADERS) {
            throw Problems.invalidBody("/headers", "headers must be an object of at most " + MOST_HEADERS + " texts");
        }
        List<RawHeader> headers = new ArrayList<>();
        given.properties().forEach(header -> headers.add(header(header.getKey(), header.getValue())));
        return headers;
    }

    private static RawHeader header(String name, JsonNode value) {
        if (!HarmlessHeaders.isHarmless(name) || !value.isTextual()) {
            throw Problems.invalidBody(
                    "/headers/" + Problems.escaped(name),
                    "a header must be ce_…, content-type or traceparent with a text, was " + Problems.shown(name));
        }
        return new RawHeader(name, value.textValue().getBytes(StandardCharsets.UTF_8));
    }
}
