package org.lotwatch.events.codec;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.Basis;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Verdict;

/** The data of one fact in the plain form, field by field as they come, then as a record. For one thread. */
final class PlainData {

    private static final Names<Verdict> VERDICTS = labels(Verdict.values());
    private static final Names<Movement> MOVEMENTS = labels(Movement.values());
    private static final Names<AdjustmentKind> KINDS = labels(AdjustmentKind.values());
    private static final Names<Purpose> PURPOSES = labels(Purpose.values());
    private static final Names<Basis> BASES = labels(Basis.values());
    private static final int ID = 64;

    private final AsciiCursor in;
    private final EnumSet<PlainField> seen = EnumSet.noneOf(PlainField.class);

    private String lotId = "";
    private String actId = ""; // of the inspection or restoration
    private String nature = "";
    private long quantity = 1;
    private long condemned;
    private int line = 1; // or the part
    private boolean destructive;
    private Basis basis = Basis.DOCUMENTED;
    private Movement movement = Movement.ENTRY;
    private @Nullable Integer producedFrom;
    private @Nullable Integer producedTo;
    private @Nullable String shipmentId;
    private @Nullable String previousShipmentId;
    private @Nullable String roundId;
    private @Nullable String reason;
    private @Nullable AdjustmentKind kind;
    private @Nullable Verdict verdict;
    private @Nullable Verdict priorVerdict; // or the bucket that adjusted rounds leave
    private @Nullable Purpose purpose;
    private @Nullable Place place; // the origin or the site
    private @Nullable Place destination;
    private @Nullable Sample sample;
    private @Nullable ReportedBy reportedBy;

    PlainData(AsciiCursor in) {
        this.in = in;
    }

    static <E extends Labelled> Names<E> labels(E[] constants) {
        return new Names<>(constants, Labelled::label);
    }

    /** Reads the object that begins here. */
    void read() {
        in.expect('{');
        do {
            PlainField field = in.name(PlainField.NAMES);
            if (field == null || !seen.add(field)) {
                in.decline();
                return;
            }
            read(field);
        } while (in.take(','));
        in.expect('}');
    }

    private void read(PlainField field) {
        switch (field) {
            case LOT_ID -> lotId = in.text(ID);
            case INSPECTION_ID, RESTORATION_ID -> actId = in.text(ID);
            case SHIPMENT_ID -> shipmentId = in.text(ID);
            case PREVIOUS_SHIPMENT_ID -> previousShipmentId = in.text(ID);
            case ROUND_ID -> roundId = in.text(ID);
            case NATURE -> nature = in.text(32);
            case REASON -> reason = in.text(1024);
            case LINE, PART -> line = in.ordinal(1, Integer.MAX_VALUE);
            case QUANTITY -> quantity = in.integer(1);
            case QUANTITY_RESTORED -> quantity = in.integer(0);
            case QUANTITY_CONDEMNED -> condemned = in.integer(0);
            case PRODUCED_FROM -> producedFrom = in.ordinal(1900, 2100);
            case PRODUCED_TO -> producedTo = in.ordinal(1900, 2100);
            case DESTRUCTIVE -> destructive = in.flag();
            case MOVEMENT -> movement = orElse(in.constant(MOVEMENTS), Movement.ENTRY);
            case BASIS -> basis = orElse(in.constant(BASES), Basis.DOCUMENTED);
            case KIND -> kind = in.constant(KINDS);
            case VERDICT -> verdict = in.constant(VERDICTS);
            case PRIOR_VERDICT, FROM_VERDICT -> priorVerdict = in.constant(VERDICTS);
            case PURPOSE -> purpose = in.constant(PURPOSES);
            case ORIGIN, SITE -> place = PlainObjects.place(in);
            case DESTINATION -> destination = PlainObjects.place(in);
            case SAMPLE -> sample = PlainObjects.sample(in);
            case REPORTED_BY -> reportedBy = PlainObjects.reportedBy(in);
        }
    }

    private static <T> T orElse(@Nullable T value, T absent) {
        return value == null ? absent : value;
    }

    /** The fact, or null where it needs a closer look: a field is missing, unknown to the type or at odds with another. */
    @Nullable
    Fact fact(EventType type, Header header) {
        if (!in.isPlain() || !PlainField.areOf(type, seen) || isAtOdds(type)) {
            return null;
        }
        return switch (type) {
            case SHIPMENT_LOADED -> loaded(header);
            case SHIPMENT_ADJUSTED -> adjusted(header);
            case ROUND_INSPECTED -> inspected(header);
            case LOT_RESTORED -> restored(header);
            case RECORD_RETRACTED, RECORD_CORRECTED -> null;
        };
    }

    private boolean isAtOdds(EventType type) {
        return switch (type) {
            case SHIPMENT_LOADED -> movement != Movement.ENTRY && previousShipmentId == null;
            case SHIPMENT_ADJUSTED -> kind == AdjustmentKind.FOUND && priorVerdict != null;
            case ROUND_INSPECTED -> roundId != null && quantity != 1;
            case LOT_RESTORED -> quantity == 0 && condemned == 0;
            case RECORD_RETRACTED, RECORD_CORRECTED -> true;
        };
    }

    private Fact loaded(Header header) {
        return new ShipmentLoaded(
                header,
                new LotId(lotId),
                required(shipmentId),
                line,
                nature,
                quantity,
                null,
                required(place),
                destination,
                null,
                List.of(),
                producedFrom,
                producedTo,
                movement,
                previousShipmentId,
                reporting());
    }

    private Fact adjusted(Header header) {
        return new ShipmentAdjusted(
                header,
                new LotId(lotId),
                required(shipmentId),
                required(kind),
                quantity,
                priorVerdict,
                reason,
                reporting());
    }

    private Fact inspected(Header header) {
        return new RoundInspected(
                header,
                new LotId(lotId),
                actId,
                required(verdict),
                quantity,
                roundId,
                line,
                priorVerdict,
                purpose,
                destructive,
                sample,
                shipmentId,
                place,
                reporting());
    }

    private Fact restored(Header header) {
        return new LotRestored(header, new LotId(lotId), actId, quantity, condemned, shipmentId, place, reporting());
    }

    private Reporting reporting() {
        return basis == Basis.DOCUMENTED && reportedBy == null
                ? Reporting.DOCUMENTED
                : new Reporting(basis, reportedBy, Map.of());
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
