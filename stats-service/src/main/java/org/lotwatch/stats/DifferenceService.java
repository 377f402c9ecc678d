package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotFilter;

/** What became known between two instants, and by which events. */
@ApplicationScoped
public class DifferenceService {

    private final Stamps stamps;
    private final Folding folding;

    DifferenceService(Stamps stamps, Folding folding) {
        this.stamps = stamps;
        this.folding = folding;
    }

    /**
     * A page of the lots of which something arrived after an instant, up to the one that is asked for; with the sums of all.
     * One lot more than the page holds is told, where there is one.
     */
    public Uni<Answer<TotalsDifference>> page(ListQuestion question, Instant after, LotFilter filter) {
        return stamps.of(question.asked()).chain(stamp -> {
            Supplier<TotalsDifference> start = () -> start(question, stamp.moment(), after, filter);
            return folded(filter, start).map(difference -> new Answer<>(stamp, difference));
        });
    }

    private static TotalsDifference start(ListQuestion question, Moment until, Instant after, LotFilter filter) {
        Moment before = new Moment(until.asOf(), after, until.source());
        return new TotalsDifference(before, until, filter, question.start().from(), question.limit() + 1);
    }

    private Uni<TotalsDifference> folded(LotFilter filter, Supplier<TotalsDifference> start) {
        Function<TotalsDifference, Consumer<LotLedger>> fold = difference -> difference::add;
        LotKey lot = filter.lot();
        return lot == null ? folding.all(start, fold) : folding.some(List.of(lot), start, fold);
    }
}
