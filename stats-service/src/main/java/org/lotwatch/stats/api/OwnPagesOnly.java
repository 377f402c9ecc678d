package org.lotwatch.stats.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses orders that another site has a reader's browser give; programs and our own pages are no browsers of others. */
class OwnPagesOnly {

    @ServerRequestFilter
    void refuseForeign(ContainerRequestContext request) {
        @Nullable String from = request.getHeaderString("Sec-Fetch-Site");
        boolean foreign = from != null && !from.equals("same-origin") && !from.equals("none");
        if (foreign && request.getMethod().equals(HttpMethod.POST)) {
            throw Problems.forbidden(
                    "an order from a browser must come from a page of this service, came from " + from);
        }
    }
}
