package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/** An event in the words of a test: what is not said takes a plain default. */
final class Telling {

    static final Instant DAY_0 = Instant.parse("2024-01-01T00:00:00Z");
    static final String DEPOT = "/depot";
    static final String LOT = "LOT-1";

    /** What is told, once it is known by whom and when. */
    private interface Content {
        LotEvent event(Header header, LotId lot);
    }

    private final EventType type;
    private Content content;
    private String source = DEPOT;
    private @Nullable String id;
    private String lot = LOT;
    private Instant time = DAY_0;
    private @Nullable Instant recorded;
    private boolean wrongKey;
    private @Nullable LogPosition position;

    private Telling(EventType type, Content content) {
        this.type = type;
        this.content = content;
    }

    static Telling loaded(long quantity) {
        return loaded(quantity, "S1", 1, Movement.ENTRY);
    }

    static Telling loaded(long quantity, String shipment, int line, Movement movement) {
        return loaded(quantity, shipment, line, movement, "152mm-shell", "vladivostok", null, null);
    }

    static Telling loaded(
            long quantity,
            String shipment,
            int line,
            Movement movement,
            String nature,
            String origin,
            @Nullable Integer from,
            @Nullable Integer to) {
        String previous = movement == Movement.ENTRY ? null : "S0";
        return new Telling(
                EventType.SHIPMENT_LOADED,
                (header, lot) -> new ShipmentLoaded(
                        header,
                        lot,
                        shipment,
                        line,
                        nature,
                        quantity,
                        null,
                        place(origin),
                        null,
                        null,
                        List.of(),
                        from,
                        to,
                        movement,
                        previous,
                        Reporting.DOCUMENTED));
    }

    static Telling adjusted(AdjustmentKind kind, long quantity, @Nullable Verdict from) {
        return new Telling(
                EventType.SHIPMENT_ADJUSTED,
                (header, lot) ->
                        new ShipmentAdjusted(header, lot, "S1", kind, quantity, from, null, Reporting.DOCUMENTED));
    }

    static Telling inspected(Verdict verdict, long quantity) {
        return inspected(verdict, quantity, null, null, false, null);
    }

    static Telling reinspected(Verdict prior, Verdict verdict, long quantity) {
        return inspected(verdict, quantity, null, prior, false, null);
    }

    static Telling round(String roundId, Verdict verdict) {
        return inspected(verdict, 1, roundId, null, false, null);
    }

    static Telling inspected(
            Verdict verdict,
            long quantity,
            @Nullable String roundId,
            @Nullable Verdict prior,
            boolean destructive,
            @Nullable String shipment) {
        return new Telling(
                EventType.ROUND_INSPECTED,
                (header, lot) -> new RoundInspected(
                        header,
                        lot,
                        "I1",
                        verdict,
                        quantity,
                        roundId,
                        1,
                        prior,
                        null,
                        destructive,
                        null,
                        shipment,
                        null,
                        Reporting.DOCUMENTED));
    }

    /** Rounds that were chosen in a way that is told; each inspection of a round with an id is of one round. */
    static Telling sampled(
            SampleDesign design, Verdict verdict, long quantity, @Nullable String roundId, @Nullable Verdict prior) {
        return sampled(design, verdict, quantity, roundId, prior, false);
    }

    static Telling sampled(
            SampleDesign design,
            Verdict verdict,
            long quantity,
            @Nullable String roundId,
            @Nullable Verdict prior,
            boolean destructive) {
        return new Telling(
                EventType.ROUND_INSPECTED,
                (header, lot) -> new RoundInspected(
                        header,
                        lot,
                        "I1",
                        verdict,
                        quantity,
                        roundId,
                        1,
                        prior,
                        null,
                        destructive,
                        new Sample(design, null, null),
                        null,
                        null,
                        Reporting.DOCUMENTED));
    }

    static Telling restored(long restored, long condemned) {
        return new Telling(
                EventType.LOT_RESTORED,
                (header, lot) ->
                        new LotRestored(header, lot, "R1", restored, condemned, null, null, Reporting.DOCUMENTED));
    }

    static Telling retracted(String targetId, EventType targetType, int revision) {
        return new Telling(
                EventType.RECORD_RETRACTED,
                (header, lot) -> new RecordRetracted(
                        header, lot, targetId, targetType, revision, AmendmentReason.DID_NOT_OCCUR, null));
    }

    static Telling corrected(String targetId, int revision, Telling replacement) {
        return new Telling(
                EventType.RECORD_CORRECTED,
                (header, lot) -> new RecordCorrected(
                        header, lot, targetId, replacement.type, revision, AmendmentReason.INCORRECT_DATA, null, (Fact)
                                replacement.content.event(
                                        new Header(
                                                new EventId(header.id().source(), targetId),
                                                replacement.time,
                                                header.recordedTime()),
                                        lot)));
    }

    private static Place place(String id) {
        return new Place(id, null, null, null, null);
    }

    Telling by(String teller) {
        source = teller;
        return this;
    }

    Telling as(String eventId) {
        id = eventId;
        return this;
    }

    Telling ofLot(String lotId) {
        lot = lotId;
        return this;
    }

    /** Days after {@link #DAY_0}. */
    Telling onDay(int day) {
        time = day(day);
        return this;
    }

    Telling recordedOnDay(int day) {
        recorded = day(day);
        return this;
    }

    Telling underWrongKey() {
        wrongKey = true;
        return this;
    }

    Telling at(LogPosition place) {
        position = place;
        return this;
    }

    /** On the main topic of its type, that many days after {@link #DAY_0}. */
    Telling arrivingOnDay(int day) {
        position = new LogPosition(topic(), 0, day, day(day));
        return this;
    }

    static Instant day(int day) {
        return DAY_0.plusSeconds(86_400L * day);
    }

    /**
     * @param number its place in the log, if nothing else was said
     */
    Arrival arrival(int number) {
        EventId eventId = new EventId(source, id == null ? "e" + number : id);
        LotEvent event = content.event(new Header(eventId, time, recorded), new LotId(lot));
        LogPosition place =
                position == null ? new LogPosition(topic(), 0, number, day(100).plusSeconds(number)) : position;
        return new Arrival(event, fingerprint(event), place, wrongKey);
    }

    private Topic topic() {
        return switch (type) {
            case SHIPMENT_LOADED, SHIPMENT_ADJUSTED -> Topic.SHIPMENT_LOADED;
            case ROUND_INSPECTED, RECORD_RETRACTED, RECORD_CORRECTED -> Topic.ROUND_INSPECTED;
            case LOT_RESTORED -> Topic.LOT_RESTORED;
        };
    }

    private static long fingerprint(LotEvent event) {
        long hash = 0;
        for (char c : event.toString().toCharArray()) {
            hash = hash * 0x100000001b3L ^ c;
        }
        return hash;
    }
}
