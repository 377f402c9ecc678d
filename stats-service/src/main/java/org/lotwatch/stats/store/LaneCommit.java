package org.lotwatch.stats.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.LotReport;

/**
 * Everything one commit says of one lane. All of it is absolute: writing it again is harmless.
 *
 * @param expectedVersion the version the lane must still have; the commit makes it one more
 * @param reports the lots that changed
 * @param relined those of them whose shipment lines have to be written
 * @param delined those of them that may have lost shipment lines
 * @param journal what the ledgers gained; empty where it went into {@code pages}
 * @param pages what the journal held, and what the ledgers gained, where {@code clearsJournal}
 */
public record LaneCommit(
        int lane,
        long expectedVersion,
        Map<Topic, Long> nextOffsets,
        LaneCounts counts,
        @Nullable Instant newestArrival,
        List<LotReport> reports,
        Set<LotKey> relined,
        Set<LotKey> delined,
        List<JournalEntry> journal,
        List<PageRow> pages,
        boolean clearsJournal,
        List<ParkedRow> parked,
        List<SourceRow> sources) {

    public long version() {
        return expectedVersion + 1;
    }
}
