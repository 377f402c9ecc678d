package org.lotwatch.stats.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views as they were asked for. */
final class PageLinks {

    private PageLinks() {}

    static PageLink of(FilterParameters filters, MomentParameters moment) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "nature", filters.nature);
        put(given, "lot", filters.lot);
        put(given, "shipment", filters.shipment);
        put(given, "origin", filters.origin);
        put(given, "destination", filters.destination);
        put(given, "producedDecade", filters.producedDecade);
        put(given, "producedFrom", filters.producedFrom);
        put(given, "producedTo", filters.producedTo);
        put(given, "source", moment.source);
        given.putAll(of(moment.asOf, moment.knownAt, moment.tz).parameters());
        return new PageLink(given);
    }

    static PageLink of(@Nullable String asOf, @Nullable String knownAt, @Nullable String tz) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "asOf", asOf);
        put(given, "knownAt", knownAt);
        put(given, "tz", tz);
        return new PageLink(given);
    }

    static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
