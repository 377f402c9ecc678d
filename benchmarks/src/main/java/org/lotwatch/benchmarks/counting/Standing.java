package org.lotwatch.benchmarks.counting;

import java.util.HashMap;
import java.util.Map;

/** The entries of one lot that stand, in memory, and their totals. For one thread. */
public final class Standing {
    private final Map<String, Entry> byUnit = new HashMap<>();
    private LotTotals totals = LotTotals.NONE;

    /** Whether it changed anything: a duplicate or an older entry does not. */
    public boolean take(Entry entry) {
        Entry before = byUnit.get(entry.unit());
        if (before != null && !entry.isNewerThan(before)) {
            return false;
        }
        byUnit.put(entry.unit(), entry);
        totals = totals.replace(before, entry);
        return true;
    }

    public LotTotals totals() {
        return totals;
    }
}
