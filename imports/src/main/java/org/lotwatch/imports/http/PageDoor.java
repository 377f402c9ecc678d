package org.lotwatch.imports.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads {@code /imports}, as people type it, to the page. */
@ApplicationScoped
class PageDoor {

    private static final int SEE = 302;

    void install(@Observes Router router) {
        router.get("/imports").handler(exchange -> {
            if (exchange.normalizedPath().equals("/imports")
                    && !exchange.request().path().endsWith("/")) {
                exchange.response()
                        .setStatusCode(SEE)
                        .putHeader(HttpHeaders.LOCATION, "/imports/")
                        .end();
            } else {
                exchange.next();
            }
        });
    }
}
