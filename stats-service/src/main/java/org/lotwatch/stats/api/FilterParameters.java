package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Which lots: each filter equals the key of a group, so that the lots behind a group are found by filtering for its key. */
class FilterParameters {

    @QueryParam("nature")
    @Parameter(description = "Nature, compared ignoring case; mixed and unknown are keys too", example = "152mm-shell")
    @Nullable
    String nature;

    @QueryParam("lot")
    @Parameter(description = "One lot, in any of its spellings", example = "A-17")
    @Nullable
    String lot;

    @QueryParam("shipment")
    @Parameter(description = "Id of the shipment it came in", example = "NAJIN-2023-08")
    @Nullable
    String shipment;

    @QueryParam("origin")
    @Parameter(description = "Id of the place it came from", example = "KPRAJ")
    @Nullable
    String origin;

    @QueryParam("destination")
    @Parameter(description = "Id of the place it went to", example = "RUDNY")
    @Nullable
    String destination;

    @QueryParam("producedDecade")
    @Parameter(description = "Decade of making", example = "1970s")
    @Nullable
    String producedDecade;

    @QueryParam("producedFrom")
    @Parameter(
            description = "Made in this year or later, 1900-2100; leaves out lots of unknown years",
            example = "1970")
    @Nullable
    String producedFrom;

    @QueryParam("producedTo")
    @Parameter(
            description = "Made in this year or earlier, 1900-2100; leaves out lots of unknown years",
            example = "1979")
    @Nullable
    String producedTo;

    LotFilter filter() {
        return new LotFilter(
                Texts.atMost("nature", nature, 32),
                Texts.lot("lot", lot),
                Texts.atMost("shipment", shipment, 64),
                Texts.atMost("origin", origin, 64),
                Texts.atMost("destination", destination, 64),
                Texts.atMost("producedDecade", producedDecade, 16),
                Texts.year("producedFrom", producedFrom),
                Texts.year("producedTo", producedTo));
    }
}
