package org.lotwatch.stats.domain;

/** How rows of a lot compare; {@code docs/reference/counting.md} rules 1, 5 and 9. */
final class LogOrder {

    private LogOrder() {}

    /** By log order: arrival, topic, partition, offset; then as appended. */
    static int compare(Records records, int a, int b) {
        int arrivals = Long.compare(records.arrival(a), records.arrival(b));
        return arrivals != 0 ? arrivals : compareCoordinates(records, a, b);
    }

    private static int compareCoordinates(Records records, int a, int b) {
        Shape shapeA = records.shape(a);
        Shape shapeB = records.shape(b);
        int topics = shapeA.topic().compareTo(shapeB.topic());
        if (topics != 0) {
            return topics;
        }
        int partitions = Integer.compare(shapeA.partition(), shapeB.partition());
        if (partitions != 0) {
            return partitions;
        }
        int offsets = Long.compare(records.offset(a), records.offset(b));
        return offsets != 0 ? offsets : Integer.compare(a, b);
    }
}
