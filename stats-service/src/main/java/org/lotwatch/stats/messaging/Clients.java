package org.lotwatch.stats.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The service's own Kafka clients beside its consumer, with the {@code kafka.*} settings; made when first needed. */
@ApplicationScoped
class Clients {

    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Map<String, Object> settings;
    private @Nullable Admin admin;
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable Producer<byte[], byte[]> askedProducer;

    Clients(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            Map<String, Object> own = own();
            own.put(AdminClientConfig.CLIENT_ID_CONFIG, "lotwatch-stats-admin");
            own.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
            own.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            known = made(() -> Admin.create(own));
            admin = known;
        }
        return known;
    }

    /** Idempotent, acknowledged by all replicas in sync. */
    synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> known = producer;
        if (known == null) {
            known = producer("lotwatch-stats-producer", Duration.ofSeconds(10));
            producer = known;
        }
        return known;
    }

    /** As {@link #producer}, for records whose sender waits for the answer: it gives up sooner. */
    synchronized Producer<byte[], byte[]> askedProducer() {
        Producer<byte[], byte[]> known = askedProducer;
        if (known == null) {
            known = producer("lotwatch-stats-asked", Duration.ofSeconds(3));
            askedProducer = known;
        }
        return known;
    }

    /** @param patience with one request to Kafka; a record is given up after three times as long */
    private Producer<byte[], byte[]> producer(String clientId, Duration patience) {
        int millis = (int) patience.toMillis();
        Map<String, Object> own = own();
        own.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        own.put(ProducerConfig.ACKS_CONFIG, "all");
        own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * millis);
        own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        own.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return made(() -> new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    private Map<String, Object> own() {
        return new HashMap<>(settings);
    }

    /** Kafka looks its classes up in the thread's class loader, which is the application's only on some threads. */
    static <T> T made(Supplier<T> maker) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Clients.class.getClassLoader());
        try {
            return maker.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(CLOSING);
        }
        if (askedProducer != null) {
            askedProducer.close(CLOSING);
        }
        if (admin != null) {
            admin.close(CLOSING);
        }
    }
}
