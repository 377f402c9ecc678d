package org.lotwatch.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotFilter;

/**
 * What became known of lots between two instants of arrival. All lots are summed; of those of which a record arrived between
 * only the first ones after a place are kept. Not safe between threads.
 */
public final class TotalsDifference {

    /** Events that are told of one lot; all of them are counted. */
    public static final int MOST_EVENTS = 100;

    private final Moment before;
    private final Moment after;
    private final LotFilter filter;
    private final @Nullable String from;
    private final int most;
    private final TreeMap<String, Changed> lots = new TreeMap<>();
    private LotTally sumBefore = LotTally.NONE;
    private LotTally sumAfter = LotTally.NONE;

    /**
     * A difference without lots.
     *
     * @param from key of the first lot to keep, {@code null} for the first of all
     * @param most lots to keep
     */
    TotalsDifference(Moment before, Moment after, LotFilter filter, @Nullable String from, int most) {
        this.before = before;
        this.after = after;
        this.filter = filter;
        this.from = from;
        this.most = most;
    }

    void add(LotLedger ledger) {
        LotReport now = ledger.report(after);
        LotTally counted = counted(now);
        if (!ledger.hasArrivals(before.knownAt(), after.knownAt())) {
            sumBefore = sumBefore.plus(counted);
            sumAfter = sumAfter.plus(counted);
            return;
        }
        LotReport then = ledger.report(before);
        LotTally countedThen = counted(then);
        sumBefore = sumBefore.plus(countedThen);
        sumAfter = sumAfter.plus(counted);
        if (accepts(now) || accepts(then)) {
            keep(ledger, now, countedThen, counted);
        }
    }

    private void keep(LotLedger ledger, LotReport now, LotTally then, LotTally counted) {
        String key = now.key().value();
        boolean isLater = lots.size() == most && key.compareTo(lots.lastKey()) > 0;
        if (isLater || (from != null && key.compareTo(from) < 0)) {
            return;
        }
        List<LedgerEntry> arrived = arrived(ledger);
        if (arrived.isEmpty()) {
            return;
        }
        List<LedgerEntry> told = arrived.subList(0, Math.min(arrived.size(), MOST_EVENTS));
        lots.put(key, new Changed(now.lotId(), now.key(), then, counted, told, arrived.size()));
        if (lots.size() > most) {
            lots.pollLastEntry();
        }
    }

    /** By source, if one was asked for. */
    private List<LedgerEntry> arrived(LotLedger ledger) {
        List<LedgerEntry> arrived = new ArrayList<>();
        for (LedgerEntry entry : ledger.entries(after)) {
            if (entry.position().arrival().isAfter(before.knownAt())) {
                arrived.add(entry);
            }
        }
        return arrived;
    }

    private LotTally counted(LotReport report) {
        return accepts(report) ? report.tally() : LotTally.NONE;
    }

    private boolean accepts(LotReport report) {
        return filter.accepts(report.key(), report.attributes());
    }

    public LotTally before() {
        return sumBefore;
    }

    public LotTally after() {
        return sumAfter;
    }

    public List<Changed> lots() {
        return List.copyOf(lots.values());
    }

    /**
     * A lot of which something arrived.
     *
     * @param events in log order, the first ones
     * @param arrived how many there are
     */
    public record Changed(
            String lotId, LotKey key, LotTally before, LotTally after, List<LedgerEntry> events, long arrived) {

        public Changed {
            events = List.copyOf(events);
        }
    }
}
