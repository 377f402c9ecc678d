package org.lotwatch.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.codec.EventCodec;

/**
 * Sends the events of rows and waits for Kafka's word on each. Blocks, so it has a thread of its own; used by one thread at
 * a time.
 */
final class EventSender {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final EventCodec codec;
    private final CommandEvents commandEvents;
    private @Nullable Producer<byte[], byte[]> producer;

    EventSender(Supplier<Producer<byte[], byte[]>> producers, EventCodec codec, CommandEvents commandEvents) {
        this.producers = producers;
        this.codec = codec;
        this.commandEvents = commandEvents;
    }

    /**
     * Sends the rows in their order. A bucket's rows after one that failed are not counted as sent, whatever became of
     * them, so that they are sent again behind it.
     *
     * @param doubtful buckets of which only the first row is tried
     */
    Sent send(List<OutboxRow> rows, Set<Integer> doubtful) {
        Producer<byte[], byte[]> open = producer();
        List<Sending> sendings = start(open, rows, doubtful);
        open.flush();
        Sent sent = Sent.of(sendings);
        if (sent.mayHaveBrokenTheProducer()) {
            close();
        }
        return sent;
    }

    private List<Sending> start(Producer<byte[], byte[]> open, List<OutboxRow> rows, Set<Integer> doubtful) {
        List<Sending> sendings = new ArrayList<>(rows.size());
        Set<Integer> closed = new HashSet<>();
        for (OutboxRow row : rows) {
            if (closed.contains(row.bucket())) {
                continue;
            }
            Sending sending = Sending.start(row, commandEvents, codec, open);
            sendings.add(sending);
            if (sending.kafkaIsAway()) {
                break;
            }
            if (sending.hasFailed() || doubtful.contains(row.bucket())) {
                closed.add(row.bucket());
            }
        }
        return sendings;
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    /** Ends the connection to Kafka; the next sending opens a new one. */
    void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }
}
