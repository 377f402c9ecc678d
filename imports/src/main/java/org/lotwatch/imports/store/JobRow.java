package org.lotwatch.imports.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as its row says.
 *
 * @param header the file's header as a line of CSV; {@code null} until it is read
 * @param columns as JSON
 * @param stepAt when that step began, or was gone on with
 */
public record JobRow(
        long seq,
        String job,
        String state,
        String mode,
        boolean dryRun,
        @Nullable String fileName,
        long fileBytes,
        String options,
        @Nullable String format,
        @Nullable String header,
        @Nullable String columns,
        @Nullable String detail,
        Progress progress,
        boolean cancelAsked,
        Instant createdAt,
        @Nullable Instant stepAt,
        @Nullable Instant endedAt) {

    /**
     * How far the job has come, in rows and bytes.
     *
     * @param lastRow the number of the last row that is staged
     * @param lastPaper the last paper that is judged in the step that the job is in
     */
    public record Progress(
            long bytesRead, long lastRow, long read, long accepted, long unchanged, long rejected, String lastPaper) {

        /** Rows that are read and not decided. */
        public long waiting() {
            return read - accepted - unchanged - rejected;
        }
    }
}
