package org.lotwatch.stats.domain;

import org.lotwatch.events.EventType;

/**
 * What an amendment says of its target.
 *
 * @param row of the amendment; a correction's row holds the replacement
 * @param number the revision; the highest governs
 * @param happenedAt the amendment's own event time in microseconds, which counting ignores
 */
record Revision(int row, Target target, EventType targetType, int number, boolean retracts, long happenedAt) {

    /** The identity that is amended. */
    record Target(int source, String id) {}
}
