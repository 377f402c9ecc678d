package org.lotwatch.imports;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lotwatch.imports.store.JobRow;

/** Carries the file of a job into the database with the job, and out of it on whichever replica works on it. */
final class JobFile {

    private static final int CHUNK = 1 << 20;

    private final ImportTables tables;

    JobFile(ImportTables tables) {
        this.tables = tables;
    }

    /**
     * One transaction: the job is there with its whole file, or is not.
     *
     * @param create writes the job
     */
    JobRow store(Path file, Function<SqlConnection, JobRow> create) throws IOException {
        SqlConnection connection = Waiting.on(() -> tables.pool().getConnection());
        try (InputStream bytes = Files.newInputStream(file)) {
            Transaction transaction = Waiting.on(connection::begin);
            JobRow job = create.apply(connection);
            write(connection, job, bytes);
            Waiting.on(transaction::commit);
            return job;
        } finally {
            Waiting.on(connection::close); // rolls back what is not committed
        }
    }

    private void write(SqlConnection connection, JobRow job, InputStream bytes) throws IOException {
        byte[] chunk = bytes.readNBytes(CHUNK);
        for (int number = 0; chunk.length > 0; number++) {
            int n = number;
            byte[] content = chunk;
            Waiting.on(() -> tables.chunks().write(connection, job.seq(), n, content));
            chunk = bytes.readNBytes(CHUNK);
        }
    }

    void fetch(JobRow job, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            for (int number = 0; ; number++) {
                int n = number;
                Optional<byte[]> chunk = Waiting.on(() -> tables.chunks().read(job.seq(), n));
                if (chunk.isEmpty()) {
                    return;
                }
                bytes.write(chunk.get());
            }
        }
    }
}
