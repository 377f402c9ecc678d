package org.lotwatch.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.ShipmentLine;
import org.lotwatch.stats.store.JournalEntry;
import org.lotwatch.stats.store.LaneCommit;
import org.lotwatch.stats.store.PageRow;

/**
 * Takes what a lane has to say into a {@link LaneCommit}, which nothing changes any more, so that folding can go on while it
 * is being written. Turns the lane's journal into pages when it has grown enough. Belongs to the lanes' thread.
 */
final class Sealing {

    private final long journalBytes;
    private final int journalRows;

    Sealing(long journalBytes, int journalRows) {
        this.journalBytes = journalBytes;
        this.journalRows = journalRows;
    }

    /** @param paging whether the journal is to become pages however small it is */
    LaneCommit seal(Lane lane, Instant asOf, boolean paging) {
        List<LotReport> reports = new ArrayList<>(lane.dirty.size());
        Set<LotKey> relined = new HashSet<>();
        Set<LotKey> delined = new HashSet<>();
        for (HeldLot lot : lane.dirty) {
            LotReport report = lot.ledger().report(Moment.asOf(asOf));
            reports.add(report);
            lines(lot, report, relined, delined);
        }
        boolean clears = paging || isGrown(lane);
        List<PageRow> pages = clears ? pages(lane) : List.of();
        List<JournalEntry> journal = clears ? List.of() : journal(lane);
        LaneCommit commit = new LaneCommit(
                lane.number,
                lane.version(),
                lane.nextOffsets(),
                lane.counts(),
                lane.newestArrival(),
                reports,
                relined,
                delined,
                journal,
                pages,
                clears,
                List.copyOf(lane.parked),
                lane.takeSources());
        lane.dirty.forEach(HeldLot::clean);
        lane.sealed();
        return commit;
    }

    private boolean isGrown(Lane lane) {
        return lane.journalBytes >= journalBytes || lane.journalRows >= journalRows;
    }

    private static void lines(HeldLot lot, LotReport report, Set<LotKey> relined, Set<LotKey> delined) {
        List<ShipmentLine> before = lot.lines();
        List<ShipmentLine> lines = report.lines();
        if (before == null || before.size() > lines.size() || !sameKeys(before, lines)) {
            delined.add(lot.key);
        }
        if (!lines.equals(before)) {
            relined.add(lot.key);
        }
        lot.lines(lines);
    }

    /** Whether the first lines are those written before; both are sorted by shipment and line. */
    private static boolean sameKeys(List<ShipmentLine> before, List<ShipmentLine> lines) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).line() != lines.get(i).line()
                    || !before.get(i).shipmentId().equals(lines.get(i).shipmentId())) {
                return false;
            }
        }
        return true;
    }

    private static List<JournalEntry> journal(Lane lane) {
        List<JournalEntry> entries = new ArrayList<>(lane.dirty.size());
        for (HeldLot lot : lane.dirty) {
            LotLedger ledger = lot.ledger();
            int gained = ledger.records() - lot.journaled();
            if (gained > 0) {
                byte[] content = ledger.encode(lot.journaled());
                entries.add(new JournalEntry(lot.key, lot.journaled(), gained, content));
                lane.journalBytes += content.length;
                lot.journalTo(ledger.records());
            }
        }
        lane.journalRows += entries.isEmpty() ? 0 : 1;
        return entries;
    }

    private static List<PageRow> pages(Lane lane) {
        List<PageRow> pages = new ArrayList<>();
        for (HeldLot lot : lane.lots.values()) {
            int gained = lot.ledger().records() - lot.paged();
            if (gained > 0) {
                pages.add(new PageRow(
                        lot.key, lot.paged(), gained, lane.number, lot.ledger().encode(lot.paged())));
                lot.pageTo(lot.ledger().records());
            }
        }
        for (Map.Entry<LotKey, List<JournalEntry>> lot : lane.unpagedTail().entrySet()) {
            for (JournalEntry entry : lot.getValue()) {
                pages.add(new PageRow(lot.getKey(), entry.first(), entry.entries(), lane.number, entry.content()));
            }
        }
        lane.tailPaged();
        lane.journalBytes = 0;
        lane.journalRows = 0;
        return pages;
    }
}
