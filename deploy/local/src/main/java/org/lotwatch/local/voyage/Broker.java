package org.lotwatch.local.voyage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;
import org.lotwatch.local.FeedException;

/** The broker, as a plain client sees it. For one thread. */
final class Broker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte @Nullable []> producer;

    Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5, "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Reads the three topics from the beginning, until the reader has enough or nothing new arrives for so long.
     *
     * @param enough asked after each handful of records
     */
    void read(Consumer<ConsumerRecord<byte @Nullable [], byte @Nullable []>> reader, Predicate<Duration> enough) {
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.label()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            read(consumer, reader, enough);
        } catch (KafkaException e) {
            throw new FeedException(failed("read", e), e);
        }
    }

    private static void read(
            KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer,
            Consumer<ConsumerRecord<byte @Nullable [], byte @Nullable []>> reader,
            Predicate<Duration> enough) {
        Duration quiet = Duration.ZERO;
        while (!enough.test(quiet)) {
            ConsumerRecords<byte @Nullable [], byte @Nullable []> records = consumer.poll(POLL);
            records.forEach(reader);
            quiet = records.isEmpty() ? quiet.plus(POLL) : Duration.ZERO;
        }
    }

    /** Returns when the broker has all of them. */
    void send(List<ProducerRecord<byte[], byte @Nullable []>> records) throws InterruptedException {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        for (Future<RecordMetadata> record : sent) {
            try {
                record.get();
            } catch (ExecutionException e) {
                throw new FeedException(failed("take records", e), e);
            }
        }
    }

    private String failed(String what, Exception e) {
        return "the broker at " + bootstrapServers + " did not " + what + " (" + e.getMessage()
                + "); see its log, then start again: what arrived counts once";
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
