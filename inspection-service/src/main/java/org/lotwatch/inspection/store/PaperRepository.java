package org.lotwatch.inspection.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.events.LotKey;
import org.lotwatch.inspection.domain.Paper;
import org.lotwatch.inspection.domain.PaperFilter;
import org.lotwatch.inspection.domain.PaperId;
import org.lotwatch.inspection.domain.PaperKind;
import org.lotwatch.inspection.domain.PaperState;
import org.lotwatch.inspection.domain.PaperSummary;
import org.lotwatch.inspection.domain.Revision;

/** Papers by their histories. */
@ApplicationScoped
public class PaperRepository {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:kind || '/' || :id, 0))";

    private static final String HISTORY =
            "from RevisionEntity r where r.key.kind = :kind and r.key.id = :id order by r.key.number";

    private static final String HISTORIES =
            "from RevisionEntity r where r.key.kind = :kind and r.key.id in :ids order by r.key.id, r.key.number";

    private static final String PAGE = """
            from PaperEntity p where p.key.kind = :kind and p.seq < :before
              and (:lot is null or p.lotKey = :lot) and (:state is null or p.state = :state)
            order by p.seq desc
            """;

    private final PaperJson json;

    PaperRepository(PaperJson json) {
        this.json = json;
    }

    /** Makes other writers of this paper wait until the transaction ends, whether the paper exists or not. */
    public Uni<Void> lock(Mutiny.Session session, PaperId id) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("kind", id.kind().label())
                .setParameter("id", id.value())
                .getSingleResult()
                .replaceWithVoid();
    }

    public Uni<Optional<Paper>> find(Mutiny.Session session, PaperId id) {
        return session.createSelectionQuery(HISTORY, RevisionEntity.class)
                .setParameter("kind", id.kind().label())
                .setParameter("id", id.value())
                .getResultList()
                .map(this::paper);
    }

    /** Those of the papers that there are. */
    public Uni<Map<PaperId, Paper>> findAll(Mutiny.Session session, PaperKind kind, List<PaperId> ids) {
        return session.createSelectionQuery(HISTORIES, RevisionEntity.class)
                .setParameter("kind", kind.label())
                .setParameter("ids", ids.stream().map(PaperId::value).toList())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new PaperId(kind, row.key.id()),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        history -> paper(history).orElseThrow()))));
    }

    private Optional<Paper> paper(List<RevisionEntity> rows) {
        List<Revision> revisions = rows.stream().map(row -> row.revision(json)).toList();
        return revisions.isEmpty() ? Optional.empty() : Optional.of(new Paper(revisions));
    }

    /** Writes the last revision of the paper; the ones before it are there. */
    public Uni<Void> save(Mutiny.Session session, Paper paper) {
        RevisionEntity revision = new RevisionEntity(paper.id(), paper.last(), json);
        return sumUp(session, paper).chain(() -> session.persist(revision));
    }

    private static Uni<Void> sumUp(Mutiny.Session session, Paper paper) {
        return paper.last().number() == 1
                ? session.persist(new PaperEntity(paper)).chain(session::flush)
                : session.find(PaperEntity.class, PaperKey.of(paper.id()))
                        .invoke(row -> row.show(paper))
                        .replaceWithVoid();
    }

    /**
     * Papers that were filed before another, latest first.
     *
     * @param before the {@code seq} of the other
     */
    public Uni<List<PaperSummary>> page(Mutiny.Session session, PaperFilter filter, long before, int papers) {
        LotKey lot = filter.lot();
        PaperState state = filter.state();
        return session.createSelectionQuery(PAGE, PaperEntity.class)
                .setParameter("kind", filter.kind().label())
                .setParameter("before", before)
                .setParameter("lot", lot == null ? null : lot.value())
                .setParameter("state", state == null ? null : state.label())
                .setMaxResults(papers)
                .getResultList()
                .map(rows -> rows.stream().map(row -> row.summary(json)).toList());
    }
}
