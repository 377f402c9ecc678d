package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lotwatch.events.LotKey;

/** Ledgers that were told something. */
final class Told {

    static final Moment ALL = Moment.asOf(Instant.MAX);

    private Told() {}

    static LotLedger ledger(Telling... tellings) {
        return ledger(ClaimOrder.NONE, arrivals(tellings));
    }

    static LotLedger ledger(ClaimOrder order, List<Arrival> arrivals) {
        LotLedger ledger = new LotLedger(LotKey.of(Telling.LOT), order);
        arrivals.forEach(ledger::accept);
        return ledger;
    }

    static LotTally tally(Telling... tellings) {
        return ledger(tellings).tally(ALL);
    }

    static LotReport report(Telling... tellings) {
        return ledger(tellings).report(ALL);
    }

    /** The decisions on all records, in log order. */
    static List<Decision> decisions(Telling... tellings) {
        return ledger(tellings).entries(ALL).stream().map(LedgerEntry::decision).toList();
    }

    /** In log order, as told. */
    static List<Arrival> arrivals(Telling... tellings) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Telling telling : tellings) {
            arrivals.add(telling.arrival(arrivals.size() + 1));
        }
        return arrivals;
    }
}
