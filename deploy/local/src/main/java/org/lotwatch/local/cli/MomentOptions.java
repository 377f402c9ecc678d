package org.lotwatch.local.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of when, and as known when. */
final class MomentOptions {

    @Option(names = "--as-of", paramLabel = "TIME", description = "What had happened by then: a date or an instant.")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "TIME", description = "What had arrived by then: a date or an instant.")
    private @Nullable String knownAt;

    @Option(names = "--tz", paramLabel = "ZONE", description = "Whose days dates are, such as Europe/Helsinki (UTC).")
    private @Nullable String zone;

    Query askedOf(Query query) {
        return query.with("asOf", asOf).with("knownAt", knownAt).with("tz", zone);
    }
}
