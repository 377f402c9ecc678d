package org.lotwatch.stats.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Copies what is committed to a topic, on a thread and at a pace of its own: woken after commits, resting after each round so
 * that what changes quickly is told once. A round that fails is done again; nothing is lost, something may be told twice.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration SAFETY_NET = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final String name;
    private final Duration rest;
    private final Round round;
    private final Semaphore wanted = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** Tells everything there is to tell now. */
    interface Round {
        void run() throws SQLException, ExecutionException, InterruptedException;
    }

    Relay(String name, Duration rest, Round round) {
        this.name = name;
        this.rest = rest;
        this.round = round;
        this.thread = new Thread(this::work, "lotwatch-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** There is something to tell. */
    void wake() {
        wanted.release();
    }

    private void work() {
        try {
            boolean failed = false;
            boolean last = false;
            while (!last) {
                last = closing.getCount() == 0;
                failed = !succeeded(failed);
                last |= failed && closing.getCount() == 0;
                pause(failed ? AFTER_FAILURE : rest);
                if (!failed && !last && wanted.tryAcquire(SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debugf("%s was interrupted; what it did not tell is told after the next start", name);
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        if (closing.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("%s is closing", name);
        }
    }

    private boolean succeeded(boolean failedBefore) throws InterruptedException {
        try {
            round.run();
            if (failedBefore) {
                LOG.infof("%s gets through again", name);
            }
            return true;
        } catch (SQLException | ExecutionException | KafkaException e) {
            if (!failedBefore) {
                LOG.warnf("%s does not get through, %s; tried again until it works", name, e.getMessage());
            }
            return false;
        }
    }

    /** Sends records and waits until all are acknowledged. */
    static void send(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            sent.add(producer.send(record));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    /** Tells what there is once more, then ends. */
    void close() {
        closing.countDown();
        wake();
        try {
            thread.join(CLOSING.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
