package org.lotwatch.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Producers that neither lose nor reorder: every in-sync replica acknowledges, retries keep their place. Their patience is
 * short, because the relay's transaction is open meanwhile; the rows outlast any outage.
 */
final class KafkaProducers {

    /** What {@code kafka.*} settings may override. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG, "lotwatch-outbox",
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG, 131_072,
            ProducerConfig.LINGER_MS_CONFIG, 5,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);

    private static final Map<String, Object> REQUIRED =
            Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);

    private KafkaProducers() {}

    /** @throws org.apache.kafka.common.KafkaException if no address of the broker can be resolved */
    static Producer<byte[], byte[]> open(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        settings.putAll(kafka);
        settings.putAll(REQUIRED);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
