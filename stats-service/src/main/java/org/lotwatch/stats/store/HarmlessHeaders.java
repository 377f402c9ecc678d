package org.lotwatch.stats.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers of a producer's that may be passed on: what makes the event, and nothing by which he could speak in our name. */
public final class HarmlessHeaders {

    private static final Set<String> PASSED_ON = Set.of("content-type", "traceparent");
    private static final String ENVELOPE = "ce_";

    private HarmlessHeaders() {}

    public static List<RawHeader> of(List<RawHeader> headers) {
        return headers.stream().filter(header -> isHarmless(header.key())).toList();
    }

    public static boolean isHarmless(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith(ENVELOPE) || PASSED_ON.contains(name);
    }
}
