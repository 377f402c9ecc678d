package org.lotwatch.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.store.JournalEntry;
import org.lotwatch.stats.store.LaneRepository;

/** The open lanes and their ledgers in memory: loads what a delivery needs, then folds it. Belongs to the lanes' thread. */
final class LaneTable {

    private final Map<Integer, Lane> lanes = new TreeMap<>();
    private final LaneRepository repository;
    private final ClaimOrder order;
    private final MemoryBound memory;
    private final BiConsumer<Lane, RuntimeException> onFailure;
    private volatile long held;
    private volatile int open;

    LaneTable(
            LaneRepository repository,
            ClaimOrder order,
            MemoryBound memory,
            BiConsumer<Lane, RuntimeException> onFailure) {
        this.repository = repository;
        this.order = order;
        this.memory = memory;
        this.onFailure = onFailure;
    }

    /** Open lanes; for people, so an old figure will do. */
    int open() {
        return open;
    }

    void put(Lane lane) {
        remove(lane.number);
        lanes.put(lane.number, lane);
        open = lanes.size();
    }

    void remove(int number) {
        Lane lane = lanes.remove(number);
        if (lane != null) {
            memory.dropped(lane);
            open = lanes.size();
        }
    }

    @Nullable
    Lane get(int number) {
        return lanes.get(number);
    }

    boolean isOpen(Lane lane) {
        return lanes.get(lane.number) == lane;
    }

    Collection<Lane> all() {
        return List.copyOf(lanes.values());
    }

    /** Ledgers in memory; for people, so an old figure will do. */
    long lots() {
        return held;
    }

    /** Folds what of a delivery was not folded yet. All lots are loaded with one query. */
    void fold(List<LaneFold> folds) {
        Map<Lane, List<HeldLot>> absent = new HashMap<>();
        for (LaneFold fold : folds) {
            guarded(fold.lane(), () -> fold.missing(absent.computeIfAbsent(fold.lane(), lane -> new ArrayList<>())));
        }
        load(absent);
        for (LaneFold fold : folds) {
            if (isOpen(fold.lane())) {
                guarded(fold.lane(), fold::fold);
            }
        }
        absent.keySet().forEach(this::measure);
        held = lanes.values().stream().mapToLong(lane -> lane.lots.size()).sum();
    }

    private void measure(Lane lane) {
        if (isOpen(lane)) {
            lane.dirty.forEach(memory::used);
        }
    }

    /** Has the totals of some lots folded anew, whether or not they gained entries. */
    void refold(Lane lane, Collection<LotKey> keys) {
        List<HeldLot> absent = new ArrayList<>();
        List<HeldLot> lots = new ArrayList<>();
        for (LotKey key : keys) {
            lots.add(lane.lots.computeIfAbsent(key, made -> {
                HeldLot lot = new HeldLot(made, HeldLot.bytes(made));
                absent.add(lot);
                return lot;
            }));
        }
        load(Map.of(lane, absent));
        lots.forEach(lane::soil);
    }

    private void load(Map<Lane, List<HeldLot>> absent) {
        List<LotKey> keys = new ArrayList<>();
        absent.values().forEach(lots -> lots.forEach(lot -> keys.add(lot.key)));
        if (keys.isEmpty()) {
            return;
        }
        Map<LotKey, List<byte[]>> pages = repository.pages(keys);
        absent.forEach((lane, lots) ->
                guarded(lane, () -> lots.forEach(lot -> load(lane, lot, pages.getOrDefault(lot.key, List.of())))));
    }

    private void load(Lane lane, HeldLot lot, List<byte[]> pages) {
        LotLedger ledger = new LotLedger(lot.key, order);
        pages.forEach(ledger::append);
        int paged = ledger.records();
        for (JournalEntry entry : lane.tail.getOrDefault(lot.key, List.of())) {
            // a commit on its way may have turned the entry into a page already
            if (entry.first() == ledger.records()) {
                ledger.append(entry.content());
            }
        }
        lot.load(ledger, lane.isTailPaged() ? ledger.records() : paged);
        if (!lane.isTailPaged()) {
            lane.tail.remove(lot.key);
        }
        memory.loaded(lot);
    }

    /** Runs work on a lane; a lane whose work fails is let go of, so that nothing half-done is ever committed. */
    void guarded(Lane lane, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            remove(lane.number);
            onFailure.accept(lane, e);
        }
    }
}
