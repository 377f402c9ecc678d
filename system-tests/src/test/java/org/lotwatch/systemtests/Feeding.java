package org.lotwatch.systemtests;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lotwatch.testkit.oracle.LogRecord;

/** A stranger's producer that sends a history to the topics, record by record, in the background. */
final class Feeding {
    private final CompletableFuture<Void> sent;

    private Feeding(CompletableFuture<Void> sent) {
        this.sent = sent;
    }

    /** Sends all records with their own keys and lets the default partitioner place them. */
    static Feeding of(String bootstrap, List<LogRecord> history) {
        return new Feeding(CompletableFuture.runAsync(() -> send(bootstrap, history)));
    }

    boolean isDone() {
        return sent.isDone();
    }

    void await() throws ExecutionException, InterruptedException, TimeoutException {
        sent.get(3, TimeUnit.MINUTES);
    }

    private static void send(String bootstrap, List<LogRecord> history) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> acknowledgements = history.stream()
                    .map(record -> producer.send(Traffic.asProduced(record)))
                    .toList();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }
}
