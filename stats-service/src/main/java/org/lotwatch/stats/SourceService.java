package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.SourceState;
import org.lotwatch.stats.store.SourceQuery;

/** Who reports, and what becomes of it. */
@ApplicationScoped
public class SourceService {

    private final Stamps stamps;
    private final SourceQuery sources;
    private final Clock clock;

    SourceService(Stamps stamps, SourceQuery sources, Clock clock) {
        this.stamps = stamps;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Sources after one, by name.
     *
     * @param most sources at most
     */
    public Uni<Answer<List<SourceState>>> page(@Nullable String after, int most) {
        return stamps.answer(Asked.NOW, (session, stamp) -> sources.page(session, clock.instant(), after, most));
    }
}
