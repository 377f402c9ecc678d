package org.lotwatch.imports;

import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.lotwatch.imports.ImportReport.Reject;
import org.lotwatch.imports.store.JobRow;
import org.lotwatch.imports.store.JobTable.NewJob;
import org.lotwatch.imports.table.CellReader;
import org.lotwatch.imports.table.FileFault;
import org.lotwatch.imports.table.Sheet;

/** Takes files in. Its methods wait: call them on threads of imports. */
@ApplicationScoped
class Intake {

    private static final int SHOWN = 100;
    private static final Duration NONE = Duration.ZERO;

    /** Longer than any preview; what a replica that died leaves behind is swept away after it. */
    private static final Duration PREVIEW = Duration.ofHours(1);

    private final ImportTables tables;
    private final ImportWorker worker;
    private final Paperwork<?> paperwork;

    Intake(ImportTables tables, ImportWorker worker, Paperwork<?> paperwork) {
        this.tables = tables;
        this.worker = worker;
        this.paperwork = paperwork;
    }

    JobRow start(ImportOrder order) throws IOException, FileFault {
        refuseWrongHeader(order);
        return new JobFile(tables).store(order.file(), connection -> create(connection, order, false, NONE));
    }

    /** A preview is a job that nobody else takes, on the file as it lies here, and of which nothing stays. */
    ImportReport preview(ImportOrder order) throws IOException, FileFault {
        refuseWrongHeader(order);
        JobRow job = create(tables.pool(), order, true, PREVIEW);
        try (Recorders none = new Recorders(tables.rows())) {
            Hold hold = new Hold(job, worker.owner(), tables, worker::isStopping);
            new ImportRun(hold, tables, paperwork, none).run(row -> order.file());
            return report(job);
        } finally {
            ImportRun.clear(tables, job.seq(), true);
            Waiting.on(() -> tables.jobs().delete(job.seq()));
        }
    }

    private ImportReport report(JobRow job) throws FileFault {
        JobRow ended = Waiting.on(() -> tables.jobs().get(job.seq()));
        if (ImportState.of(ended.state()) == ImportState.FAILED) {
            throw new FileFault(String.valueOf(ended.detail()));
        }
        List<Reject> rejects = Waiting.on(() -> tables.rows().rejected(job.seq(), 0, SHOWN)).stream()
                .map(row -> new Reject(row.row(), ImportJson.faults(String.valueOf(row.faults()))))
                .toList();
        return Reports.of(ended).with(rejects);
    }

    private JobRow create(SqlClient client, ImportOrder order, boolean dryRun, Duration lease) {
        NewJob job = new NewJob(
                UUID.randomUUID().toString(),
                order.mode().label(),
                dryRun,
                order.fileName(),
                order.file().toFile().length(),
                ImportJson.options(order.options()));
        return Waiting.on(() -> tables.jobs().create(client, job, worker.owner(), lease));
    }

    /** Better now than by a job that fails. */
    private void refuseWrongHeader(ImportOrder order) throws FileFault, IOException {
        if (Files.size(order.file()) == 0) {
            throw new FileFault("the body must be a file, was empty");
        }
        try (Sheet sheet = Staging.open(order.file(), order.options(), paperwork, new AtomicLong())) {
            new CellReader(sheet.header(), paperwork.fields(), order.options());
        }
    }
}
