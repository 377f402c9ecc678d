package org.lotwatch.stats.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a lot is grouped by, from its accepted entry claims: a value where they agree, {@value #MIXED} where they do not,
 * {@value #UNKNOWN} where there is none.
 *
 * @param origin id of the place
 * @param destination id of the place
 * @param shipment id of the shipment
 * @param producedFrom a year, {@code null} where claims name none or disagree
 * @param producedTo a year, {@code null} where claims name none or disagree
 * @param producedDecade such as {@code 1970s}
 */
public record LotAttributes(
        String nature,
        String origin,
        String destination,
        String shipment,
        @Nullable Integer producedFrom,
        @Nullable Integer producedTo,
        String producedDecade) {

    public static final String MIXED = "mixed";
    public static final String UNKNOWN = "unknown";
}
