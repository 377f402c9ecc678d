package org.lotwatch.stats;

import java.util.Map;
import java.util.function.Consumer;
import org.lotwatch.events.Topic;

/** The log from its first record, read beside the consumer that counts. Blocks. */
public interface WholeLog {

    /**
     * What of a lane is there.
     *
     * @throws RecountImpossibleException when the brokers do not tell
     */
    LaneStart lane(int lane);

    /**
     * Hands over all records of a lane before some places, each topic's in order.
     *
     * @param ends per topic, the first offset that is not wanted; some beyond may come, too
     * @throws RecountImpossibleException when the log does not hold them, or cannot be read
     */
    void read(int lane, Map<Topic, Long> ends, Consumer<Delivery> reader);
}
