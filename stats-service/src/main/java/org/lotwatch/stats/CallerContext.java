package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The event loop context of whoever asks: a database session, once opened, must not change threads. */
public final class CallerContext {

    private CallerContext() {}

    /** The same result, told on the context that asks for it; anywhere, when it has none. */
    public static <T> Uni<T> returned(Uni<T> result) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? result : result.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }
}
