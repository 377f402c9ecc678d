package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The binary content mode of the CloudEvents Kafka binding: attributes are headers {@code ce_<name>} of UTF-8 text as it is
 * (no percent-encoding, unlike HTTP), {@code content-type} is the data's media type, the value is the data.
 */
final class BinaryMode {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String STRUCTURED = "application/cloudevents";
    private static final List<String> ATTRIBUTES = List.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "recordedtime",
            "subject",
            "dataschema",
            "partitionkey",
            "repairof");

    private BinaryMode() {}

    /** Whether these headers say binary: a {@code ce_specversion} and no content type of CloudEvents. */
    static boolean isUsed(RecordHeaders headers) {
        return headers.last(PREFIX + "specversion") != null && !isStructured(headers.last(CONTENT_TYPE));
    }

    private static boolean isStructured(byte @Nullable [] contentType) {
        return contentType != null
                && new String(contentType, StandardCharsets.ISO_8859_1)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(STRUCTURED);
    }

    /** The envelope without data. */
    static ObjectNode envelope(RecordHeaders headers) throws CharacterCodingException {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        for (String attribute : ATTRIBUTES) {
            put(envelope, attribute, headers.last(PREFIX + attribute));
        }
        put(envelope, "datacontenttype", headers.last(CONTENT_TYPE));
        return envelope;
    }

    private static void put(ObjectNode envelope, String attribute, byte @Nullable [] value)
            throws CharacterCodingException {
        if (value != null) {
            envelope.put(attribute, JsonText.decode(value));
        }
    }
}
