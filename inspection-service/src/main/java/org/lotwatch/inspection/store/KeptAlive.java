package org.lotwatch.inspection.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/** The pool with what there is no setting for: an answer of a database that is gone, or has forgotten us, is not waited for. */
@Singleton
class KeptAlive implements PgPoolCreator {

    /** Longer than any statement may take; a connection on which nothing comes for so long is closed. */
    private static final int SILENCE_SECONDS = 30;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> {
            options.setTcpKeepAlive(true);
            options.setReadIdleTimeout(SILENCE_SECONDS);
        });
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
