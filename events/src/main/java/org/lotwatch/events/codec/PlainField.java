package org.lotwatch.events.codec;

import static org.lotwatch.events.EventType.LOT_RESTORED;
import static org.lotwatch.events.EventType.ROUND_INSPECTED;
import static org.lotwatch.events.EventType.SHIPMENT_ADJUSTED;
import static org.lotwatch.events.EventType.SHIPMENT_LOADED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lotwatch.events.EventType;

/** The fields of data that the plain form knows, and the types that may or must have them. */
enum PlainField {
    LOT_ID("lotId", Set.of(SHIPMENT_LOADED, SHIPMENT_ADJUSTED, ROUND_INSPECTED, LOT_RESTORED), Set.of()),
    SHIPMENT_ID("shipmentId", Set.of(SHIPMENT_LOADED, SHIPMENT_ADJUSTED), Set.of(ROUND_INSPECTED, LOT_RESTORED)),
    LINE("line", Set.of(SHIPMENT_LOADED), Set.of()),
    NATURE("nature", Set.of(SHIPMENT_LOADED), Set.of()),
    QUANTITY("quantity", Set.of(SHIPMENT_LOADED, SHIPMENT_ADJUSTED), Set.of(ROUND_INSPECTED)),
    ORIGIN("origin", Set.of(SHIPMENT_LOADED), Set.of()),
    DESTINATION("destination", Set.of(), Set.of(SHIPMENT_LOADED)),
    PRODUCED_FROM("producedFrom", Set.of(), Set.of(SHIPMENT_LOADED)),
    PRODUCED_TO("producedTo", Set.of(), Set.of(SHIPMENT_LOADED)),
    MOVEMENT("movement", Set.of(), Set.of(SHIPMENT_LOADED)),
    PREVIOUS_SHIPMENT_ID("previousShipmentId", Set.of(), Set.of(SHIPMENT_LOADED)),
    KIND("kind", Set.of(SHIPMENT_ADJUSTED), Set.of()),
    FROM_VERDICT("fromVerdict", Set.of(), Set.of(SHIPMENT_ADJUSTED)),
    REASON("reason", Set.of(), Set.of(SHIPMENT_ADJUSTED)),
    INSPECTION_ID("inspectionId", Set.of(ROUND_INSPECTED), Set.of()),
    VERDICT("verdict", Set.of(ROUND_INSPECTED), Set.of()),
    ROUND_ID("roundId", Set.of(), Set.of(ROUND_INSPECTED)),
    PART("part", Set.of(), Set.of(ROUND_INSPECTED)),
    PRIOR_VERDICT("priorVerdict", Set.of(), Set.of(ROUND_INSPECTED)),
    PURPOSE("purpose", Set.of(), Set.of(ROUND_INSPECTED)),
    DESTRUCTIVE("destructive", Set.of(), Set.of(ROUND_INSPECTED)),
    SAMPLE("sample", Set.of(), Set.of(ROUND_INSPECTED)),
    SITE("site", Set.of(), Set.of(ROUND_INSPECTED, LOT_RESTORED)),
    RESTORATION_ID("restorationId", Set.of(LOT_RESTORED), Set.of()),
    QUANTITY_RESTORED("quantityRestored", Set.of(LOT_RESTORED), Set.of()),
    QUANTITY_CONDEMNED("quantityCondemned", Set.of(), Set.of(LOT_RESTORED)),
    BASIS("basis", Set.of(), Set.of(SHIPMENT_LOADED, SHIPMENT_ADJUSTED, ROUND_INSPECTED, LOT_RESTORED)),
    REPORTED_BY("reportedBy", Set.of(), Set.of(SHIPMENT_LOADED, SHIPMENT_ADJUSTED, ROUND_INSPECTED, LOT_RESTORED));

    static final Names<PlainField> NAMES = new Names<>(values(), field -> field.label);

    private static final Map<EventType, EnumSet<PlainField>> REQUIRED = byType(field -> field.requiredBy::contains);
    private static final Map<EventType, EnumSet<PlainField>> KNOWN = byType(field -> field.allowedBy::contains);

    private final String label;
    private final Set<EventType> requiredBy;
    private final Set<EventType> allowedBy;

    PlainField(String label, Set<EventType> requiredBy, Set<EventType> optionalFor) {
        this.label = label;
        this.requiredBy = requiredBy;
        this.allowedBy = EnumSet.copyOf(requiredBy.isEmpty() ? optionalFor : requiredBy);
        this.allowedBy.addAll(optionalFor);
    }

    /** Whether data with these fields has all that its type requires, and nothing else than its type knows. */
    static boolean areOf(EventType type, EnumSet<PlainField> fields) {
        return fields.containsAll(of(REQUIRED, type)) && of(KNOWN, type).containsAll(fields);
    }

    private static EnumSet<PlainField> of(Map<EventType, EnumSet<PlainField>> sets, EventType type) {
        return Objects.requireNonNull(sets.get(type));
    }

    private static Map<EventType, EnumSet<PlainField>> byType(Function<PlainField, Predicate<EventType>> has) {
        Map<EventType, EnumSet<PlainField>> sets = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            sets.put(
                    type,
                    Arrays.stream(values())
                            .filter(field -> has.apply(field).test(type))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlainField.class))));
        }
        return sets;
    }
}
