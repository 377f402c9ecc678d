package org.lotwatch.stats.domain.answer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotAttributes;

/**
 * Which lots are meant. Each part that is not {@code null} must equal the lot's roll-up key, {@code mixed} and {@code unknown}
 * included; nature is compared ignoring case.
 *
 * @param producedFrom lots of which every year of making is known to be this one or later
 * @param producedTo lots of which every year of making is known to be this one or earlier
 */
public record LotFilter(
        @Nullable String nature,
        @Nullable LotKey lot,
        @Nullable String shipment,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable String producedDecade,
        @Nullable Integer producedFrom,
        @Nullable Integer producedTo) {

    public static final LotFilter ALL = new LotFilter(null, null, null, null, null, null, null, null);

    public boolean accepts(LotKey key, LotAttributes attributes) {
        return (lot == null || lot.equals(key))
                && (nature == null || folded(nature).equals(folded(attributes.nature())))
                && isOrAny(shipment, attributes.shipment())
                && isOrAny(origin, attributes.origin())
                && isOrAny(destination, attributes.destination())
                && isOrAny(producedDecade, attributes.producedDecade())
                && isProducedWithin(attributes);
    }

    /** A nature as it is compared. */
    public static String folded(String nature) {
        return nature.toLowerCase(Locale.ROOT);
    }

    private boolean isProducedWithin(LotAttributes attributes) {
        Integer from = attributes.producedFrom() == null ? attributes.producedTo() : attributes.producedFrom();
        Integer to = attributes.producedTo() == null ? attributes.producedFrom() : attributes.producedTo();
        return (producedFrom == null || (from != null && from >= producedFrom))
                && (producedTo == null || (to != null && to <= producedTo));
    }

    private static boolean isOrAny(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }
}
