package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Course;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.SeriesSum;

/** Sums of lots as they changed, each ledger read once. */
@ApplicationScoped
public class SeriesService {

    private final Stamps stamps;
    private final Folding folding;

    SeriesService(Stamps stamps, Folding folding) {
        this.stamps = stamps;
        this.folding = folding;
    }

    /** The sums just before each bound of the series. */
    public Uni<Answer<List<LotTally>>> levels(SeriesQuestion question) {
        return stamps.of(question.asked())
                .chain(stamp -> summed(question, stamp.moment()).map(sum -> new Answer<>(stamp, sum.levels())));
    }

    private Uni<SeriesSum> summed(SeriesQuestion question, Moment moment) {
        List<Instant> ends = question.ends();
        Supplier<SeriesSum> start = () -> new SeriesSum(question.filter(), ends.size());
        Function<SeriesSum, Consumer<LotLedger>> fold =
                sum -> ledger -> tell(ledger, question.clock(), moment, ends, sum.of(ledger.key()));
        LotKey lot = question.filter().lot();
        return lot == null ? folding.all(start, fold) : folding.some(List.of(lot), start, fold);
    }

    private static void tell(
            LotLedger ledger, SeriesClock clock, Moment moment, List<Instant> ends, Course.Reader reader) {
        if (clock == SeriesClock.EVENT) {
            ledger.courseByEvent(moment, ends, reader);
        } else {
            ledger.courseByArrival(moment, ends, reader);
        }
    }
}
