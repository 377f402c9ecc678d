package org.lotwatch.stats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.Reason;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;
import org.lotwatch.stats.domain.Arrival;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.Displaced;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.store.Count;
import org.lotwatch.stats.store.ParkedRow;
import org.lotwatch.stats.store.RawRecord;

/**
 * Folds one delivery into its lane: first {@link #missing} tells which lots have to be loaded, then {@link #fold} gives every
 * record its fate. Belongs to the lanes' thread.
 */
final class LaneFold implements Decoded.Cases<Count> {

    /** No lot has an empty key. */
    private static final LotKey NO_LOT = new LotKey("");
    /** A record whose lot belongs to another lane. */
    private static final HeldLot ELSEWHERE = new HeldLot(NO_LOT, new byte[0]);

    private static final int MOST_HOPS = 3;

    private final Lane lane;
    private final Delivery delivery;
    private final int from;
    private final FoldContext context;
    private final @Nullable HeldLot[] lots;
    private int index;
    private Instant arrival = Instant.EPOCH;

    /** What a fold needs to know beside the records; the same for all. */
    record FoldContext(LotRouter router, int lanes, long lateAfterMillis) {}

    /** @param from the first record that is not folded yet */
    LaneFold(Lane lane, Delivery delivery, int from, FoldContext context) {
        this.lane = lane;
        this.delivery = delivery;
        this.from = from;
        this.context = context;
        this.lots = new @Nullable HeldLot[delivery.size()];
    }

    Lane lane() {
        return lane;
    }

    /** Adds the lots of the delivery that are not in memory to {@code absent}. */
    void missing(List<HeldLot> absent) {
        KeyOf keyOf = new KeyOf();
        for (int i = from; i < delivery.size(); i++) {
            LotKey key = delivery.decoded(i).on(keyOf);
            if (!key.equals(NO_LOT)) {
                lots[i] = lot(key, absent);
            }
        }
    }

    private HeldLot lot(LotKey key, List<HeldLot> absent) {
        HeldLot known = lane.lots.get(key);
        if (known != null) {
            return known;
        }
        byte[] bytes = HeldLot.bytes(key);
        if (context.router().laneOf(bytes, context.lanes()) != lane.number) {
            return ELSEWHERE;
        }
        HeldLot lot = new HeldLot(key, bytes);
        lane.lots.put(key, lot);
        absent.add(lot);
        return lot;
    }

    /** Gives every record its fate. All lots of the delivery must be loaded. */
    void fold() {
        for (index = from; index < delivery.size(); index++) {
            arrival = delivery.arrival(index);
            lane.count(delivery.decoded(index).on(this));
            lane.seen(arrival);
        }
        lane.next(delivery.topic(), delivery.end());
    }

    @Override
    public Count readable(Readable readable) {
        HeldLot lot = lots[index];
        if (lot == null) {
            throw new IllegalStateException("a readable record must have a lot, had none at " + position());
        }
        return lot == ELSEWHERE ? elsewhere(readable) : accepted(lot, readable);
    }

    private Count accepted(HeldLot lot, Readable readable) {
        EventId id = readable.event().header().id();
        boolean wrongKey = !delivery.hasKey(index, lot.keyBytes) || delivery.hops(index) > 0;
        Decision decision =
                lot.ledger().accept(new Arrival(readable.event(), readable.fingerprint(), position(), wrongKey));
        lane.soil(lot);
        if (decision == Decision.COLLISION) {
            lane.parked.add(collision(id, position(), delivery.raw(index)));
        }
        SourceCounts source = lane.source(id.source());
        Count fate = fate(decision);
        lane.count(source, fate, arrival);
        Displaced displaced = lot.ledger().displaced();
        if (displaced != null) {
            recount(source, id, displaced);
        }
        tell(source, readable.event().header().time(), wrongKey);
        return fate;
    }

    /** What was parked as a collision stays one; what has become one is parked by its place, for its bytes are in the log only. */
    private void recount(SourceCounts source, EventId id, Displaced displaced) {
        lane.recount(source, displaced);
        displaced.collided().forEach(place -> lane.parked.add(collision(id, place, null)));
    }

    private void tell(SourceCounts source, Instant time, boolean wrongKey) {
        source.skew(time, arrival);
        if (arrival.toEpochMilli() - time.toEpochMilli() > context.lateAfterMillis()) {
            lane.count(Count.LATE);
            source.addLate();
        }
        if (wrongKey) {
            lane.count(Count.WRONG_KEY);
            source.addWrongKey();
        }
    }

    private static Count fate(Decision decision) {
        return switch (decision) {
            case DUPLICATE -> Count.DUPLICATE;
            case COLLISION -> Count.COLLISION;
            case APPLIED, SUPERSEDED, RETRACTED, CONTESTED, FOREIGN_AMENDMENT, PENDING_TARGET -> Count.APPLIED;
        };
    }

    private Count elsewhere(Readable readable) {
        EventId id = readable.event().header().id();
        if (delivery.hops(index) >= MOST_HOPS) {
            lane.parked.add(parked(
                    id.source(),
                    id.id(),
                    Reason.WRONG_TOPIC,
                    "",
                    "the record must stand in the partition of its lot, does not after being forwarded "
                            + delivery.hops(index) + " times"));
            lane.count(lane.source(id.source()), Count.PARKED, arrival);
            return Count.PARKED;
        }
        LotKey key = readable.event().lotId().key();
        lane.forwards.add(new LotRouter.Forward(
                delivery.topic(),
                context.router().laneOf(HeldLot.bytes(key), context.lanes()),
                key,
                delivery.raw(index),
                new LotRouter.From(delivery.topic(), delivery.lane(), delivery.offset(index))));
        return Count.FORWARDED;
    }

    @Override
    public Count unreadable(Unreadable unreadable) {
        lane.parked.add(parked(
                unreadable.source(), unreadable.id(), unreadable.reason(), unreadable.pointer(), unreadable.detail()));
        if (unreadable.source() != null) {
            lane.count(lane.source(unreadable.source()), Count.PARKED, arrival);
        }
        return Count.PARKED;
    }

    @Override
    public Count unknownType(UnknownType unknown) {
        if (unknown.source() != null) {
            lane.count(lane.source(unknown.source()), Count.SKIPPED, arrival);
        }
        return Count.SKIPPED;
    }

    private ParkedRow collision(EventId id, LogPosition place, @Nullable RawRecord record) {
        return new ParkedRow(
                lane.number,
                place,
                id.source(),
                id.id(),
                Reason.ID_COLLISION.name(),
                "/id",
                "the id must be new for other content, was used before: " + id.id(),
                record);
    }

    private ParkedRow parked(
            @Nullable String source, @Nullable String id, Reason reason, String pointer, String detail) {
        return new ParkedRow(lane.number, position(), source, id, reason.name(), pointer, detail, delivery.raw(index));
    }

    private LogPosition position() {
        return new LogPosition(delivery.topic(), delivery.lane(), delivery.offset(index), arrival);
    }

    /** The key of a readable record's lot; {@link #NO_LOT} for others. */
    private static final class KeyOf implements Decoded.Cases<LotKey> {

        @Override
        public LotKey readable(Readable readable) {
            return readable.event().lotId().key();
        }

        @Override
        public LotKey unreadable(Unreadable unreadable) {
            return NO_LOT;
        }

        @Override
        public LotKey unknownType(UnknownType unknownType) {
            return NO_LOT;
        }
    }
}
