package org.lotwatch.local.voyage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands on the topics and picks one in so many records of the services to be sent again, byte for byte. What was sent
 * again before, or by a stranger before, is recognised by its mark. For one thread.
 */
final class Copies {

    private static final int ONE_IN = 16;
    private static final int MOST = 100_000;
    private static final String PREFIX = "copy-";

    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> marks = new HashSet<>();
    private final Map<String, ProducerRecord<byte[], byte @Nullable []>> picked = new TreeMap<>();
    private final Set<Long> originals = new HashSet<>();
    private final long expected;

    /** @param expected records of the services, each counted once, that will come */
    Copies(long expected) {
        this.expected = expected;
    }

    void see(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        String mark = Broker.header(record, StrangeRecord.MARK);
        if (!mark.isEmpty()) {
            marks.add(mark);
        } else if (record.value() != null && record.key() != null) {
            original(record, record.key(), record.value());
        }
    }

    private void original(ConsumerRecord<?, ?> record, byte[] key, byte[] value) {
        long hash = hash((record.topic() + ' ' + id(value)).getBytes(StandardCharsets.UTF_8));
        originals.add(hash);
        if (Math.floorMod(hash, ONE_IN) == 0 && picked.size() < MOST) {
            String mark = PREFIX + Long.toHexString(hash);
            ProducerRecord<byte[], byte @Nullable []> copy = new ProducerRecord<>(record.topic(), key, value);
            record.headers().forEach(header -> copy.headers().add(header));
            copy.headers().add(StrangeRecord.MARK, mark.getBytes(StandardCharsets.UTF_8));
            picked.put(mark, copy);
        }
    }

    /** The event's id, which is the same in every telling of a voyage; recorded times are not. */
    private static String id(byte[] value) {
        try (JsonParser parser = JSON.createParser(value)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (name.equals("id") && token == JsonToken.VALUE_STRING) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
        } catch (IOException noJson) {
            // nothing of ours: its bytes name it
        }
        return new String(value, StandardCharsets.ISO_8859_1);
    }

    /** Whether all that was expected has been seen, or nothing came for so long that it is not worth waiting for. */
    boolean isDone(Duration quiet) {
        Duration patience = originals.size() < expected ? Duration.ofSeconds(30) : Duration.ofSeconds(1);
        return quiet.compareTo(patience) >= 0;
    }

    long expected() {
        return expected;
    }

    /** How much of the expected has been seen. */
    long seen() {
        return Math.min(expected, originals.size());
    }

    boolean isThere(String mark) {
        return marks.contains(mark);
    }

    /** How many records were picked, whether they were sent again before or not. */
    int copies() {
        return picked.size();
    }

    List<ProducerRecord<byte[], byte @Nullable []>> missing() {
        return picked.entrySet().stream()
                .filter(entry -> !isThere(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** FNV-1a, finished so that its last bits are good. */
    private static long hash(byte[] value) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : value) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return ((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L) >>> 1;
    }
}
