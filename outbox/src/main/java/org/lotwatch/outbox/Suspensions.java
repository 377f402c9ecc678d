package org.lotwatch.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Buckets whose first row Kafka refused. They wait, longer each time, so that their rows neither crowd out the others'
 * nor fill the topic with duplicates. Used by one thread at a time.
 */
final class Suspensions {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<Integer, Suspension> byBucket = new HashMap<>();

    Suspensions(InstantSource clock) {
        this.clock = clock;
    }

    void refused(int bucket) {
        Suspension before = byBucket.get(bucket);
        Duration pause = before == null ? FIRST : doubled(before.pause());
        byBucket.put(bucket, new Suspension(pause, clock.instant().plus(pause)));
    }

    private static Duration doubled(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    void succeeded(int bucket) {
        byBucket.remove(bucket);
    }

    /** The buckets that are not waiting. */
    Set<Integer> due(Set<Integer> buckets) {
        Instant now = clock.instant();
        Set<Integer> due = new TreeSet<>(buckets);
        due.removeIf(bucket ->
                byBucket.containsKey(bucket) && byBucket.get(bucket).until().isAfter(now));
        return due;
    }

    /** The buckets whose last attempt was refused. */
    Set<Integer> doubtful() {
        return Set.copyOf(byBucket.keySet());
    }

    private record Suspension(Duration pause, Instant until) {}
}
