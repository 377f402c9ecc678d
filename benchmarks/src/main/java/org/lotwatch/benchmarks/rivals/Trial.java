package org.lotwatch.benchmarks.rivals;

import java.util.Map;
import org.lotwatch.benchmarks.counting.LotTotals;

/** One run of a candidate: its process, and its totals as somebody else sees them. For one thread. */
interface Trial {

    Process process();

    /** How many records the totals cover that are committed now; all of them only when every lot is complete. */
    long covered() throws Exception;

    /** Ends the process, in order. */
    void stop() throws Exception;

    /** The committed totals by lot key, read anew after {@link #stop}. */
    Map<String, LotTotals> totals() throws Exception;

    /** Ends the process if it still runs, and removes what the trial left in broker and database. */
    void close() throws Exception;
}
