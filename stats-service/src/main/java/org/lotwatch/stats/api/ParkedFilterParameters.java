package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedFilter;

/** Which parked records. */
class ParkedFilterParameters {

    private static final String[] STATES = {"open", "redriven", "discarded"};

    @QueryParam("state")
    @Parameter(description = "open, redriven or discarded", example = "open")
    @Nullable
    String state;

    @QueryParam("reason")
    @Parameter(description = "One reason", example = "SCHEMA")
    @Nullable
    String reason;

    @QueryParam("topic")
    @Parameter(description = "One topic", example = "round-inspected")
    @Nullable
    String topic;

    @QueryParam("source")
    @Parameter(description = "One source", example = "/producers/depot-7")
    @Nullable
    String source;

    @QueryParam("eventId")
    @Parameter(description = "Id of an event: with source, what became of mine", example = "I-2024-17")
    @Nullable
    String eventId;

    @QueryParam("text")
    @Parameter(description = "Stands in the bytes, as it is, or in the detail or the pointer", example = "KM-79-001")
    @Nullable
    String text;

    ParkedFilter filter() {
        return new ParkedFilter(
                state == null ? null : Texts.among("state", state, STATES),
                Texts.atMost("reason", reason, 64),
                Texts.atMost("topic", topic, 249),
                Texts.atMost("source", source, 256),
                Texts.atMost("eventId", eventId, 128),
                Texts.atMost("text", text, 200));
    }

    /** A form of a page sends fields that were left empty, too. */
    void leaveOutEmpty() {
        state = given(state);
        reason = given(reason);
        topic = given(topic);
        source = given(source);
        eventId = given(eventId);
        text = given(text);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** The view as it was asked for. */
    PageLink link(@Nullable String tz) {
        Map<String, String> given = new LinkedHashMap<>();
        PageLinks.put(given, "state", state);
        PageLinks.put(given, "reason", reason);
        PageLinks.put(given, "topic", topic);
        PageLinks.put(given, "source", source);
        PageLinks.put(given, "eventId", eventId);
        PageLinks.put(given, "text", text);
        PageLinks.put(given, "tz", tz);
        return new PageLink(given);
    }
}
