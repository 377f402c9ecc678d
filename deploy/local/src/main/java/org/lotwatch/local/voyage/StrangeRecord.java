package org.lotwatch.local.voyage;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that does not come from the services.
 *
 * @param mark a name of its own, by which it is known to be there already when the voyage is told again
 * @param broken whether nobody can read it
 */
record StrangeRecord(String mark, String topic, String key, byte @Nullable [] value, boolean broken) {

    /** The header that carries the mark. */
    static final String MARK = "voyage-mark";

    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    ProducerRecord<byte[], byte @Nullable []> record() {
        ProducerRecord<byte[], byte @Nullable []> record =
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add("content-type", CONTENT_TYPE).add(MARK, mark.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
