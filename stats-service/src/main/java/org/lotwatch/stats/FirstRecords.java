package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lotwatch.events.EventId;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.Moment;

/** The records by which lots became known. They hardly ever change, so they are remembered. */
@ApplicationScoped
class FirstRecords {

    private static final int MOST = 10_000;

    private final Folding folding;
    private final Map<LotKey, First> known = new ConcurrentHashMap<>();

    FirstRecords(Folding folding) {
        this.folding = folding;
    }

    /** The first record of each of the lots that has one. */
    Uni<Map<LotKey, First>> of(Collection<LotKey> lots) {
        if (known.size() > MOST) {
            known.clear();
        }
        Map<LotKey, First> firsts = new ConcurrentHashMap<>();
        for (LotKey lot : lots) {
            First first = known.get(lot);
            if (first != null) {
                firsts.put(lot, first);
            }
        }
        Collection<LotKey> others =
                lots.stream().filter(lot -> !firsts.containsKey(lot)).toList();
        return folding.some(others, () -> firsts, found -> ledger -> remember(ledger, found));
    }

    private void remember(LotLedger ledger, Map<LotKey, First> firsts) {
        for (LedgerEntry entry : ledger.entries(Moment.asOf(Instant.MAX))) {
            First first = new First(entry.id(), entry.position().arrival());
            firsts.put(ledger.key(), first);
            known.put(ledger.key(), first);
            return;
        }
    }

    /** The first record of a lot by log order. */
    record First(EventId id, Instant arrival) {}
}
