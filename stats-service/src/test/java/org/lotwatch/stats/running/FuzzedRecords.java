package org.lotwatch.stats.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Mutations;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.RecordHeaders;

/**
 * Records as careless or hostile producers might send them, changed in bytes and in structure: values, headers, keys and
 * modes; the same for a seed.
 */
final class FuzzedRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventCodec CODEC = new EventCodec();
    private static final int REMEMBERED = 64;

    private final SplittableRandom random;
    private final Mutations mutations;
    private final List<ProducerRecord<byte[], byte[]>> earlier = new ArrayList<>();

    FuzzedRecords(long seed) {
        random = new SplittableRandom(seed);
        mutations = new Mutations(seed);
    }

    ProducerRecord<byte[], byte[]> next() {
        if (!earlier.isEmpty() && random.nextInt(10) == 0) {
            return again(earlier.get(random.nextInt(earlier.size())));
        }
        ProducerRecord<byte[], byte[]> record = fresh();
        if (earlier.size() < REMEMBERED) {
            earlier.add(record);
        } else {
            earlier.set(random.nextInt(REMEMBERED), record);
        }
        return record;
    }

    private static ProducerRecord<byte[], byte[]> again(ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers());
    }

    private ProducerRecord<byte[], byte[]> fresh() {
        byte[] value = mutations.next();
        String topic = mutations.topic().label();
        byte[] key = key(value);
        return switch (random.nextInt(32)) {
            case 0 -> new ProducerRecord<>(topic, key, null);
            case 1 -> new ProducerRecord<>(topic, key, noise());
            case 2 -> new ProducerRecord<>(topic, key, renamed(value));
            case 3, 4, 5, 6 -> binary(topic, key, value);
            case 7 -> withNoise(new ProducerRecord<>(topic, key, value));
            default -> new ProducerRecord<>(topic, key, value);
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(500) == 0 ? 300_000 : random.nextInt(400)];
        random.nextBytes(noise);
        return noise;
    }

    /** Of a type that a newer version may have. */
    private static byte[] renamed(byte[] value) {
        return new String(value, StandardCharsets.UTF_8)
                .replace(".v1\"", ".v7\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Mostly the lot's own key, so that records are not only sent on. */
    private byte @Nullable [] key(byte[] value) {
        int kind = random.nextInt(16);
        if (kind == 0) {
            return null;
        }
        boolean right = kind > 1 && CODEC.decode(mutations.topic(), value, RecordHeaders.none()) instanceof Readable;
        String key = right ? lotKey(value) : "K" + random.nextInt(50);
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static String lotKey(byte[] value) {
        JsonNode lot = tree(value).at("/data/lotId");
        return LotKey.of(lot.asText()).value();
    }

    /** The attributes as headers, now and then one of them missing or no text; the data as the value. */
    private ProducerRecord<byte[], byte[]> binary(String topic, byte @Nullable [] key, byte[] value) {
        JsonNode event = tree(value);
        byte[] data = event.path("data").toString().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, data);
        event.properties().forEach(attribute -> {
            if (!attribute.getKey().equals("data") && random.nextInt(24) > 0) {
                byte[] text = attribute.getValue().asText().getBytes(StandardCharsets.UTF_8);
                record.headers().add("ce_" + attribute.getKey(), random.nextInt(32) == 0 ? noise() : text);
            }
        });
        return record;
    }

    private ProducerRecord<byte[], byte[]> withNoise(ProducerRecord<byte[], byte[]> record) {
        record.headers().add("content-type", noise());
        record.headers().add("ce_specversion", random.nextBoolean() ? noise() : null);
        record.headers().add("lotwatch-forwarded-from", noise());
        return record;
    }

    private static JsonNode tree(byte[] value) {
        try {
            JsonNode tree = JSON.readTree(value);
            return tree == null ? JSON.nullNode() : tree;
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }
}
