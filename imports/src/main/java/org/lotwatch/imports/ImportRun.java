package org.lotwatch.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.lotwatch.imports.store.JobRow;
import org.lotwatch.imports.store.JobRow.Progress;
import org.lotwatch.imports.table.CellReader;
import org.lotwatch.imports.table.CsvLines;
import org.lotwatch.imports.table.FileFault;

/** Goes on with a job from where it stands to its end. */
final class ImportRun {

    private static final int CLEARED_AT_ONCE = 20_000;

    private final Hold hold;
    private final ImportTables tables;
    private final Paperwork<?> paperwork;
    private final Recorders recorders;

    ImportRun(Hold hold, ImportTables tables, Paperwork<?> paperwork, Recorders recorders) {
        this.hold = hold;
        this.tables = tables;
        this.paperwork = paperwork;
        this.recorders = recorders;
    }

    /** Where the file of the job is found, for as long as its rows are not staged. */
    interface Source {
        Path file(JobRow job) throws IOException;
    }

    void run(Source source) throws IOException {
        try {
            hold.begin();
            go(source);
        } catch (FileFault e) {
            hold.end(ImportState.FAILED, String.valueOf(e.getMessage()));
        } catch (Hold.Cancelled e) {
            hold.end(ImportState.CANCELLED, "it was stopped by wish; what was recorded until then stays");
        }
        if (!hold.job().dryRun()) {
            clear(tables, hold.job().seq(), false);
        }
    }

    private void go(Source source) throws IOException, FileFault {
        ImportState state = ImportState.of(hold.job().state());
        boolean checksFirst = hold.job().dryRun() || hold.job().mode().equals(ImportMode.ALL_OR_NOTHING.label());
        if (state == ImportState.READING) {
            new Staging(hold, tables, paperwork).run(source.file(hold.job()));
            state = checksFirst ? ImportState.CHECKING : ImportState.RECORDING;
            hold.step(state);
        }
        if (state == ImportState.CHECKING) {
            check();
        } else {
            record();
        }
    }

    private void check() throws FileFault {
        judging(paperwork).check();
        if (hold.job().dryRun()) {
            hold.end(ImportState.PREVIEWED, "");
        } else if (hold.progress().rejected() > 0) {
            hold.end(ImportState.REFUSED, "some rows are rejected, so nothing is recorded; see the reject file");
        } else {
            hold.step(ImportState.RECORDING);
            record();
        }
    }

    /** Rows that are gone were recorded, also by a run that died before it could count them. */
    private void record() throws FileFault {
        Progress at = hold.progress();
        long waiting = Waiting.on(() -> tables.rows().waiting(hold.job().seq()));
        hold.know(new Progress(
                at.bytesRead(),
                at.lastRow(),
                at.read(),
                at.read() - at.unchanged() - at.rejected() - waiting,
                at.unchanged(),
                at.rejected(),
                at.lastPaper()));
        judging(paperwork).record(recorders);
        hold.end(ImportState.DONE, "");
    }

    private <P> Judging<P> judging(Paperwork<P> work) throws FileFault {
        CellReader reader = new CellReader(
                CsvLines.read(hold.header()),
                work.fields(),
                ImportJson.options(hold.job().options()));
        return new Judging<>(hold, tables.rows(), work, reader);
    }

    /** Forgets what an ended job does not need, in portions that no statement's deadline cuts short. */
    static void clear(ImportTables tables, long job, boolean rejectedToo) {
        Waiting.on(() -> tables.chunks().clear(job));
        for (int cleared = CLEARED_AT_ONCE; cleared == CLEARED_AT_ONCE; ) {
            cleared = Waiting.on(() -> tables.rows().clear(job, rejectedToo));
        }
    }
}
