package org.lotwatch.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lotwatch.embedded.EmbeddedPostgres;

/** The database server. If it ends before we stop it, the watch is told with its last words. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Database(EmbeddedPostgres postgres, LogFile log, Watch watch) {
        this.postgres = postgres;
        CompletableFuture<Void> unused = postgres.process().onExit().thenAccept(ended -> {
            if (!stopping.get()) {
                watch.processEnded("PostgreSQL ended by itself; its last lines:" + log.ending());
            }
        });
    }

    @Override
    public void close() {
        stopping.set(true);
        postgres.close();
    }
}
