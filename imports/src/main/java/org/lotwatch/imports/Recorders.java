package org.lotwatch.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lotwatch.imports.Judging.Ready;
import org.lotwatch.imports.store.RowTable;

/** Records papers, some at the same time, each in a transaction of its own that also takes its rows out of the job. */
final class Recorders implements AutoCloseable {

    private static final int AT_THE_SAME_TIME = 6;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_THE_SAME_TIME, task -> new Thread(task, "import-recorder"));
    private final RowTable rows;

    Recorders(RowTable rows) {
        this.rows = rows;
    }

    /** What became of the papers: those that were foreseen as new are recorded. */
    <P> Map<Ready<P>, Finding> record(Map<Ready<P>, Finding> foreseen, long job, Paperwork<P> paperwork) {
        Map<Ready<P>, CompletableFuture<Finding>> running = new LinkedHashMap<>();
        foreseen.forEach((paper, finding) -> running.put(
                paper,
                finding.kind() == Finding.Kind.NEW
                        ? CompletableFuture.supplyAsync(() -> record(paper, job, paperwork), threads)
                        : CompletableFuture.completedFuture(finding)));
        CompletableFuture.allOf(List.copyOf(running.values()).toArray(CompletableFuture<?>[]::new))
                .join();
        Map<Ready<P>, Finding> found = new LinkedHashMap<>();
        running.forEach((paper, finding) -> found.put(paper, finding.join()));
        return found;
    }

    private <P> Finding record(Ready<P> ready, long job, Paperwork<P> paperwork) {
        String id = ready.rows().id();
        return Waiting.on(() -> paperwork.record(ready.paper(), session -> rows.settleBeside(session, job, id)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
