package org.lotwatch.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.inspection.domain.Content;
import org.lotwatch.inspection.domain.Decision;
import org.lotwatch.inspection.domain.Decision.Accepted;
import org.lotwatch.inspection.domain.Decision.Reason;
import org.lotwatch.inspection.domain.Decision.Refused;
import org.lotwatch.inspection.domain.Decision.Repeated;
import org.lotwatch.inspection.domain.Paper;
import org.lotwatch.inspection.domain.PaperFilter;
import org.lotwatch.inspection.domain.PaperId;
import org.lotwatch.inspection.domain.PaperKind;
import org.lotwatch.inspection.domain.PaperSummary;
import org.lotwatch.inspection.domain.Revision;
import org.lotwatch.inspection.domain.Why;
import org.lotwatch.inspection.store.PaperRepository;
import org.lotwatch.outbox.Outbox;
import org.lotwatch.outbox.Publication;
import org.lotwatch.outbox.Publications;

/**
 * What can be done with reports and restorations. Each order is one transaction: the paper's new revision and what it says to
 * the world are committed together, or neither is. Orders for one paper follow each other.
 */
@ApplicationScoped
public class PaperService {

    private final Sessions sessions;
    private final PaperRepository papers;
    private final ChangeEvents changes;
    private final Outbox outbox;
    private final Publications publications;
    private final Clock clock;
    private final String source;

    PaperService(
            Sessions sessions,
            PaperRepository papers,
            ChangeEvents changes,
            Outbox outbox,
            Publications publications,
            Clock clock,
            @ConfigProperty(name = "lotwatch.source") String source) {
        this.sessions = sessions;
        this.papers = papers;
        this.changes = changes;
        this.outbox = outbox;
        this.publications = publications;
        this.clock = clock;
        this.source = source;
    }

    /** Files a paper; the same content again is found to be filed. */
    public Uni<Outcome> file(Content content) {
        return decide(content.id(), known -> filed(known, content));
    }

    /**
     * The same as {@link #file(Content)}.
     *
     * @param beside what else belongs to the transaction, when the paper is new
     */
    public Uni<Outcome> file(Content content, Function<Mutiny.Session, Uni<Void>> beside) {
        return sessions.withTransaction(session -> papers.lock(session, content.id())
                .chain(() -> papers.find(session, content.id()))
                .chain(known -> {
                    Uni<Outcome> outcome = carryOut(session, known, filed(known, content));
                    return known.isPresent() ? outcome : beside.apply(session).chain(() -> outcome);
                }));
    }

    private Decision filed(Optional<Paper> known, Content content) {
        return known.map(paper -> paper.fileAgain(content))
                .orElseGet(() -> Paper.filed(content, source, clock.instant()));
    }

    /** Papers that are filed, of those of one kind that are asked for. */
    public Uni<Map<PaperId, Paper>> known(PaperKind kind, List<PaperId> ids) {
        return sessions.withSession(session -> papers.findAll(session, kind, ids));
    }

    /** Replaces all that a paper says. */
    public Uni<Outcome> correct(Content content, Why why) {
        return change(content.id(), paper -> paper.correct(content, why, clock.instant()));
    }

    /** Takes a paper back for good. */
    public Uni<Outcome> retract(PaperId id, Why why) {
        return change(id, paper -> paper.retract(why, clock.instant()));
    }

    public Uni<Optional<RecordedPaper>> find(PaperId id) {
        return sessions.withSession(session -> papers.find(session, id)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : published(session, known.get()).map(Optional::of)));
    }

    /** Latest first; see {@link PaperRepository#page}. */
    public Uni<List<PaperSummary>> page(PaperFilter filter, long before, int limit) {
        return sessions.withSession(session -> papers.page(session, filter, before, limit));
    }

    private Uni<Outcome> change(PaperId id, Function<Paper, Decision> rule) {
        return decide(id, known -> known.map(rule).orElseGet(() -> unknown(id)));
    }

    private Uni<Outcome> decide(PaperId id, Function<Optional<Paper>, Decision> rule) {
        return sessions.withTransaction(session -> papers.lock(session, id)
                .chain(() -> papers.find(session, id))
                .chain(known -> carryOut(session, known, rule.apply(known))));
    }

    private Uni<Outcome> carryOut(Mutiny.Session session, Optional<Paper> known, Decision decision) {
        return decision.on(new Decision.Cases<>() {
            @Override
            public Uni<Outcome> accepted(Accepted accepted) {
                return add(session, known, accepted.revision());
            }

            @Override
            public Uni<Outcome> repeated(Repeated repeated) {
                return published(session, known.orElseThrow())
                        .map(recorded -> new Outcome.Done(recorded, repeated.revision(), false));
            }

            @Override
            public Uni<Outcome> refused(Refused refused) {
                return Uni.createFrom().item(new Outcome.Declined(refused));
            }
        });
    }

    /** The outbox comes last: its lock makes other writers of the lot wait for the commit. */
    private Uni<Outcome> add(Mutiny.Session session, Optional<Paper> known, Revision revision) {
        Paper paper = known.map(before -> before.plus(revision)).orElseGet(() -> new Paper(List.of(revision)));
        return papers.save(session, paper)
                .chain(session::flush)
                .chain(() ->
                        outbox.append(session, List.of(changes.command(paper.id(), paper.change(revision.number())))))
                .replaceWith(new Outcome.Done(new RecordedPaper(paper, Map.of()), revision, true));
    }

    private Uni<RecordedPaper> published(Mutiny.Session session, Paper paper) {
        return publications
                .of(session, paper.id().kind().label(), paper.id().value())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(Publication::eventId, Publication::position, (a, b) -> b)))
                .map(positions -> new RecordedPaper(paper, positions));
    }

    private static Decision unknown(PaperId id) {
        return new Refused(Reason.UNKNOWN_PAPER, "there is no " + id + "; file it first", List.of());
    }
}
