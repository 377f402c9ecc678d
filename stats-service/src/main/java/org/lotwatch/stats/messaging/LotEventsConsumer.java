package org.lotwatch.stats.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.stats.Alarm;
import org.lotwatch.stats.Alarms;
import org.lotwatch.stats.Delivery;
import org.lotwatch.stats.LaneOpener;
import org.lotwatch.stats.Lanes;
import org.lotwatch.stats.SingleThread;

/**
 * The three topics in. Never refuses a batch and never throws: bytes that cannot be read are a fate like others, and what is
 * taken twice is noticed by its place in the chain. Decodes on a thread of its own, while the lanes fold what came before.
 */
@ApplicationScoped
class LotEventsConsumer {

    static final String CHANNEL = "events";

    private final EventCodec codec;
    private final Lanes lanes;
    private final LaneOpener opener;
    private final ExecutorService thread = SingleThread.named("lotwatch-decode");

    LotEventsConsumer(EventCodec codec, Lanes lanes, LaneOpener opener) {
        this.codec = codec;
        this.lanes = lanes;
        this.opener = opener;
    }

    /** The answer completes when there is room for the next batch. */
    @Incoming(CHANNEL)
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(() -> read(records), thread)
                        .thenCompose(lanes::take));
    }

    private List<Delivery> read(ConsumerRecords<byte[], byte[]> records) {
        List<Delivery> deliveries = new ArrayList<>();
        Set<TopicPartition> partitions = records.partitions();
        for (TopicPartition partition : partitions) {
            try {
                StampedRecord delivered =
                        (StampedRecord) records.records(partition).get(0); // of ChainInterceptor
                deliveries.add(LogDelivery.read(delivered, codec));
            } catch (RuntimeException e) {
                opener.stop(partition.partition(), new Alarms.Raised(Alarm.FOLD_FAILED, "decoding failed: " + e));
            }
        }
        return deliveries;
    }

    @PreDestroy
    void close() {
        SingleThread.close(thread);
    }
}
