package org.lotwatch.stats.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.CallerContext;
import org.lotwatch.stats.RecordData;
import org.lotwatch.stats.RecordReader;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.store.RawRecord;

/**
 * Reads records by their coordinates with a few consumers that belong to no group. A question that finds all of them busy and
 * the queue before them full is refused.
 */
@ApplicationScoped
class KafkaRecordReader implements RecordReader {

    private final Map<String, Object> settings;
    private final Duration longest;
    private final ThreadPoolExecutor workers;
    private final BlockingQueue<KafkaConsumer<byte[], byte[]>> idle;

    KafkaRecordReader(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "lotwatch.answers.record-readers", defaultValue = "2") int readers,
            @ConfigProperty(name = "lotwatch.answers.record-timeout", defaultValue = "5s") Duration longest) {
        AtomicInteger number = new AtomicInteger();
        this.settings = settings(broker, longest);
        this.longest = longest;
        this.idle = new ArrayBlockingQueue<>(readers);
        this.workers = new ThreadPoolExecutor(
                readers,
                readers,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(32),
                task -> new Thread(task, "records-" + number.incrementAndGet()));
    }

    @Override
    public Uni<Map<LogPosition, RecordData>> read(Collection<LogPosition> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return CallerContext.returned(
                Uni.createFrom().item(() -> readNow(List.copyOf(places))).runSubscriptionOn(workers));
    }

    /** A consumer that failed is closed and not lent again. */
    private Map<LogPosition, RecordData> readNow(List<LogPosition> places) {
        Map<LogPosition, RecordData> data = new LinkedHashMap<>();
        KafkaConsumer<byte[], byte[]> consumer = borrowed();
        try {
            new PlacesReader(consumer, longest).read(places, data);
            giveBack(consumer);
        } catch (RuntimeException e) {
            consumer.close();
            RecordData missing = RecordData.missing("the broker does not answer: " + e.getMessage());
            places.forEach(place -> data.putIfAbsent(place, missing));
        }
        return data;
    }

    /** The record at a place as it is in the log; empty where the log no longer holds it. Blocks. */
    Optional<RawRecord> raw(LogPosition place) {
        KafkaConsumer<byte[], byte[]> consumer = borrowed();
        try {
            Optional<RawRecord> record = new PlacesReader(consumer, longest).raw(place);
            giveBack(consumer);
            return record;
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
    }

    private KafkaConsumer<byte[], byte[]> borrowed() {
        @Nullable KafkaConsumer<byte[], byte[]> free = idle.poll();
        return free == null ? Clients.made(this::connected) : free;
    }

    private KafkaConsumer<byte[], byte[]> connected() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void giveBack(KafkaConsumer<byte[], byte[]> consumer) {
        if (workers.isShutdown() || !idle.offer(consumer)) {
            consumer.close();
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker, Duration longest) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "lotwatch-records");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 65_536);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) longest.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) longest.toMillis());
        settings.keySet().retainAll(ConsumerConfig.configNames());
        return settings;
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
        idle.forEach(KafkaConsumer::close);
    }
}
