package org.lotwatch.inspection.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.Finding;
import org.lotwatch.imports.Paperwork;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.Field;
import org.lotwatch.inspection.Outcome;
import org.lotwatch.inspection.PaperService;
import org.lotwatch.inspection.domain.Decision;
import org.lotwatch.inspection.domain.Difference;
import org.lotwatch.inspection.domain.Limits;
import org.lotwatch.inspection.domain.Paper;
import org.lotwatch.inspection.domain.PaperId;
import org.lotwatch.inspection.domain.PaperKind;
import org.lotwatch.inspection.domain.Report;

/** Reports from files: the same request, the same checks and the same order as by POST. */
@ApplicationScoped
class InspectionRows implements Paperwork<Report> {

    private static final int DIFFERENCES_SHOWN = 3;

    private final PaperService papers;

    InspectionRows(PaperService papers) {
        this.papers = papers;
    }

    @Override
    public String paper() {
        return "inspection";
    }

    @Override
    public List<Field> fields() {
        return InspectionCells.FIELDS;
    }

    @Override
    public String idField() {
        return "inspectionId";
    }

    @Override
    public int mostRows() {
        return Limits.RESULTS;
    }

    @Override
    public void check(Cells row) {
        read(List.of(row));
    }

    @Override
    public @Nullable Report assemble(List<Cells> rows) {
        return read(rows);
    }

    /** What rows of one paper say; {@code null} when faults were named to them. */
    static @Nullable Report read(List<Cells> rows) {
        InspectionRequest request = InspectionCells.report(rows);
        Checks checks = new Checks();
        Report report = null;
        try {
            report = request.read(checks);
        } catch (HttpProblem found) {
            checks.found().forEach(fault -> name(fault, rows));
        }
        return rows.stream().allMatch(row -> row.faults().isEmpty()) ? report : null;
    }

    private static void name(Difference fault, List<Cells> rows) {
        Pointers place = Pointers.of(fault.pointer());
        rows.get(place.line()).fault(place.field(), fault.detail());
    }

    @Override
    public Uni<List<Finding>> foresee(List<Report> reports) {
        List<PaperId> ids = reports.stream().map(Report::id).toList();
        return papers.known(PaperKind.INSPECTION, ids)
                .map(known ->
                        reports.stream().map(report -> foreseen(report, known)).toList());
    }

    private static Finding foreseen(Report report, Map<PaperId, Paper> known) {
        Paper paper = known.get(report.id());
        return paper == null
                ? Finding.NEW
                : paper.fileAgain(report).on(new Decision.Cases<>() {
                    @Override
                    public Finding accepted(Decision.Accepted decision) {
                        return Finding.NEW;
                    }

                    @Override
                    public Finding repeated(Decision.Repeated decision) {
                        return Finding.UNCHANGED;
                    }

                    @Override
                    public Finding refused(Decision.Refused decision) {
                        return rejected(decision);
                    }
                });
    }

    @Override
    public Uni<Finding> record(Report report, Function<Mutiny.Session, Uni<Void>> beside) {
        return papers.file(report, beside)
                .map(outcome -> outcome.on(new Outcome.Cases<>() {
                    @Override
                    public Finding done(Outcome.Done done) {
                        return done.added() ? Finding.NEW : Finding.UNCHANGED;
                    }

                    @Override
                    public Finding declined(Outcome.Declined declined) {
                        return rejected(declined.refusal());
                    }
                }));
    }

    private static Finding rejected(Decision.Refused refusal) {
        String differences = refusal.differences().stream()
                .limit(DIFFERENCES_SHOWN)
                .map(Difference::detail)
                .collect(Collectors.joining("; "));
        return Finding.rejected("conflict: " + refusal.detail() + (differences.isEmpty() ? "" : ": " + differences));
    }
}
