package org.lotwatch.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.table.CellFault;

/**
 * A job as its sender sees it.
 *
 * @param job {@code null} for a preview, of which nothing is kept
 * @param format what the file was read as; {@code null} until it is read
 * @param columns which column is which field; {@code null} until the file is read
 * @param detail why it failed
 * @param rowsPerSecond since the step it is in began
 * @param secondsLeft of the step it is in; {@code null} when nobody can know
 * @param rejects the first of them, by rows; {@code null} but in a preview
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        @Nullable String job,
        String state,
        String mode,
        boolean dryRun,
        @Nullable String fileName,
        long fileBytes,
        @Nullable String format,
        @Nullable Columns columns,
        @Nullable String detail,
        Rows rows,
        @Nullable Long rowsPerSecond,
        @Nullable Long secondsLeft,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable List<Reject> rejects) {

    /** Which column of the file is which field, and which are none. */
    public record Columns(List<Used> used, List<String> ignored) {

        public Columns {
            used = List.copyOf(used);
            ignored = List.copyOf(ignored);
        }
    }

    /** A column that is a field. */
    public record Used(String column, String field) {}

    /**
     * Rows by what became of them, or would become in a preview.
     *
     * @param waiting read, and not decided
     */
    public record Rows(long read, long accepted, long unchanged, long rejected, long waiting) {}

    /** A row and what is wrong with it. */
    public record Reject(long row, List<CellFault> faults) {

        public Reject {
            faults = List.copyOf(faults);
        }
    }

    ImportReport with(List<Reject> first) {
        return new ImportReport(
                null,
                state,
                mode,
                dryRun,
                fileName,
                fileBytes,
                format,
                columns,
                detail,
                rows,
                rowsPerSecond,
                secondsLeft,
                createdAt,
                endedAt,
                first);
    }
}
