package org.lotwatch.inspection.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotwatch.imports.http.UploadDoor;

/**
 * Answers requests that announce too large a body with a problem; the server's own limit would close the connection without a
 * word. Bodies that announce no length are held to the limit by {@link UnannouncedBody}. Files that are imported
 * have a limit of their own.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 100;
    /** Up to this multiple of the limit a body is read and thrown away, so that its sender comes to read the answer. */
    static final int PATIENCE = 4;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        long announced = announced(exchange.request());
        if (announced <= most || UploadDoor.isUpload(exchange.request())) {
            exchange.next();
        } else if (announced <= most * PATIENCE) {
            exchange.request().endHandler(end -> refuse(exchange, announced)).resume();
        } else {
            refuse(exchange, announced);
        }
    }

    private void refuse(RoutingContext exchange, long announced) {
        HttpProblem problem = Problems.payloadTooLarge(most, String.valueOf(announced));
        JsonObject body = new JsonObject()
                .put("type", String.valueOf(problem.getType()))
                .put("status", problem.getStatusCode())
                .put("title", problem.getTitle())
                .put("detail", problem.getDetail())
                .put("instance", exchange.request().path());
        exchange.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(body.toBuffer());
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the server refuses such a header itself
        }
    }
}
