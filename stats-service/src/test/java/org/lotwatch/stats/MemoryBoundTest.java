package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.store.LaneCounts;
import org.lotwatch.stats.store.LaneProgress;
import org.lotwatch.stats.store.LaneRepository;

class MemoryBoundTest {

    private final Lane lane = new Lane(
            new LaneRepository.Stored(
                    new LaneProgress(0, 0, Map.of(), Map.of(), LaneCounts.NONE, Instant.EPOCH, 0),
                    List.of(),
                    0,
                    List.of()),
            1);

    @Test
    void theLedgerNotUsedForLongestLeavesFirst() {
        MemoryBound bound = new MemoryBound(emptyLedger() * 5 / 2);
        HeldLot first = held(bound, "FIRST");
        HeldLot second = held(bound, "SECOND");
        HeldLot third = held(bound, "THIRD");
        bound.used(first);

        assertThat(bound.shed(List.of(lane))).isTrue();

        assertThat(lane.lots.values()).contains(first, third).doesNotContain(second);
    }

    @Test
    void aLedgerWithSomethingUncommittedStays() {
        MemoryBound bound = new MemoryBound(1);
        HeldLot dirty = held(bound, "DIRTY");
        lane.soil(dirty);
        HeldLot clean = held(bound, "CLEAN");

        assertThat(bound.shed(List.of(lane))).isFalse();

        assertThat(lane.lots.values()).contains(dirty).doesNotContain(clean);
    }

    @Test
    void whatADroppedLaneHeldIsFree() {
        MemoryBound bound = new MemoryBound(1);
        held(bound, "ONE");

        bound.dropped(lane);

        assertThat(bound.held()).isZero();
    }

    private HeldLot held(MemoryBound bound, String key) {
        HeldLot lot = new HeldLot(new LotKey(key), HeldLot.bytes(new LotKey(key)));
        lot.load(new LotLedger(lot.key, ClaimOrder.NONE), 0);
        lane.lots.put(lot.key, lot);
        bound.loaded(lot);
        return lot;
    }

    private static long emptyLedger() {
        return new LotLedger(new LotKey("ANY"), ClaimOrder.NONE).memoryBytes();
    }
}
