package org.lotwatch.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory of ledgers: those not used for longest leave, if their pages hold all of them. Belongs to the lanes'
 * thread.
 */
final class MemoryBound {

    private static final double AFTER_LEAVING = 0.9;

    private final long bound;
    private final AtomicLong held = new AtomicLong(); // written by one thread, shown by others
    private long clock;

    MemoryBound(long bound) {
        this.bound = bound;
    }

    void used(HeldLot lot) {
        lot.use(++clock);
        held.addAndGet(lot.measure());
    }

    void loaded(HeldLot lot) {
        lot.use(++clock);
        held.addAndGet(lot.memory());
    }

    void dropped(Lane lane) {
        held.addAndGet(-lane.lots.values().stream().mapToLong(HeldLot::memory).sum());
    }

    boolean isExceeded() {
        return held.get() > bound;
    }

    long held() {
        return held.get();
    }

    /**
     * Lets dispensable ledgers go until a tenth of the bound is free.
     *
     * @return whether that was enough; if not, ledgers have to be turned into pages first
     */
    boolean shed(Collection<Lane> lanes) {
        List<HeldLot> dispensable = new ArrayList<>();
        for (Lane lane : lanes) {
            lane.lots.values().stream().filter(HeldLot::isDispensable).forEach(dispensable::add);
        }
        dispensable.sort(Comparator.comparingLong(HeldLot::usedAt));
        List<HeldLot> leaving = new ArrayList<>();
        for (HeldLot lot : dispensable) {
            if (held.get() <= bound * AFTER_LEAVING) {
                break;
            }
            held.addAndGet(-lot.memory());
            leaving.add(lot);
        }
        for (Lane lane : lanes) {
            leaving.forEach(lot -> lane.lots.remove(lot.key, lot));
        }
        return !isExceeded();
    }
}
