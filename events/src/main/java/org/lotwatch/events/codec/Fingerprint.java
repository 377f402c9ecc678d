package org.lotwatch.events.codec;

import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.Header;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;

/**
 * A 64-bit hash of what an event says: type, source, id, times and data. Spelling in JSON does not matter: key order, white
 * space, form of numbers and offsets, unknown fields.
 *
 * <p>It is stored for ever. A field counts under a number that is never given to another field, and a field that is absent or
 * at its default does not count at all, so that fields can be added without changing what is stored.
 */
public final class Fingerprint implements LotEvent.Cases<ContentHash> {

    private static final int SOURCE = 1;
    private static final int ID = 2;
    private static final int TIME = 3;
    private static final int RECORDED_TIME = 4;
    private static final int LOT_ID = 5;
    private static final int BASIS = 6;
    private static final int PARTY_ID = 7;
    private static final int ROLE = 8;
    private static final int EXTENSION_NAME = 9;
    private static final int EXTENSION_VALUE = 10;
    /** Where a type's own fields begin. */
    private static final int OWN = 20;
    /** Where the fields of a nested object begin: 20 numbers for each. */
    private static final int NESTED = 100;

    private final ContentHash hash;

    private Fingerprint(ContentHash hash) {
        this.hash = hash;
    }

    /** The fingerprint of an event; equal events have equal fingerprints. */
    public static long of(LotEvent event) {
        ContentHash hash = new ContentHash(0);
        hash.field(0, event.type().label());
        header(hash, event.header());
        return event.on(new Fingerprint(hash)).value();
    }

    private static void header(ContentHash hash, Header header) {
        hash.field(SOURCE, header.id().source()).field(ID, header.id().id());
        time(hash, TIME, header.time());
        if (header.recordedTime() != null) {
            time(hash, RECORDED_TIME, header.recordedTime());
        }
    }

    /** Microseconds since 1970, as times are kept. */
    private static void time(ContentHash hash, int number, Instant time) {
        hash.field(number, time.getEpochSecond() * 1_000_000 + time.getNano() / 1000);
    }

    @Override
    public ContentHash shipmentLoaded(ShipmentLoaded event) {
        hash.field(LOT_ID, event.lotId().value())
                .field(OWN, event.shipmentId())
                .field(OWN + 1, event.line())
                .field(OWN + 2, event.nature())
                .field(OWN + 3, event.quantity());
        if (event.quantityRange() != null) {
            hash.field(OWN + 4, event.quantityRange().low())
                    .field(OWN + 5, event.quantityRange().high());
        }
        place(NESTED, event.origin());
        place(NESTED + 20, event.destination());
        conveyance(event.conveyance());
        event.containers().forEach(container -> hash.field(OWN + 8, container));
        number(OWN + 9, event.producedFrom());
        number(OWN + 10, event.producedTo());
        if (event.movement() != Movement.ENTRY) {
            label(OWN + 11, event.movement());
        }
        text(OWN + 12, event.previousShipmentId());
        return reporting(event.reporting());
    }

    @Override
    public ContentHash shipmentAdjusted(ShipmentAdjusted event) {
        hash.field(LOT_ID, event.lotId().value()).field(OWN, event.shipmentId());
        label(OWN + 1, event.kind());
        hash.field(OWN + 2, event.quantity());
        label(OWN + 3, event.fromVerdict());
        text(OWN + 4, event.reason());
        return reporting(event.reporting());
    }

    @Override
    public ContentHash roundInspected(RoundInspected event) {
        hash.field(LOT_ID, event.lotId().value()).field(OWN, event.inspectionId());
        label(OWN + 1, event.verdict());
        unless(1, OWN + 2, event.quantity());
        text(OWN + 3, event.roundId());
        unless(1, OWN + 4, event.part());
        label(OWN + 5, event.priorVerdict());
        label(OWN + 6, event.purpose());
        unless(0, OWN + 7, event.destructive() ? 1 : 0);
        sample(event.sample());
        text(OWN + 11, event.shipmentId());
        place(NESTED, event.site());
        return reporting(event.reporting());
    }

    @Override
    public ContentHash lotRestored(LotRestored event) {
        hash.field(LOT_ID, event.lotId().value())
                .field(OWN, event.restorationId())
                .field(OWN + 1, event.quantityRestored());
        unless(0, OWN + 2, event.quantityCondemned());
        text(OWN + 3, event.shipmentId());
        place(NESTED, event.site());
        return reporting(event.reporting());
    }

    @Override
    public ContentHash recordRetracted(RecordRetracted event) {
        hash.field(LOT_ID, event.lotId().value())
                .field(OWN, event.targetId())
                .field(OWN + 1, event.targetType().label())
                .field(OWN + 2, event.revision());
        label(OWN + 3, event.reason());
        return text(OWN + 4, event.note());
    }

    @Override
    public ContentHash recordCorrected(RecordCorrected event) {
        hash.field(LOT_ID, event.lotId().value())
                .field(OWN, event.targetId())
                .field(OWN + 1, event.targetType().label())
                .field(OWN + 2, event.revision());
        label(OWN + 3, event.reason());
        text(OWN + 4, event.note());
        return hash.field(OWN + 5, of(event.replacement()));
    }

    private void place(int first, @Nullable Place place) {
        if (place != null) {
            hash.field(first, place.id());
            text(first + 1, place.name());
            degrees(first + 2, place.lat());
            degrees(first + 3, place.lon());
            text(first + 4, place.timeZone());
        }
    }

    private void conveyance(@Nullable Conveyance conveyance) {
        if (conveyance != null) {
            label(OWN + 6, conveyance.mode());
            hash.field(OWN + 7, conveyance.id());
        }
    }

    private void sample(@Nullable Sample sample) {
        if (sample != null) {
            label(OWN + 8, sample.design());
            if (sample.frameSize() != null) {
                hash.field(OWN + 9, sample.frameSize());
            }
            text(OWN + 10, sample.stratum());
        }
    }

    private ContentHash reporting(Reporting reporting) {
        if (reporting.basis() != Basis.DOCUMENTED) {
            label(BASIS, reporting.basis());
        }
        if (reporting.reportedBy() != null) {
            hash.field(PARTY_ID, reporting.reportedBy().partyId())
                    .field(ROLE, reporting.reportedBy().role());
        }
        if (!reporting.extensions().isEmpty()) {
            new TreeMap<>(reporting.extensions()).forEach(this::extension);
        }
        return hash;
    }

    private void extension(String name, Object value) {
        hash.field(EXTENSION_NAME, name);
        if (value instanceof Number number) {
            hash.field(EXTENSION_VALUE, Double.doubleToLongBits(number.doubleValue()));
        } else if (value instanceof Boolean flag) {
            hash.field(EXTENSION_VALUE + 1, flag ? 1 : 0);
        } else {
            hash.field(EXTENSION_VALUE + 2, value.toString());
        }
    }

    private void unless(long defaultValue, int number, long value) {
        if (value != defaultValue) {
            hash.field(number, value);
        }
    }

    private void degrees(int number, @Nullable Double degrees) {
        if (degrees != null) {
            hash.field(number, Double.doubleToLongBits(degrees + 0.0));
        }
    }

    private void number(int number, @Nullable Integer value) {
        if (value != null) {
            hash.field(number, value);
        }
    }

    private ContentHash text(int number, @Nullable String value) {
        return value == null ? hash : hash.field(number, value);
    }

    private void label(int number, @Nullable Labelled value) {
        if (value != null) {
            hash.field(number, value.label());
        }
    }
}
