package org.lotwatch.testkit.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one record as the contract says, or says why it is not counted. */
final class RecordReader {

    private final int partitions;

    RecordReader(int partitions) {
        this.partitions = partitions;
    }

    /**
     * What the record says, {@code null} when its type is none of the contract's (it is skipped then, not parked).
     *
     * @throws Refused when the contract parks it
     */
    @Nullable
    Reading read(LogRecord message) {
        JsonNode event = Envelope.of(message);
        Fields attributes = new Fields(event, "event");
        attributes.oneOf("specversion", "1.0").text("type", Integer.MAX_VALUE);
        String type = Contract.shortType(event.path("type").asText());
        Set<String> topics = Contract.TOPICS_OF_TYPES.get(type);
        if (topics == null) {
            return null;
        }
        if (!topics.contains(message.topic())) {
            throw new Refused("wrong topic");
        }
        header(attributes);
        if (attributes.node("id").equals(event.path("data").path("targetId"))) {
            throw new Refused("an amendment of itself");
        }
        return reading(message, type, attributes, Contract.read(type, message.topic(), event.path("data")));
    }

    private static void header(Fields attributes) {
        attributes.text("id", 128).text("source", 256).instant("time");
        if (attributes.has("recordedtime")) {
            attributes.instant("recordedtime");
        }
        if (!isUriReference(attributes.node("source").asText())) {
            throw new Refused("source must be a URI reference");
        }
    }

    private static boolean isUriReference(String text) {
        try {
            return text.equals(new URI(text).toString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Reading reading(LogRecord message, String type, Fields attributes, Map<String, Object> data) {
        Map<String, Object> said = attributes.values();
        return new Reading(
                message,
                type,
                (String) Objects.requireNonNull(said.get("source")),
                (String) Objects.requireNonNull(said.get("id")),
                (Instant) Objects.requireNonNull(said.get("time")),
                (Instant) said.get("recordedtime"),
                data,
                message.isForwarded()
                        || !message.isKeyed(LotKeys.of((String) Objects.requireNonNull(data.get("lotId")))));
    }

    /** Whether the record lies where its lot is counted; one that does not is counted through its forwarded copy. */
    boolean isAtHome(Reading reading) {
        LogRecord message = reading.record();
        return message.isForwarded() || message.partition() == LotKeys.partition(reading.lotKey(), partitions);
    }
}
