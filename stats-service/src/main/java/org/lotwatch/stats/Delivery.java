package org.lotwatch.stats;

import java.time.Instant;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.stats.store.RawRecord;

/**
 * Records of one partition that came from the log together, in order, and already read. The fold sees nothing else of the
 * log.
 */
public interface Delivery {

    Topic topic();

    /** The partition's number, and with it the lane. */
    int lane();

    /** Which opening of the lane, or which seek in it, asked for these records; others' are not wanted any more. */
    long generation();

    /** Where the delivery before this one ended, or where reading began. Nothing readable lies before it that was not delivered. */
    long chain();

    /** Where the next delivery's chain is; at least one past the last record, more where the log holds markers. */
    long end();

    /** Number of records. */
    int size();

    /** Bytes of all values. */
    long bytes();

    long offset(int index);

    /** The broker's time of appending. */
    Instant arrival(int index);

    Decoded decoded(int index);

    /** Whether the record came with this key. */
    boolean hasKey(int index, byte[] key);

    /** How often the record was forwarded to another partition before. */
    int hops(int index);

    /** The record as it is in the log. */
    RawRecord raw(int index);
}
