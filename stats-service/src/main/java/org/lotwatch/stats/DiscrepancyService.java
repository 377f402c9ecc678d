package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Discrepancy;
import org.lotwatch.stats.domain.DiscrepancyCode;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.answer.LotState;
import org.lotwatch.stats.store.LotQuery;
import org.lotwatch.stats.store.LotRow;

/** The work list: what does not fit together, lot by lot. */
@ApplicationScoped
public class DiscrepancyService {

    private static final Comparator<Discrepancy> ORDER =
            Comparator.comparing(Discrepancy::code).thenComparing(Discrepancy::detail);

    private final LotQuery lots;
    private final LotWalk walk;

    DiscrepancyService(LotQuery lots, LotWalk walk) {
        this.lots = lots;
        this.walk = walk;
    }

    /** Discrepancies by lot and code, of one code or all, of the lots that a filter accepts. */
    public Uni<Answer<Listing<Found>>> page(ListQuestion question, LotFilter filter, @Nullable DiscrepancyCode code) {
        return walk.page(
                question,
                (session, moment, pin, from, most) -> rows(session, filter, moment, pin, from, most),
                state -> filter.accepts(state.key(), state.attributes()) ? found(state, code) : List.of());
    }

    private Uni<List<LotRow>> rows(
            Mutiny.Session session,
            LotFilter filter,
            Moment moment,
            Map<Integer, Long> pin,
            @Nullable String from,
            int most) {
        return pin.isEmpty()
                ? lots.page(session, filter.lot(), from, most)
                : lots.discrepant(session, new LotQuery.Pinned(filter, moment.asOf(), pin), from, most);
    }

    private static List<Found> found(LotState state, @Nullable DiscrepancyCode code) {
        return state.discrepancies().stream()
                .filter(discrepancy -> code == null || discrepancy.code() == code)
                .sorted(ORDER)
                .map(discrepancy -> new Found(state.key(), state.lotId(), discrepancy))
                .toList();
    }

    /** A discrepancy and its lot. */
    public record Found(LotKey key, String lotId, Discrepancy discrepancy) {}
}
