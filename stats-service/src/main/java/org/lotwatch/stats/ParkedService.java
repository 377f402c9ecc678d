package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedRecord;
import org.lotwatch.stats.domain.answer.ParkedRecords;
import org.lotwatch.stats.domain.answer.ParkedSummary;
import org.lotwatch.stats.store.ParkedRepository;

/** Records that could not be counted, to be read and repaired. */
@ApplicationScoped
public class ParkedService {

    private final Stamps stamps;
    private final ParkedRepository parked;

    ParkedService(Stamps stamps, ParkedRepository parked) {
        this.stamps = stamps;
        this.parked = parked;
    }

    /**
     * Parked records before an id, latest first.
     *
     * @param most records at most
     */
    public Uni<Answer<ParkedRecords>> page(ParkedFilter filter, long before, int most) {
        return stamps.answer(
                Asked.NOW,
                (session, stamp) -> parked.page(session, filter, before, most)
                        .chain(records -> parked.open(session).map(open -> new ParkedRecords(records, open))));
    }

    public Uni<Answer<Optional<ParkedRecord>>> one(long id) {
        return stamps.answer(Asked.NOW, (session, stamp) -> parked.one(session, id));
    }

    /** Those that a filter chooses, by reason and by source. */
    public Uni<Answer<ParkedSummary>> summary(ParkedFilter filter) {
        return stamps.answer(Asked.NOW, (session, stamp) -> parked.summary(session, filter));
    }

    /** How many are open. */
    public Uni<Long> open() {
        return stamps.answer(Asked.NOW, (session, stamp) -> parked.open(session))
                .map(Answer::body);
    }
}
