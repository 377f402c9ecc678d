package org.lotwatch.stats.domain;

/** The step in which all times of a page can be told: whole seconds, milliseconds or microseconds. */
final class PageUnit {

    private static final long[] UNITS = {1_000_000, 1_000, 1};
    /** Times beyond it are told in microseconds, so that their differences may wrap around. */
    private static final long FAR = Long.MAX_VALUE / 2;

    private int unit;

    /** Which of the steps serves the rows of a page. */
    static int of(Records records, int from) {
        PageUnit unit = new PageUnit();
        for (int row = from; row < records.size(); row++) {
            unit.serve(records.arrival(row));
            unit.serve(records.happenedAt(row));
            if (records.recordedAt(row) != Micros.ABSENT) {
                unit.serve(records.recordedAt(row));
            }
            if (!records.isFact(row)) {
                unit.serve(records.revisions().of(row).happenedAt());
            }
        }
        return unit.unit;
    }

    /** The step in microseconds. */
    static long micros(int unit) {
        return UNITS[unit];
    }

    private void serve(long time) {
        while (time % UNITS[unit] != 0 || (Math.abs(time) > FAR && UNITS[unit] != 1)) {
            unit++;
        }
    }
}
