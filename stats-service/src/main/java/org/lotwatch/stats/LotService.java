package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.answer.LotState;
import org.lotwatch.stats.store.LotQuery;
import org.lotwatch.stats.store.LotRow;

/** Single lots and lists of them. */
@ApplicationScoped
public class LotService {

    private final Stamps stamps;
    private final LotQuery lots;
    private final PinnedLots pinned;
    private final LookAlikes lookAlikes;
    private final LotWalk walk;

    LotService(Stamps stamps, LotQuery lots, PinnedLots pinned, LookAlikes lookAlikes, LotWalk walk) {
        this.stamps = stamps;
        this.lots = lots;
        this.pinned = pinned;
        this.lookAlikes = lookAlikes;
        this.walk = walk;
    }

    /** A lot with its work list; empty when nothing was known of it at the moment asked for. */
    public Uni<Answer<Optional<LotState>>> lot(LotKey key, Asked asked) {
        return stamps.answer(asked, (session, stamp) -> lots.some(session, List.of(key)))
                .chain(rows -> state(asked, rows.stamp(), rows.body()).map(state -> new Answer<>(rows.stamp(), state)));
    }

    /** Lots that count at the moment asked for, by key. */
    public Uni<Answer<Listing<LotState>>> page(ListQuestion question, LotFilter filter) {
        return walk.page(
                question,
                (session, moment, pin, from, most) -> rows(session, filter, moment, pin, from, most),
                state -> isListed(state, filter) ? List.of(state) : List.of());
    }

    private Uni<Optional<LotState>> state(Asked asked, Stamp stamp, List<LotRow> rows) {
        Map<Integer, Long> pin = asked.knowsEverything() ? stamp.position().versions() : Map.of();
        return pinned.at(stamp.moment(), pin, rows)
                .chain(states -> lookAlikes.added(states, stamp.moment()))
                .map(states ->
                        states.stream().filter(state -> state.records() > 0).findFirst());
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
                : lots.page(session, new LotQuery.Pinned(filter, moment.asOf(), pin), from, most);
    }

    private static boolean isListed(LotState state, LotFilter filter) {
        return state.tally().lots() > 0 && filter.accepts(state.key(), state.attributes());
    }
}
