package org.lotwatch.stats.api;

import java.util.ArrayList;
import java.util.List;
import org.lotwatch.stats.domain.LotTally;

/**
 * A bar of parts that add up, drawn 1000 units wide. Whatever it shows is told by the table beside it.
 *
 * @param parts from left to right
 */
record Stack(List<Part> parts) {

    private static final long WIDTH = 1000;

    /** One part: its kind, which decides the colour, where it begins and how wide it is. */
    record Part(String kind, long x, long width) {}

    /** Where all that came in is now. */
    static Stack accounted(LotTally tally) {
        Builder bar = new Builder(tally.accountedFor());
        bar.add("operable", tally.operable());
        bar.add("restorable", tally.restorable());
        bar.add("inoperable", tally.inoperable());
        bar.add("undetermined", tally.undetermined());
        bar.add("sampled", tally.sampledOut());
        bar.add("withdrawn", tally.withdrawn());
        bar.add("uninspected", tally.uninspected());
        return bar.stack();
    }

    /** What was found of the rounds that were inspected and are present. */
    static Stack found(LotTally tally) {
        Builder bar = new Builder(tally.inspectedAndPresent());
        bar.add("operable", tally.operable());
        bar.add("restorable", tally.restorable());
        bar.add("inoperable", tally.inoperable());
        bar.add("undetermined", tally.undetermined());
        return bar.stack();
    }

    /** Ends are rounded rather than widths, so that the parts meet and fill the bar. */
    private static final class Builder {
        private final long whole;
        private final List<Part> parts = new ArrayList<>();
        private long before;

        Builder(long whole) {
            this.whole = whole;
        }

        void add(String kind, long part) {
            if (part > 0) {
                long from = at(before);
                before += part;
                parts.add(new Part(kind, from, Math.max(at(before) - from, 1)));
            }
        }

        private long at(long rounds) {
            return Math.round((double) rounds / whole * WIDTH);
        }

        Stack stack() {
            return new Stack(List.copyOf(parts));
        }
    }
}
