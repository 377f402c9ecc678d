package org.lotwatch.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotwatch.imports.store.JobRow.Progress;
import org.lotwatch.imports.store.RowTable;
import org.lotwatch.imports.store.StagedRow;
import org.lotwatch.imports.table.CellFault;
import org.lotwatch.imports.table.CellReader;

/** The later steps of a job: goes through its papers and finds, or decides, what becomes of each. */
final class Judging<P> {

    private final Hold hold;
    private final RowTable rows;
    private final Paperwork<P> paperwork;
    private final CellReader reader;

    Judging(Hold hold, RowTable rows, Paperwork<P> paperwork, CellReader reader) {
        this.hold = hold;
        this.rows = rows;
        this.paperwork = paperwork;
        this.reader = reader;
    }

    /** Finds out what recording would come to; only rejections are written down. */
    void check() {
        go(found -> found, false);
    }

    /** Records what is new. */
    void record(Recorders recorders) {
        go(found -> recorders.record(found, hold.job().seq(), paperwork), true);
    }

    /** What papers that may be recorded come to. */
    private interface Deciding<P> {
        Map<Ready<P>, Finding> decide(Map<Ready<P>, Finding> foreseen);
    }

    /** A paper that is valid in itself. */
    record Ready<P>(PaperRows<P> rows, P paper) {}

    private void go(Deciding<P> deciding, boolean settles) {
        long job = hold.job().seq();
        PaperPages<P> pages =
                new PaperPages<>(rows, job, paperwork, hold.progress().lastPaper());
        for (List<PaperRows<P>> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            Verdicts verdicts = new Verdicts(hold.progress());
            List<Ready<P>> ready = new ArrayList<>();
            page.forEach(paper -> read(paper, ready, verdicts));
            deciding.decide(foresee(ready))
                    .forEach((paper, finding) ->
                            verdicts.add(paper.rows().id(), paper.rows().undecided(), finding));
            Progress next = verdicts.progress(page.get(page.size() - 1).id());
            hold.advance(next, connection -> verdicts.write(connection, job, settles));
        }
    }

    private void read(PaperRows<P> paper, List<Ready<P>> ready, Verdicts verdicts) {
        String tooMany = paper.tooMany();
        if (tooMany != null) {
            verdicts.add(paper.id(), paper.undecided(), Finding.rejected(tooMany));
            return;
        }
        P read = paper.read(reader);
        if (read == null) {
            verdicts.reject(paper.rejects());
        } else {
            ready.add(new Ready<>(paper, read));
        }
    }

    private Map<Ready<P>, Finding> foresee(List<Ready<P>> ready) {
        Map<Ready<P>, Finding> found = new LinkedHashMap<>();
        if (!ready.isEmpty()) {
            List<P> papers = ready.stream().map(Ready::paper).toList();
            List<Finding> findings = Waiting.on(() -> paperwork.foresee(papers));
            for (int i = 0; i < papers.size(); i++) {
                found.put(ready.get(i), findings.get(i));
            }
        }
        return found;
    }

    /** What became of the papers of a page, and how it is written down. */
    private final class Verdicts {

        private final Progress before;
        private final List<StagedRow> rejectedRows = new ArrayList<>();
        private final Map<String, String> rejectedPapers = new LinkedHashMap<>();
        private final List<String> unchangedPapers = new ArrayList<>();
        private long accepted;
        private long unchanged;
        private long rejected;

        Verdicts(Progress before) {
            this.before = before;
        }

        void reject(List<StagedRow> rejects) {
            rejectedRows.addAll(rejects);
            rejected += rejects.size();
        }

        void add(String paper, long decided, Finding finding) {
            switch (finding.kind()) {
                case NEW -> accepted += decided;
                case UNCHANGED -> {
                    unchanged += decided;
                    unchangedPapers.add(paper);
                }
                case REJECTED -> {
                    rejected += decided;
                    rejectedPapers.put(paper, finding.detail());
                }
            }
        }

        Progress progress(String last) {
            return new Progress(
                    before.bytesRead(),
                    before.lastRow(),
                    before.read(),
                    before.accepted() + accepted,
                    before.unchanged() + unchanged,
                    before.rejected() + rejected,
                    last);
        }

        Uni<Void> write(SqlConnection connection, long job, boolean settles) {
            Uni<Void> written = rows.reject(connection, job, rejectedRows);
            for (Map.Entry<String, String> paper : rejectedPapers.entrySet()) {
                String faults = ImportJson.faults(List.of(new CellFault("", "", paper.getValue())));
                written = written.chain(() -> rows.rejectPaper(connection, job, paper.getKey(), faults));
            }
            return settles ? written.chain(() -> rows.settle(connection, job, unchangedPapers)) : written;
        }
    }
}
