package org.lotwatch.imports.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The jobs. What a worker writes, it writes under its lease: when another has it, nothing is written. */
@ApplicationScoped
public class JobTable {

    private static final String CREATE = """
            insert into import_job (job, state, mode, dry_run, file_name, file_bytes, options, lease_owner, lease_until)
            values ($1, 'reading', $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8)) returning *
            """;
    private static final String CLAIM = """
            update import_job
            set lease_owner = $1, lease_until = now() + make_interval(secs => $2), step_at = now(),
                started_at = coalesce(started_at, now())
            where seq = (
                select seq from import_job
                where ended_at is null and not dry_run and (lease_until is null or lease_until < now())
                order by seq limit 1 for update skip locked)
            returning *
            """;
    private static final String RENEW =
            "update import_job set lease_until = now() + make_interval(secs => $3) where seq = any($1) and lease_owner = $2";
    private static final String RELEASE =
            "update import_job set lease_until = now() where lease_owner = $1 and ended_at is null and not dry_run";
    private static final String DESCRIBE = """
            update import_job set format = $3, header = $4, columns = $5
            where seq = $1 and lease_owner = $2 and ended_at is null returning cancel_asked
            """;
    private static final String PROGRESS = """
            update import_job
            set bytes_read = $3, last_row = $4, rows_read = $5, rows_accepted = $6, rows_unchanged = $7, rows_rejected = $8,
                last_paper = $9
            where seq = $1 and lease_owner = $2 and ended_at is null returning cancel_asked
            """;
    private static final String STEP = """
            update import_job set state = $3, last_paper = '', rows_accepted = 0, rows_unchanged = 0, step_at = now()
            where seq = $1 and lease_owner = $2 and ended_at is null returning cancel_asked
            """;
    private static final String END = """
            update import_job
            set state = $3, detail = $4, ended_at = now(), lease_until = null,
                rows_accepted = case when state = 'checking' and not dry_run then 0 else rows_accepted end
            where seq = $1 and lease_owner = $2 and ended_at is null returning cancel_asked
            """;
    private static final String CANCEL = """
            update import_job set cancel_asked = true
            where job = $1 and ended_at is null and not (mode = 'all-or-nothing' and state = 'recording') returning *
            """;
    private static final String OUTDATED = """
            select seq from import_job
            where ended_at < now() - make_interval(secs => $1) or (dry_run and lease_until < now())
            """;

    private final Pool pool;

    JobTable(Pool pool) {
        this.pool = pool;
    }

    /** What is known of a job before its file is read. */
    public record NewJob(
            String job,
            String mode,
            boolean dryRun,
            @Nullable String fileName,
            long fileBytes,
            String options) {}

    public Uni<JobRow> create(SqlClient client, NewJob job, String owner, Duration lease) {
        Tuple values = Tuple.tuple()
                .addString(job.job())
                .addString(job.mode())
                .addBoolean(job.dryRun())
                .addString(job.fileName())
                .addLong(job.fileBytes())
                .addString(job.options())
                .addString(owner)
                .addDouble(seconds(lease));
        return client.preparedQuery(CREATE)
                .execute(values)
                .map(rows -> job(rows.iterator().next()));
    }

