package org.lotwatch.shipment.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
import org.lotwatch.shipment.Outcome;
import org.lotwatch.shipment.ShipmentService;
import org.lotwatch.shipment.domain.Decision;
import org.lotwatch.shipment.domain.Limits;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.Shipment;
import org.lotwatch.shipment.domain.ShipmentId;
import org.lotwatch.shipment.domain.Violation;

/** Manifests from files: the same request, the same checks and the same order as by POST. */
@ApplicationScoped
class ManifestRows implements Paperwork<ManifestRows.Posted> {

    private static final int DIFFERENCES_SHOWN = 3;

    private final ShipmentService shipments;

    ManifestRows(ShipmentService shipments) {
        this.shipments = shipments;
    }

    /**
     * What would be posted.
     *
     * @param loadedAt {@code null} when it is planned only
     */
    record Posted(Manifest manifest, @Nullable Instant loadedAt) {}

    @Override
    public String paper() {
        return "shipment";
    }

    @Override
    public List<Field> fields() {
        return ManifestCells.FIELDS;
    }

    @Override
    public String idField() {
        return "shipmentId";
    }

    @Override
    public int mostRows() {
        return Limits.LINES;
    }

    @Override
    public void check(Cells row) {
        read(List.of(row));
    }

    @Override
    public @Nullable Posted assemble(List<Cells> rows) {
        return read(rows);
    }

    /** What rows of one paper say; {@code null} when faults were named to them. */
    static @Nullable Posted read(List<Cells> rows) {
        ManifestRequest request = ManifestCells.manifest(rows);
        Checks checks = new Checks();
        Manifest manifest = null;
        try {
            manifest = request.read(checks);
        } catch (HttpProblem found) {
            checks.found().forEach(fault -> name(fault, rows));
        }
        boolean isRight = rows.stream().allMatch(row -> row.faults().isEmpty());
        return manifest == null || !isRight ? null : new Posted(manifest, request.loadedAt());
    }

    private static void name(Violation fault, List<Cells> rows) {
        Pointers place = Pointers.of(fault.pointer());
        rows.get(place.line()).fault(place.field(), fault.detail());
    }

    @Override
    public Uni<List<Finding>> foresee(List<Posted> papers) {
        List<ShipmentId> ids =
                papers.stream().map(posted -> posted.manifest().shipmentId()).toList();
        return shipments
                .known(ids)
                .map(known ->
                        papers.stream().map(posted -> foreseen(posted, known)).toList());
    }

    private static Finding foreseen(Posted posted, Map<ShipmentId, Shipment> known) {
        Shipment shipment = known.get(posted.manifest().shipmentId());
        return shipment == null
                ? Finding.NEW
                : shipment.plan(posted.manifest(), posted.loadedAt()).on(new Decision.Cases<>() {
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
    public Uni<Finding> record(Posted paper, Function<Mutiny.Session, Uni<Void>> beside) {
        return shipments
                .plan(paper.manifest(), paper.loadedAt(), beside)
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
        String differences = refusal.violations().stream()
                .limit(DIFFERENCES_SHOWN)
                .map(Violation::detail)
                .collect(Collectors.joining("; "));
        return Finding.rejected("conflict: " + refusal.detail() + (differences.isEmpty() ? "" : ": " + differences));
    }
}
