package org.lotwatch.local.voyage;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.codec.EventCodec;

/**
 * A record that does not come from the services.
 *
 * @param mark a name of its own, by which it is known to be there already when the voyage is told again
 * @param broken whether nobody can read it
 */
record StrangeRecord(String mark, ProducerRecord<byte[], byte @Nullable []> record, boolean broken) {

    /** The header that carries the mark. */
    static final String MARK = "voyage-mark";

    static StrangeRecord readable(String mark, String topic, String key, byte[] value) {
        return new StrangeRecord(mark, marked(mark, topic, key, value), false);
    }

    static StrangeRecord broken(String mark, String topic, String key, byte @Nullable [] value) {
        return new StrangeRecord(mark, marked(mark, topic, key, value), true);
    }

    private static ProducerRecord<byte[], byte @Nullable []> marked(
            String mark, String topic, String key, byte @Nullable [] value) {
        ProducerRecord<byte[], byte @Nullable []> record = new ProducerRecord<>(topic, bytes(key), value);
        record.headers().add("content-type", bytes(EventCodec.CONTENT_TYPE)).add(MARK, bytes(mark));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
