package org.lotwatch.imports;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.lotwatch.imports.store.ChunkTable;
import org.lotwatch.imports.store.JobTable;
import org.lotwatch.imports.store.RowTable;

/** The tables that a run writes to, and the transactions in which it does. */
@ApplicationScoped
class ImportTables {

    private final Pool pool;
    private final JobTable jobs;
    private final ChunkTable chunks;
    private final RowTable rows;

    ImportTables(Pool pool, JobTable jobs, ChunkTable chunks, RowTable rows) {
        this.pool = pool;
        this.jobs = jobs;
        this.chunks = chunks;
        this.rows = rows;
    }

    Pool pool() {
        return pool;
    }

    JobTable jobs() {
        return jobs;
    }

    ChunkTable chunks() {
        return chunks;
    }

    RowTable rows() {
        return rows;
    }
}
