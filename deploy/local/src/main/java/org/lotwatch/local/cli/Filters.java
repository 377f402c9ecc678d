package org.lotwatch.local.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lots are meant, and as of when. */
final class Filters {

    @Option(names = "--nature", paramLabel = "LABEL", description = "Only lots of this nature.")
    private @Nullable String nature;

    @Option(names = "--lot", paramLabel = "LOT", description = "Only this lot.")
    private @Nullable String lot;

    @Option(names = "--shipment", paramLabel = "ID", description = "Only lots of this shipment.")
    private @Nullable String shipment;

    @Option(names = "--origin", paramLabel = "ID", description = "Only lots from this place.")
    private @Nullable String origin;

    @Option(names = "--destination", paramLabel = "ID", description = "Only lots to this place.")
    private @Nullable String destination;

    @Option(names = "--produced-from", paramLabel = "YEAR", description = "Only lots produced in this year or later.")
    private @Nullable String producedFrom;

    @Option(names = "--produced-to", paramLabel = "YEAR", description = "Only lots produced in this year or before.")
    private @Nullable String producedTo;

    @Option(names = "--source", paramLabel = "URI", description = "Only what this source says.")
    private @Nullable String source;

    Query askedOf(Query query) {
        return query.with("nature", nature)
                .with("lot", lot)
                .with("shipment", shipment)
                .with("origin", origin)
                .with("destination", destination)
                .with("producedFrom", producedFrom)
                .with("producedTo", producedTo)
                .with("source", source);
    }
}
