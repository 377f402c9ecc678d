package org.lotwatch.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.lotwatch.imports.store.JobRow;

/** What can be done with files: taken in, previewed, looked after, stopped. Thread-safe. */
@ApplicationScoped
public class Imports {

    private static final int AT_THE_SAME_TIME = 2;

    private final ImportTables tables;
    private final ImportWorker worker;
    private final Intake intake;
    private final RejectFile rejects;
    private final Paperwork<?> paperwork;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_THE_SAME_TIME, task -> new Thread(task, "import-intake"));

    Imports(ImportTables tables, ImportWorker worker, Intake intake, RejectFile rejects, Paperwork<?> paperwork) {
        this.tables = tables;
        this.worker = worker;
        this.intake = intake;
        this.rejects = rejects;
        this.paperwork = paperwork;
    }

    /** The columns that are known. */
    public ImportColumns columns() {
        return new ImportColumns(paperwork.paper() + "s", paperwork.fields());
    }

    /**
     * Takes a file in as a job, which is committed with the whole file when this has an item.
     *
     * @return fails with {@link org.lotwatch.imports.table.FileFault} when its header or its options are not right
     */
    public Uni<ImportReport> start(ImportOrder order) {
        return onThread(() -> intake.start(order)).map(Reports::of).invoke(worker::wake);
    }

    /** Judges all rows of a file as a job would, and keeps nothing; fails as {@link #start} does. */
    public Uni<ImportReport> preview(ImportOrder order) {
        return onThread(() -> intake.preview(order));
    }

    public Uni<Optional<ImportReport>> find(String job) {
        return tables.jobs().find(job).map(found -> found.map(Reports::of));
    }

    /**
     * Latest first.
     *
     * @param before the cursor of the page before; the largest number for the first page
     */
    public Uni<ImportPage> page(long before, int limit) {
        return tables.jobs().list(before, limit + 1).map(rows -> page(rows, limit));
    }

    private static ImportPage page(List<JobRow> rows, int limit) {
        List<JobRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? String.valueOf(shown.get(limit - 1).seq()) : null;
        return new ImportPage(shown.stream().map(Reports::of).toList(), next);
    }

    /** Wishes a job to stop; empty when there is none that can be stopped. */
    public Uni<Optional<ImportReport>> cancel(String job) {
        return tables.jobs().cancel(job).map(found -> found.map(Reports::of)).invoke(worker::wake);
    }

    /** The reject file of a job in pieces: its original columns and the reason. Empty when there is no such job. */
    public Uni<Optional<Multi<String>>> rejects(String job) {
        return tables.jobs().find(job).map(found -> found.map(rejects::of));
    }

    private <T> Uni<T> onThread(Callable<T> work) {
        return Uni.createFrom()
                .<T>emitter(answer -> threads.execute(() -> {
                    try {
                        answer.complete(work.call());
                    } catch (Exception e) {
                        answer.fail(e);
                    }
                }))
                .onFailure(RejectedExecutionException.class)
                .transform(e -> new IllegalStateException("the service stops", e));
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** A new empty file in the folder of imports, for a file that comes in. */
    public Path temporary() throws IOException {
        return worker.temporary();
    }
}
