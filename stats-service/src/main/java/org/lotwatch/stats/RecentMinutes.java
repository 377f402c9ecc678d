package org.lotwatch.stats;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Records by the minute of their arrival, of the latest minutes only. A function of the records: what was counted while the
 * service caught up is a rate of then, not of now. Belongs to the lanes' thread.
 */
final class RecentMinutes {

    /** Minutes that are remembered: more than are ever asked for, since partitions are read out of step. */
    static final int REMEMBERED = 16;

    private static final long NEVER = Long.MIN_VALUE;

    private final long[] minutes = new long[REMEMBERED];
    private final long[] records = new long[REMEMBERED];

    RecentMinutes(Map<Long, Long> stored) {
        Arrays.fill(minutes, NEVER);
        stored.forEach((minute, known) -> {
            int slot = (int) Math.floorMod(minute, (long) REMEMBERED);
            if (minute > minutes[slot]) {
                minutes[slot] = minute;
                records[slot] = known;
            }
        });
    }

    void add(Instant arrival) {
        long minute = Math.floorDiv(arrival.getEpochSecond(), 60L);
        int slot = (int) Math.floorMod(minute, (long) REMEMBERED);
        if (minutes[slot] == minute) {
            records[slot]++;
        } else if (minutes[slot] < minute) {
            minutes[slot] = minute;
            records[slot] = 1;
        }
    }

    Map<Long, Long> byMinute() {
        Map<Long, Long> byMinute = new HashMap<>();
        for (int slot = 0; slot < REMEMBERED; slot++) {
            if (minutes[slot] != NEVER) {
                byMinute.put(minutes[slot], records[slot]);
            }
        }
        return byMinute;
    }
}
