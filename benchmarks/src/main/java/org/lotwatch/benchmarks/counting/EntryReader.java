package org.lotwatch.benchmarks.counting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.RecordHeaders;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;

/**
 * Reads records with the project's own codec, the fastest parser at hand. The rivals count the events of the reference load
 * only: entries of shipments and inspections of rounds by id; anything else ends them. Thread-safe.
 */
@SuppressWarnings("JavaLangClash")
public final class EntryReader implements Decoded.Cases<Entry>, LotEvent.Cases<Entry> {
    /** Sorts before every letter of a source or id, and PostgreSQL can hold it. */
    public static final char SEPARATOR = '\u0001';

    private static final Map<String, Topic> TOPICS =
            Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(Topic::label, Function.identity()));

    private final EventCodec codec = new EventCodec();

    /** What a record of this topic says. */
    public Entry read(String topic, byte[] value) {
        Topic known = TOPICS.get(topic);
        if (known == null) {
            throw new IllegalArgumentException("topic must be one of " + TOPICS.keySet() + ", was " + topic);
        }
        return codec.decode(known, value, RecordHeaders.none()).on(this);
    }

    /** What an event says. */
    public Entry entry(LotEvent event) {
        return event.on(this);
    }

    @Override
    public Entry readable(Readable readable) {
        return entry(readable.event());
    }

    @Override
    public Entry shipmentLoaded(ShipmentLoaded event) {
        if (event.movement() != Movement.ENTRY) {
            throw beyondTheLoad(event.header());
        }
        return entry(event, SEPARATOR + event.shipmentId() + SEPARATOR + event.line(), null, event.quantity());
    }

    @Override
    public Entry roundInspected(RoundInspected event) {
        String round = event.roundId();
        if (round == null || event.destructive()) {
            throw beyondTheLoad(event.header());
        }
        return entry(event, round, event.verdict(), 1);
    }

    private static Entry entry(LotEvent event, String unit, @Nullable Verdict verdict, long rounds) {
        EventId id = event.header().id();
        Instant recorded = event.header().recordedTime();
        return new Entry(
                event.lotId().key().value(),
                unit,
                micros(event.header().time()),
                recorded == null ? Long.MIN_VALUE : micros(recorded),
                id.source() + SEPARATOR + id.id(),
                verdict,
                rounds);
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }

    @Override
    public Entry shipmentAdjusted(ShipmentAdjusted event) {
        throw beyondTheLoad(event.header());
    }

    @Override
    public Entry lotRestored(LotRestored event) {
        throw beyondTheLoad(event.header());
    }

    @Override
    public Entry recordRetracted(RecordRetracted event) {
        throw beyondTheLoad(event.header());
    }

    @Override
    public Entry recordCorrected(RecordCorrected event) {
        throw beyondTheLoad(event.header());
    }

    @Override
    public Entry unreadable(Unreadable unreadable) {
        throw new IllegalArgumentException("a record must be readable: " + unreadable.detail());
    }

    @Override
    public Entry unknownType(UnknownType unknownType) {
        throw new IllegalArgumentException("a record must be of a known type");
    }

    private static IllegalArgumentException beyondTheLoad(Header header) {
        return new IllegalArgumentException(
                "an event must be an entry load or the inspection of a round by id, was " + header.id());
    }
}
