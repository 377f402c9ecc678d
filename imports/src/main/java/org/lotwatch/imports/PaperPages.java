package org.lotwatch.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.store.RowTable;
import org.lotwatch.imports.store.StagedRow;

/** The papers of a job, some at a time, each with all its rows wherever they stood in the file. */
final class PaperPages<P> {

    private static final int ROWS = 2_000;

    private final RowTable table;
    private final long job;
    private final Paperwork<P> paperwork;
    private String paper;
    private long row = RowTable.afterAll();
    private @Nullable PaperRows<P> open;
    private boolean exhausted;

    /** @param after the paper after which to begin */
    PaperPages(RowTable table, long job, Paperwork<P> paperwork, String after) {
        this.table = table;
        this.job = job;
        this.paperwork = paperwork;
        this.paper = after;
    }

    /** At least one, or none after the last. */
    List<PaperRows<P>> next() {
        List<PaperRows<P>> whole = new ArrayList<>();
        while (whole.isEmpty() && !exhausted) {
            read(whole);
        }
        return whole;
    }

    private void read(List<PaperRows<P>> whole) {
        List<StagedRow> page = Waiting.on(() -> table.page(job, paper, row, ROWS));
        page.forEach(staged -> add(staged, whole));
        exhausted = page.size() < ROWS;
        if (exhausted && open != null) {
            whole.add(open);
            open = null;
        }
    }

    private void add(StagedRow staged, List<PaperRows<P>> whole) {
        paper = staged.paper();
        row = staged.row();
        if (open == null || !open.id().equals(paper)) {
            if (open != null) {
                whole.add(open);
            }
            open = new PaperRows<>(paper, paperwork);
        }
        open.add(staged);
    }
}
