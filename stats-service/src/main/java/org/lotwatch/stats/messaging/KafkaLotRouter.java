package org.lotwatch.stats.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jboss.logging.Logger;
import org.lotwatch.stats.LotRouter;

/** Forwards records to their lots' partitions, and knows which those are: as the producer's default partitioner does. */
@ApplicationScoped
class KafkaLotRouter implements LotRouter {

    private static final Logger LOG = Logger.getLogger(KafkaLotRouter.class);
    private static final long PAUSE_MILLIS = 500;

    private final Clients clients;

    KafkaLotRouter(Clients clients) {
        this.clients = clients;
    }

    @Override
    public int laneOf(byte[] key, int lanes) {
        return BuiltInPartitioner.partitionForKey(key, lanes);
    }

    @Override
    public void forward(List<Forward> forwards) {
        List<Forward> waiting = forwards;
        while (!waiting.isEmpty()) {
            waiting = notAcknowledged(waiting);
            if (!waiting.isEmpty()) {
                pause();
            }
        }
    }

    private List<Forward> notAcknowledged(List<Forward> forwards) {
        List<Forward> failed = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            for (Forward forward : forwards) {
                sent.add(clients.producer().send(record(forward)));
            }
        } catch (KafkaException e) {
            LOG.warnf("records could not be forwarded, %s; tried again until it works", e.getMessage());
            failed.addAll(forwards.subList(sent.size(), forwards.size()));
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!isAcknowledged(sent.get(i))) {
                failed.add(forwards.get(i));
            }
        }
        return failed;
    }

    private static ProducerRecord<byte[], byte[]> record(Forward forward) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                forward.topic().label(),
                forward.lane(),
                forward.key().value().getBytes(StandardCharsets.UTF_8),
                forward.record().value());
        forward.record().headers().forEach(header -> record.headers().add(header.key(), header.value()));
        byte[] from = forward.from().toString().getBytes(StandardCharsets.UTF_8);
        record.headers().add(new RecordHeader(LogDelivery.FORWARDED_FROM, from));
        return record;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf("a record could not be forwarded, %s; tried again until it works", e.getCause());
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CancellationException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return (CancellationException) new CancellationException("stopped while forwarding").initCause(e);
    }
}
