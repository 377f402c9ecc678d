package org.lotwatch.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.store.JobRow;
import org.lotwatch.imports.store.LostLease;

/**
 * Works on jobs, one at a time, on a thread of its own. It holds a lease on the job, which it renews; the lease of a replica that
 * died runs out, and another goes on.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final ImportTables tables;
    private final Paperwork<?> paperwork;
    private final ImportConfig config;
    private final Recorders recorders;
    private final String owner = UUID.randomUUID().toString();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "import-worker"));
    private final AtomicBoolean wished = new AtomicBoolean();
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private long poll;
    private long heartbeat;

    ImportWorker(Vertx vertx, ImportTables tables, Paperwork<?> paperwork, ImportConfig config) {
        this.vertx = vertx;
        this.tables = tables;
        this.paperwork = paperwork;
        this.config = config;
        this.recorders = new Recorders(tables.rows());
    }

    void start(@Observes StartupEvent event) {
        poll = vertx.setPeriodic(config.poll().toMillis(), timer -> wake());
        heartbeat = vertx.setPeriodic(config.lease().toMillis() / 3, timer -> renew());
    }

    /** Under this name the replica holds jobs and previews. */
    String owner() {
        return owner;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Looks for jobs soon. Returns at once. */
    void wake() {
        if (!stopping && wished.compareAndSet(false, true)) {
            thread.execute(this::workOff);
        }
    }

    /** Those that are worked on and no others, so that a job which was broken off is free again after its lease. */
    private void renew() {
        if (!held.isEmpty()) {
            tables.jobs()
                    .renew(Set.copyOf(held), owner, config.lease())
                    .subscribe()
                    .with(
                            nothing -> {},
                            failure -> LOG.warnf("The lease of imports cannot be renewed: cause=%s", failure));
        }
    }

    private void workOff() {
        wished.set(false);
        try {
            Optional<JobRow> job = claim();
            while (job.isPresent() && !stopping) {
                work(job.get());
                job = claim();
            }
            sweep();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warnf("Imports wait, as the database does not answer: cause=%s", e);
            }
        }
    }

    private Optional<JobRow> claim() {
        return Waiting.on(() -> tables.jobs().claim(owner, config.lease()));
    }

    private void work(JobRow job) {
        LOG.infof(
                "An import is worked on: job=%s state=%s rows=%d",
                job.job(), job.state(), job.progress().read());
        Hold hold = new Hold(job, owner, tables, this::isStopping);
        Path file = null;
        held.add(job.seq());
        try {
            file = temporary();
            Path known = file;
            new ImportRun(hold, tables, paperwork, recorders).run(row -> {
                new JobFile(tables).fetch(row, known);
                return known;
            });
        } catch (LostLease | Hold.Stopped e) {
            LOG.infof("An import is left to others: job=%s", job.job());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "An import was broken off and is gone on with later: job=%s", job.job());
            throw new IllegalStateException("import " + job.job() + " was broken off", e);
        } finally {
            held.remove(job.seq());
            delete(file);
        }
    }

    /** A new empty file in the folder of imports. */
    Path temporary() throws IOException {
        return config.folder().isPresent()
                ? Files.createTempFile(Path.of(config.folder().get()), "lotwatch-import", ".tmp")
                : Files.createTempFile("lotwatch-import", ".tmp");
    }

    static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("A file of an import cannot be removed: file=%s cause=%s", file, e);
        }
    }

    private void sweep() {
        List<Long> outdated = Waiting.on(() -> tables.jobs().outdated(config.keep()));
        for (long job : outdated) {
            ImportRun.clear(tables, job, true);
            Waiting.on(() -> tables.jobs().delete(job));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        vertx.cancelTimer(poll);
        vertx.cancelTimer(heartbeat);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("An import did not stop in time; its lease runs out");
            }
            Waiting.on(() -> tables.jobs().release(owner));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debugf(e, "The lease of an import was not given back and runs out");
        }
        recorders.close();
    }
}
