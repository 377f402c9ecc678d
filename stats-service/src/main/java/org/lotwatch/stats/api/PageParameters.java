package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list. */
class PageParameters {

    @QueryParam("limit")
    @Parameter(description = "Items on a page, 1-1000. Default: 100", example = "100")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "The nextCursor of an earlier page with the same filters: it pins the moment, so that pages"
                    + " never shift, and it does not expire")
    @Nullable
    String cursor;

    int most() {
        return limit == null ? 100 : (int) Texts.number("limit", limit, 1, 1000);
    }
}
