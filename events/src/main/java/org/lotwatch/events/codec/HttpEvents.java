package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the events of an HTTP request as the CloudEvents HTTP binding says. They are on no topic yet: the type decides where an
 * event belongs, and an amendment must name its target's type. Reading never throws, whatever the bytes. Thread-safe.
 */
public final class HttpEvents {

    /** How many events one batch may have. */
    public static final int MOST_OF_A_BATCH = 10_000;

    /** Names that are no headers of their own: the body, and its content type. */
    private static final Set<String> NO_ATTRIBUTES = Set.of("data", "datacontenttype");

    private final EventCodec codec;

    public HttpEvents(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * What each event says, in order. A batch that is no JSON array, or has too many events, is one unreadable event.
     *
     * @param mode of this message
     */
    public List<Received> read(HttpMessage message, HttpMessage.Mode mode, Profile profile) {
        return switch (mode) {
            case STRUCTURED -> List.of(structured("", message.body(), profile));
            case BINARY -> List.of(binary(message, profile));
            case BATCH -> batch(message.body(), profile);
        };
    }

    private Received structured(String place, byte[] event, Profile profile) {
        return new Received(place, event, codec.decodeHttp(event, profile));
    }

    private List<Received> batch(byte[] batch, Profile profile) {
        try {
            List<byte[]> events = BatchText.elements(batch);
            return events.size() > MOST_OF_A_BATCH
                    ? List.of(refused(batch, tooMany(events.size())))
                    : IntStream.range(0, events.size())
                            .mapToObj(index -> structured("/" + index, events.get(index), profile))
                            .toList();
        } catch (JsonProcessingException e) {
            return List.of(refused(batch, JsonText.malformed("", e)));
        } catch (CharacterCodingException e) {
            return List.of(refused(batch, JsonText.badUtf8(batch)));
        }
    }

    private static Fault tooMany(int events) {
        return new Fault(
                Reason.TOO_LARGE, "", "a batch must have at most " + MOST_OF_A_BATCH + " events, had " + events);
    }

    private static Received refused(byte[] batch, Fault fault) {
        return new Received("", batch, TreeDecoder.unreadable(JsonNodeFactory.instance.nullNode(), fault));
    }

    /** Made into a structured event first, so that both forms are held to the same rules and the same limit. */
    private Received binary(HttpMessage message, Profile profile) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        message.attributes().forEach((name, value) -> put(event, name, value, faults));
        if (message.contentType() != null) {
            event.put("datacontenttype", message.contentType().strip());
        }
        JsonText.Outcome data = JsonText.read(message.body());
        if (!faults.isEmpty()) {
            return new Received("", message.body(), TreeDecoder.unreadable(event, faults.get(0)));
        }
        if (data instanceof Fault fault) {
            Fault ofData = new Fault(fault.reason(), "/data" + fault.pointer(), fault.detail());
            return new Received("", message.body(), TreeDecoder.unreadable(event, ofData));
        }
        event.set("data", ((JsonText.Tree) data).root());
        return structured("", event.toString().getBytes(StandardCharsets.UTF_8), profile);
    }

    private static void put(ObjectNode event, String name, String value, List<Fault> faults) {
        if (NO_ATTRIBUTES.contains(name)) {
            return;
        }
        try {
            event.put(name, HeaderText.decoded(value));
        } catch (CharacterCodingException e) {
            String detail = "header ce-" + Wording.shortened(name, 60)
                    + " must be UTF-8 in percent-encoding, in which % itself is %25, was \""
                    + Wording.shortened(value, 60) + '"';
            faults.add(new Fault(Reason.BAD_UTF8, Wording.pointer(Wording.step(name)), detail));
        }
    }
}
