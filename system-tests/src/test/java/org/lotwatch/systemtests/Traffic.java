package org.lotwatch.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.testkit.oracle.LogRecord;

/**
 * A producer that never rests: a handful of records of a made-up history ten times a second, with everything in it that may
 * happen on a topic. It remembers what the broker has acknowledged, and where.
 */
final class Traffic implements AutoCloseable {
    private static final int HANDFUL = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Map<String, ProducerRecord<byte[], byte[]>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<LogRecord> history;
    private volatile boolean resting;
    private int next;

    Traffic(String bootstrap, List<LogRecord> history) {
        this.history = history;
        this.producer = new KafkaProducer<>(
                settings(bootstrap, Map.of()), new ByteArraySerializer(), new ByteArraySerializer());
        ScheduledFuture<?> unused = clock.scheduleAtFixedRate(this::handful, 0, 100, TimeUnit.MILLISECONDS);
    }

    /** Patient: what was handed over is sent until it is acknowledged. */
    static Map<String, Object> settings(String bootstrap, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrap);
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        settings.put("max.block.ms", 120_000);
        settings.put("request.timeout.ms", 10_000);
        settings.put("delivery.timeout.ms", 300_000);
        settings.put("reconnect.backoff.max.ms", 500);
        return settings;
    }

    private void handful() {
        if (!resting) {
            next(HANDFUL).forEach(record -> send(asProduced(record)));
        }
    }

    /** The next records of the history, which begins again at its end. */
    synchronized List<LogRecord> next(int records) {
        List<LogRecord> some = new ArrayList<>(records);
        for (int i = 0; i < records; i++) {
            some.add(history.get(next++ % history.size()));
        }
        return some;
    }

    /** Hands a record to the producer; see {@link #settle}. */
    void send(ProducerRecord<byte[], byte[]> record) {
        sent.incrementAndGet();
        Future<RecordMetadata> unused = producer.send(record, (metadata, refused) -> {
            if (refused == null) {
                acknowledged.put(place(metadata), record);
            } else {
                failure.compareAndSet(null, refused);
            }
            answered.incrementAndGet();
        });
    }

    static ProducerRecord<byte[], byte[]> asProduced(LogRecord record) {
        ProducerRecord<byte[], byte[]> produced = new ProducerRecord<>(record.topic(), record.key(), record.value());
        record.headers().forEach((name, value) -> {
            if (!name.equals(LogRecord.FORWARDED_FROM)) {
                produced.headers().add(name, value);
            }
        });
        return produced;
    }

    private static String place(RecordMetadata metadata) {
        return metadata.topic() + "-" + metadata.partition() + ":" + metadata.offset();
    }

    /** By {@code topic-partition:offset}. */
    Map<String, ProducerRecord<byte[], byte[]>> acknowledged() {
        return acknowledged;
    }

    /** Returns when so many more records were handed over, whether or not the broker can be reached. */
    void awaitMore(int records) {
        int until = sent.get() + records;
        await("traffic goes on")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sent.get() >= until);
    }

    void rest() {
        resting = true;
        CompletableFuture.runAsync(() -> {}, clock).join(); // the handful in hand, if any, has been handed over
        settle();
    }

    void goOn() {
        resting = false;
    }

    /** Returns when everything handed over so far is acknowledged. */
    void settle() {
        await("everything is acknowledged")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answered.get() >= sent.get());
        Exception refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("a record was not acknowledged", refused);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close(Duration.ofSeconds(5));
    }
}
