package org.lotwatch.stats;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;
import org.lotwatch.stats.domain.Arrival;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.LotLedger;

/** Folds some lots of a lane from the log into ledgers of its own, as {@link LaneFold} does; nothing of it is stored. */
final class LaneRecount {

    private final Predicate<LotKey> wanted;
    private final Predicate<byte[]> belongs;
    private final ClaimOrder order;
    private final Map<LotKey, LotLedger> ledgers = new HashMap<>();

    /** @param belongs whether a lot of this key belongs to the lane */
    LaneRecount(Predicate<LotKey> wanted, Predicate<byte[]> belongs, ClaimOrder order) {
        this.wanted = wanted;
        this.belongs = belongs;
        this.order = order;
    }

    /**
     * Folds the records of a delivery before a place.
     *
     * @return how many of them stand in a ledger
     */
    int take(Delivery delivery, long end) {
        int events = 0;
        for (int i = 0; i < delivery.size() && delivery.offset(i) < end; i++) {
            events += delivery.decoded(i).on(new Taking(delivery, i));
        }
        return events;
    }

    Map<LotKey, LotLedger> ledgers() {
        return ledgers;
    }

    /** One record; answers 1 if it stands in a ledger now. */
    private final class Taking implements Decoded.Cases<Integer> {

        private final Delivery delivery;
        private final int index;

        private Taking(Delivery delivery, int index) {
            this.delivery = delivery;
            this.index = index;
        }

        @Override
        public Integer readable(Readable readable) {
            LotKey lot = readable.event().lotId().key();
            byte[] key = HeldLot.bytes(lot);
            if (!wanted.test(lot) || !belongs.test(key)) {
                return 0;
            }
            boolean wrongKey = !delivery.hasKey(index, key) || delivery.hops(index) > 0;
            LogPosition position =
                    new LogPosition(delivery.topic(), delivery.lane(), delivery.offset(index), delivery.arrival(index));
            ledgers.computeIfAbsent(lot, made -> new LotLedger(made, order))
                    .accept(new Arrival(readable.event(), readable.fingerprint(), position, wrongKey));
            return 1;
        }

        @Override
        public Integer unreadable(Unreadable unreadable) {
            return 0;
        }

        @Override
        public Integer unknownType(UnknownType unknown) {
            return 0;
        }
    }
}
