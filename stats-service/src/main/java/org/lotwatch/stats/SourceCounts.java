package org.lotwatch.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.lotwatch.stats.domain.Displaced;
import org.lotwatch.stats.store.Count;
import org.lotwatch.stats.store.SourceRow;

/** What became of the records of one source in one lane. Belongs to the lanes' thread. */
final class SourceCounts {

    private final int lane;
    private final String source;
    private Instant lastSeen = Instant.EPOCH;
    private long events;
    private long applied;
    private long duplicates;
    private long late;
    private long parked;
    private long unknownTypes;
    private long wrongKeys;
    private long clockSkewMillis;
    private final RecentMinutes minutes;
    private boolean changed;

    SourceCounts(int lane, String source) {
        this(lane, source, new RecentMinutes(Map.of()));
    }

    private SourceCounts(int lane, String source, RecentMinutes minutes) {
        this.lane = lane;
        this.source = source;
        this.minutes = minutes;
    }

    SourceCounts(SourceRow row) {
        this(row.lane(), row.source(), new RecentMinutes(row.minutes()));
        lastSeen = row.lastSeen();
        events = row.events();
        applied = row.applied();
        duplicates = row.duplicates();
        late = row.late();
        parked = row.parked();
        unknownTypes = row.unknownTypes();
        wrongKeys = row.wrongKeys();
        clockSkewMillis = row.clockSkewMillis();
    }

    /** One record more. False if the source had changed since its row was taken already. */
    boolean add(Count fate, Instant arrival) {
        events++;
        switch (fate) {
            case APPLIED -> applied++;
            case DUPLICATE -> duplicates++;
            case COLLISION, PARKED -> parked++;
            case SKIPPED -> unknownTypes++;
            case FORWARDED, LATE, WRONG_KEY ->
                throw new IllegalArgumentException("a source's record must have ended here, was " + fate);
        }
        minutes.add(arrival);
        if (arrival.isAfter(lastSeen)) {
            lastSeen = arrival;
        }
        boolean first = !changed;
        changed = true;
        return first;
    }

    /** After {@link #add} of the record that displaced another. */
    void recount(Displaced displaced) {
        applied--;
        duplicates += displaced.duplicates();
        parked += displaced.collisions();
    }

    void addLate() {
        late++;
    }

    void addWrongKey() {
        wrongKeys++;
    }

    void skew(Instant time, Instant arrival) {
        if (time.isAfter(arrival)) {
            clockSkewMillis =
                    Math.max(clockSkewMillis, Duration.between(arrival, time).toMillis());
        }
    }

    /** The row to be written; the source counts as unchanged from here on. */
    SourceRow row() {
        changed = false;
        return new SourceRow(
                lane,
                source,
                lastSeen,
                events,
                applied,
                duplicates,
                late,
                parked,
                unknownTypes,
                wrongKeys,
                clockSkewMillis,
                minutes.byMinute());
    }
}
