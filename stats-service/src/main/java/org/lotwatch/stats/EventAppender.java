package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.store.RawRecord;

/** Appends records to the input topics: what came over HTTP, and what is sent on its way again. */
public interface EventAppender {

    /**
     * Appends records, those of one key in the order given; the key decides the partition. Never blocks the caller, and never
     * fails: each record has an outcome of its own, in the order given, within some fifteen seconds. Told on the context
     * that asks.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too many wait already
     */
    Uni<List<Outcome>> append(List<Outgoing> records);

    /** A record to be appended; its key, value and headers go out as they are. */
    record Outgoing(Topic topic, RawRecord record) {}

    /** What became of a record: one of two. */
    sealed interface Outcome permits Appended, Unconfirmed {}

    /** All replicas in sync have it, there. */
    record Appended(Topic topic, int partition, long offset) implements Outcome {}

    /**
     * Kafka did not say that it has the record. It may have it all the same: to append it again does no harm, an event counts
     * once.
     */
    record Unconfirmed(Topic topic, String why) implements Outcome {}
}
