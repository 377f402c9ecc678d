package org.lotwatch.imports.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The files of jobs, in chunks, until their rows are staged. */
@ApplicationScoped
public class ChunkTable {

    private final Pool pool;

    ChunkTable(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> write(SqlClient client, long job, int number, byte[] bytes) {
        return client.preparedQuery("insert into import_chunk (job, n, bytes) values ($1, $2, $3)")
                .execute(Tuple.of(job, number, Buffer.buffer(bytes)))
                .replaceWithVoid();
    }

    /** Empty after the last one. */
    public Uni<Optional<byte[]>> read(long job, int number) {
        return pool.preparedQuery("select bytes from import_chunk where job = $1 and n = $2")
                .execute(Tuple.of(job, number))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getBuffer(0).getBytes()));
    }

    public Uni<Void> clear(long job) {
        return pool.preparedQuery("delete from import_chunk where job = $1")
                .execute(Tuple.of(job))
                .replaceWithVoid();
    }
}
