package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Topic;

/**
 * Reads and writes events as the contract says: CloudEvents 1.0, structured or binary in, structured out.
 *
 * <p>Reading never throws, whatever the bytes. Building a codec compiles the schemas (some 100 ms); share one. Thread-safe.
 */
public final class EventCodec {

    /** The content type of what {@link #encode} returns. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private final TreeDecoder tolerant = new TreeDecoder(Profile.TOLERANT);
    private final TreeDecoder strict = new TreeDecoder(Profile.STRICT);

    /** What the record of this topic says; unknown fields are ignored. */
    public Decoded decode(Topic topic, byte @Nullable [] value, RecordHeaders headers) {
        if (BinaryMode.isUsed(headers)) {
            return binary(topic, value, headers);
        }
        Readable plain = value == null ? null : PlainEventScanner.scan(value, topic);
        return plain != null ? plain : structured(tolerant, topic, value);
    }

    /** As {@link #decode}, for structured events and without the fast path: what the fast path is held against. */
    Decoded decodeBySchema(Topic topic, byte[] value) {
        return structured(tolerant, topic, value);
    }

    /**
     * What one event in structured JSON says that is not on a topic yet: its type decides where it belongs, and an amendment
     * must name its target's type.
     */
    public Decoded decodeHttp(byte[] value, Profile profile) {
        return structured(profile == Profile.STRICT ? strict : tolerant, null, value);
    }

    /**
     * The event in structured JSON, UTF-8, defaults left out.
     *
     * @throws IllegalArgumentException if a text is not Unicode or a time lies outside the years 0000 to 9999
     */
    public byte[] encode(LotEvent event) {
        return EventWriter.bytes(event);
    }

    private static Decoded structured(TreeDecoder decoder, @Nullable Topic topic, byte @Nullable [] value) {
        JsonText.Outcome outcome = value == null ? JsonText.NULL : JsonText.read(value);
        return outcome.on(root -> decoder.decode(root, topic), EventCodec::unreadable);
    }

    private static Unreadable unreadable(Fault fault) {
        return new Unreadable(fault.reason(), fault.pointer(), fault.detail(), null, null);
    }

    private Decoded binary(Topic topic, byte @Nullable [] value, RecordHeaders headers) {
        try {
            ObjectNode envelope = BinaryMode.envelope(headers);
            return tolerant.decodeBinary(envelope, value, topic);
        } catch (CharacterCodingException e) {
            return new Unreadable(Reason.BAD_UTF8, "", "the ce_ headers must be UTF-8 text", null, null);
        }
    }
}
