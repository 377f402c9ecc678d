package org.lotwatch.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.CountedLot;
import org.lotwatch.stats.domain.answer.Difference;
import org.lotwatch.stats.store.FoldSettings;
import org.lotwatch.stats.store.LaneProgress;
import org.lotwatch.stats.store.SettingsRepository;
import org.lotwatch.stats.store.StoredTotals;
import org.lotwatch.stats.store.StoredTotals.StoredLane;
import org.lotwatch.stats.store.StoredTotals.Total;

/**
 * Counts everything again from the topics, beside the live state, and compares. Lane by lane, and of a lane as many lots at
 * a time as fit into a part of the heap: a lane that is larger is read several times. The totals of a lane and its offsets
 * are of one version, so that counting may go on meanwhile. Blocks.
 */
@ApplicationScoped
class Recount {

    /** Rather more than ledgers take, {@code LotLedger.memoryBytes()}. */
    private static final long BYTES_OF_LOT = 4_000;

    private static final long BYTES_OF_ENTRY = 100;
    private static final int PART_OF_HEAP = 10;

    private final StoredTotals stored;
    private final SettingsRepository settings;
    private final WholeLog log;
    private final LotRouter router;
    private final ClaimOrder order;

    Recount(StoredTotals stored, SettingsRepository settings, WholeLog log, LotRouter router, ClaimOrder order) {
        this.stored = stored;
        this.settings = settings;
        this.log = log;
        this.router = router;
        this.order = order;
    }

    /**
     * Counts again.
     *
     * @param progress is told how far it is, again and again
     * @throws RecountImpossibleException when the log is not the one that was counted, or not all of it
     */
    void run(Progress progress) {
        FoldSettings folded = settings.read().orElse(null);
        if (folded == null) {
            return; // nothing was counted yet
        }
        for (int lane : stored.lanes()) {
            StoredTotals.Size size = stored.size(lane);
            long bytes = size.lots() * BYTES_OF_LOT + size.entries() * BYTES_OF_ENTRY;
            int slices = (int) (1 + bytes / (Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
            for (int slice = 0; slice < slices; slice++) {
                slice(lane, new Slice(slice, slices), folded, progress);
            }
        }
    }

    private void slice(int lane, Slice slice, FoldSettings folded, Progress progress) {
        StoredLane cut = stored.lane(lane, slice::holds);
        requireWhole(log.lane(lane), cut.progress(), folded);
        LaneRecount recount = new LaneRecount(slice::holds, key -> router.laneOf(key, folded.lanes()) == lane, order);
        Map<Topic, Long> ends = cut.progress().nextOffsets();
        log.read(lane, ends, delivery -> {
            int events = recount.take(delivery, ends.getOrDefault(delivery.topic(), 0L));
            progress.change(job -> job.folded(events));
        });
        List<Difference> differences = differences(cut.totals(), recount.ledgers());
        progress.change(job -> job.compared(cut.totals().size(), differences));
    }

    private static void requireWhole(LaneStart start, LaneProgress progress, FoldSettings folded) {
        LaneCheck.stopping(start, progress, folded).ifPresent(alarm -> {
            throw new RecountImpossibleException(alarm.alarm() + ": " + alarm.detail(), null);
        });
        start.bounds().forEach((topic, bounds) -> {
            if (bounds.begin() > 0) {
                throw new RecountImpossibleException(
                        "%s: %s-%d begins at offset %d: the records before it are gone and cannot be counted again"
                                .formatted(Alarm.RETENTION_GAP, topic.label(), start.lane(), bounds.begin()),
                        null);
            }
        });
    }

    private static List<Difference> differences(Map<LotKey, Total> totals, Map<LotKey, LotLedger> ledgers) {
        List<Difference> differences = new ArrayList<>();
        totals.forEach((lot, total) -> differences.addAll(differences(total, ledgers.remove(lot))));
        ledgers.forEach((lot, ledger) -> differences.addAll(CountedLot.nothing(lot)
                .differences(new CountedLot(lot, ledger.tally(Moment.asOf(Instant.MAX)), ledger.records()))));
        return differences;
    }

    /** @param ledger {@code null} where the log holds nothing of the lot */
    static List<Difference> differences(Total total, @Nullable LotLedger ledger) {
        LotKey lot = total.counted().lot();
        CountedLot recounted = ledger == null
                ? CountedLot.nothing(lot)
                : new CountedLot(lot, ledger.tally(Moment.asOf(total.asOf())), ledger.records());
        return total.counted().differences(recounted);
    }

    /** Takes changes of the job. */
    interface Progress {
        void change(UnaryOperator<RecountJob> change);
    }

    /** Those lots of which every {@code of}-th is looked at, by their keys. */
    private record Slice(int number, int of) {

        boolean holds(LotKey lot) {
            return Math.floorMod(lot.value().hashCode(), of) == number;
        }
    }
}
