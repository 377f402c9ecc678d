package org.lotwatch.shipment.api;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads bodies where it does not hold up others: small ones at once, large ones on a worker thread. */
final class Bodies {

    private static final int SMALL = 32 * 1024;

    private Bodies() {}

    /**
     * What the reading makes of the body, back on the caller's context.
     *
     * @param reading throws {@code HttpProblem} for a body that is not valid
     */
    static <B, T> Uni<T> read(byte @Nullable [] body, Class<B> type, Reading<B, T> reading) {
        Function<byte @Nullable [], T> read = bytes -> {
            Checks checks = new Checks();
            return reading.of(StrictJson.read(bytes, type, checks), checks);
        };
        Uni<T> value = Uni.createFrom().item(() -> read.apply(body));
        Context context = Vertx.currentContext();
        if (body == null || body.length < SMALL || context == null) {
            return value;
        }
        return value.runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(step -> context.runOnContext(nothing -> step.run()));
    }

    /** Turns a request into what is ordered, or throws a problem that names its faults. */
    interface Reading<B, T> {
        T of(B request, Checks checks);
    }
}