    /** Takes the oldest job that nobody works on. */
    public Uni<Optional<JobRow>> claim(String owner, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(owner, seconds(lease)))
                .map(JobTable::first);
    }

    public Uni<Void> renew(Set<Long> jobs, String owner, Duration lease) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(jobs.toArray(Long[]::new), owner, seconds(lease)))
                .replaceWithVoid();
    }

    /** Lets others go on at once. */
    public Uni<Void> release(String owner) {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(owner)).replaceWithVoid();
    }

    /** Notes as what the file is read. */
    public Uni<Boolean> describe(JobRow job, String owner, String format, String header, String columns) {
        return held(pool, DESCRIBE, job, Tuple.of(job.seq(), owner, format, header, columns));
    }

    /** Says whether somebody wishes it to stop; fails with {@link LostLease} when another has the job */
    public Uni<Boolean> progress(SqlClient client, JobRow job, String owner, JobRow.Progress progress) {
        Tuple values = Tuple.tuple()
                .addLong(job.seq())
                .addString(owner)
                .addLong(progress.bytesRead())
                .addLong(progress.lastRow())
                .addLong(progress.read())
                .addLong(progress.accepted())
                .addLong(progress.unchanged())
                .addLong(progress.rejected())
                .addString(progress.lastPaper());
        return held(client, PROGRESS, job, values);
    }

    /** Begins a step of the job, whose papers are gone through from the first. */
    public Uni<Boolean> step(JobRow job, String owner, String state) {
        return held(pool, STEP, job, Tuple.of(job.seq(), owner, state));
    }

    public Uni<Boolean> end(JobRow job, String owner, String state, @Nullable String detail) {
        return held(pool, END, job, Tuple.of(job.seq(), owner, state, detail));
    }

    /** Wishes a job to stop; empty when there is none, or none that can be stopped. */
    public Uni<Optional<JobRow>> cancel(String job) {
        return pool.preparedQuery(CANCEL).execute(Tuple.of(job)).map(JobTable::first);
    }

    public Uni<Optional<JobRow>> find(String job) {
        return pool.preparedQuery("select * from import_job where job = $1 and not dry_run")
                .execute(Tuple.of(job))
                .map(JobTable::first);
    }

    /** A job that is there, also a preview. */
    public Uni<JobRow> get(long seq) {
        return pool.preparedQuery("select * from import_job where seq = $1")
                .execute(Tuple.of(seq))
                .map(rows -> job(rows.iterator().next()));
    }

    /** Latest first. */
    public Uni<List<JobRow>> list(long before, int limit) {
        return pool.preparedQuery("select * from import_job where seq < $1 and not dry_run order by seq desc limit $2")
                .execute(Tuple.of(before, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(JobTable::job)
                        .toList());
    }

    /** Jobs that ended longer ago, and previews that were left behind. */
    public Uni<List<Long>> outdated(Duration keep) {
        return pool.preparedQuery(OUTDATED)
                .execute(Tuple.of(seconds(keep)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong(0))
                        .toList());
    }

    /** Its rows and chunks go with it. */
    public Uni<Void> delete(long job) {
        return pool.preparedQuery("delete from import_job where seq = $1")
                .execute(Tuple.of(job))
                .replaceWithVoid();
    }

    private static Uni<Boolean> held(SqlClient client, String statement, JobRow job, Tuple values) {
        return client.preparedQuery(statement).execute(values).map(rows -> {
            if (rows.rowCount() == 0) {
                throw new LostLease(job.seq());
            }
            return rows.iterator().next().getBoolean(0);
        });
    }

    private static double seconds(Duration span) {
        return span.toMillis() / 1e3;
    }

    private static Optional<JobRow> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(JobTable::job);
    }

    private static JobRow job(Row row) {
        OffsetDateTime stepAt = row.getOffsetDateTime("step_at");
        OffsetDateTime endedAt = row.getOffsetDateTime("ended_at");
        return new JobRow(
                row.getLong("seq"),
                row.getString("job"),
                row.getString("state"),
                row.getString("mode"),
                row.getBoolean("dry_run"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("options"),
                row.getString("format"),
                row.getString("header"),
                row.getString("columns"),
                row.getString("detail"),
                progress(row),
                row.getBoolean("cancel_asked"),
                row.getOffsetDateTime("created_at").toInstant(),
                stepAt == null ? null : stepAt.toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static JobRow.Progress progress(Row row) {
        return new JobRow.Progress(
                row.getLong("bytes_read"),
                row.getLong("last_row"),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_rejected"),
                row.getString("last_paper"));
    }
}
