package org.lotwatch.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.store.JobRow;
import org.lotwatch.imports.store.JobRow.Progress;

/** A job in the hands of this replica: how far it has come, written with what brought it there. */
final class Hold {

    /** Somebody wished the job to stop. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** This replica stops; the job is left to others. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JobRow job;
    private final String owner;
    private final ImportTables tables;
    private final BooleanSupplier stopping;
    private Progress progress;
    private @Nullable String header;

    Hold(JobRow job, String owner, ImportTables tables, BooleanSupplier stopping) {
        this.job = job;
        this.owner = owner;
        this.tables = tables;
        this.stopping = stopping;
        this.progress = job.progress();
        this.header = job.header();
    }

    JobRow job() {
        return job;
    }

    Progress progress() {
        return progress;
    }

    /** A wish that was uttered before this replica had the job holds as well. */
    void begin() {
        obey(job.cancelAsked());
    }

    /** What is known without a transaction of its own, such as a count that was made anew. */
    void know(Progress known) {
        progress = known;
    }

    /** Does something and notes how far that brings the job, both or neither. */
    void advance(Progress next, Function<SqlConnection, Uni<Void>> work) {
        obey(Waiting.on(() -> tables.pool()
                .withTransaction(connection ->
                        work.apply(connection).chain(() -> tables.jobs().progress(connection, job, owner, next)))));
        progress = next;
    }

    void describe(String format, String read, String columns) {
        obey(Waiting.on(() -> tables.jobs().describe(job, owner, format, read, columns)));
        header = read;
    }

    /** The header of the file, which is read before any step but the first. */
    String header() {
        return Objects.requireNonNull(header);
    }

    /** Begins a step, which goes through the papers from the first. */
    void step(ImportState state) {
        obey(Waiting.on(() -> tables.jobs().step(job, owner, state.label())));
        progress =
                new Progress(progress.bytesRead(), progress.lastRow(), progress.read(), 0, 0, progress.rejected(), "");
    }

    void end(ImportState state, String detail) {
        Waiting.on(() -> tables.jobs().end(job, owner, state.label(), detail.isEmpty() ? null : detail));
    }

    private void obey(boolean cancelAsked) {
        if (cancelAsked) {
            throw new Cancelled();
        }
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
