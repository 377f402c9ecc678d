package org.lotwatch.shipment.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds bodies that announce no length to the same limit, and answers with the same problem, as {@link BodyLimit}. */
@Provider
@ApplicationScoped
class UnannouncedBody implements ReaderInterceptor {

    private static final int AFTER_THE_SERVERS_OWN = 1;

    private final CurrentVertxRequest request;
    private final long most;

    UnannouncedBody(
            CurrentVertxRequest request, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.request = request;
        this.most = most.asLongValue();
    }

    /** The server's own limit would end the answer half-way, and fail the reading of the body after that. */
    void replaceTheServersOwn(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
                    exchange.next();
                },
                AFTER_THE_SERVERS_OWN);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        body.setInputStream(new LimitedBody(body.getInputStream(), most, this::hangUpAfterTheAnswer));
        return body.proceed();
    }

    /** What still comes would otherwise be kept for a reader who does not come back. */
    private void hangUpAfterTheAnswer() {
        RoutingContext exchange = request.getCurrent();
        exchange.addEndHandler(answered -> exchange.request().connection().close());
    }
}
