package org.lotwatch.stats;

import java.util.List;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.store.RawRecord;

/** Where a lot's records belong, and how a record that stands elsewhere gets there. */
public interface LotRouter {

    /** The lane of a key as every Kafka producer computes it. */
    int laneOf(byte[] key, int lanes);

    /**
     * Appends records to their lots' partitions, under the lots' keys. Blocks until all replicas in sync have them, however
     * long that takes.
     */
    void forward(List<Forward> forwards);

    /**
     * A record on its way to its lot's partition.
     *
     * @param from where it stood
     */
    record Forward(Topic topic, int lane, LotKey key, RawRecord record, From from) {}

    /** Where a forwarded record stood. */
    record From(Topic topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic.label() + '/' + partition + '/' + offset;
        }
    }
}
