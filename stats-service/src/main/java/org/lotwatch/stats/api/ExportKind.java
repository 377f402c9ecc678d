package org.lotwatch.stats.api;

import java.util.Arrays;
import java.util.Locale;

/** What can be exported. */
enum ExportKind {
    TOTALS,
    LOTS,
    SERIES,
    EVENTS,
    DISCREPANCIES;

    /** The kind of a path that is known to name one. */
    static ExportKind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(path))
                .findFirst()
                .orElseThrow();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
