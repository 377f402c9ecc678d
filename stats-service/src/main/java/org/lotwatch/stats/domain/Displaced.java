package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What changes when a record stands before the event of its identity in the log, so that it is the event now: the others of
 * that identity are compared with it instead. It happens where topics are read out of step.
 *
 * @param duplicates how many duplicates there are more, or fewer where negative
 * @param collisions how many collisions there are more; with the duplicates exactly 1, for the event that was displaced
 * @param collided where the records stand that were no collisions before
 */
public record Displaced(int duplicates, int collisions, List<LogPosition> collided) {

    public Displaced {
        collided = List.copyOf(collided);
    }

    /**
     * @param event the row that was the event
     * @param row the row that is the event now
     * @param repetitions all further rows of the identity
     */
    static Displaced of(Records records, int event, int row, List<Integer> repetitions) {
        Comparison before = new Comparison(records, event);
        Comparison after = new Comparison(records, row);
        List<LogPosition> collided = new ArrayList<>();
        int duplicates = 0;
        int collisions = 0;
        for (int other : repetitions) {
            duplicates += (after.isSame(other) ? 1 : 0) - (before.isSame(other) ? 1 : 0);
            collisions += (after.isSame(other) ? 0 : 1) - (before.isSame(other) ? 0 : 1);
            if (before.isSame(other) && !after.isSame(other)) {
                collided.add(records.position(other));
            }
        }
        if (after.isSame(event)) {
            return new Displaced(duplicates + 1, collisions, collided);
        }
        collided.add(records.position(event));
        return new Displaced(duplicates, collisions + 1, collided);
    }

    private record Comparison(Records records, int event) {
        boolean isSame(int row) {
            return records.fingerprint(row) == records.fingerprint(event);
        }
    }
}
