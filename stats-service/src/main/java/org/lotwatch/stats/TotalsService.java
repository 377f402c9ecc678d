package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.Group;
import org.lotwatch.stats.domain.answer.Rollup;
import org.lotwatch.stats.store.LotQuery;
import org.lotwatch.stats.store.TotalsQuery;

/** Sums lots: from the rows of the latest commit where they hold at the instant asked for, else from their ledgers. */
@ApplicationScoped
public class TotalsService {

    private final Stamps stamps;
    private final TotalsQuery sums;
    private final LotQuery lots;
    private final Folding folding;
    private final int mostGroups;

    TotalsService(
            Stamps stamps,
            TotalsQuery sums,
            LotQuery lots,
            Folding folding,
            @ConfigProperty(name = "lotwatch.answers.most-groups", defaultValue = "10000") int mostGroups) {
        this.stamps = stamps;
        this.sums = sums;
        this.lots = lots;
        this.folding = folding;
        this.mostGroups = mostGroups;
    }

    /**
     * Sums the lots in question.
     *
     * @throws TooManyGroupsException (as failure) when the answer would not fit
     */
    public Uni<Answer<Totals>> totals(TotalsQuestion question) {
        return question.asked().knowsEverything()
                ? fromRows(question)
                : stamps.of(question.asked()).chain(stamp -> folded(stamp, question));
    }

    private Uni<Answer<Totals>> fromRows(TotalsQuestion question) {
        return stamps.answer(question.asked(), (session, stamp) -> rows(session, stamp, question))
                .chain(rows -> folding.some(
                                rows.body().silent(),
                                ledger -> ledger.report(rows.stamp().moment()))
                        .map(reports ->
                                new Answer<>(rows.stamp(), sum(rows.body().groups(), reports, question))));
    }

    private Uni<Rows> rows(Mutiny.Session session, Stamp stamp, TotalsQuestion question) {
        Instant asOf = stamp.moment().asOf();
        return sums.sums(session, question.filter(), question.groupBy(), asOf, mostGroups)
                .chain(groups -> lots.notHolding(session, asOf).map(silent -> new Rows(groups, silent)));
    }

    private Totals sum(List<Group> groups, List<LotReport> reports, TotalsQuestion question) {
        Rollup rollup = new Rollup(question.groupBy());
        groups.forEach(rollup::add);
        reports.forEach(report -> add(rollup, question, report));
        return bounded(rollup, question);
    }

    private Uni<Answer<Totals>> folded(Stamp stamp, TotalsQuestion question) {
        return rollup(stamp.moment(), question).map(rollup -> new Answer<>(stamp, bounded(rollup, question)));
    }

    private Uni<Rollup> rollup(Moment moment, TotalsQuestion question) {
        Supplier<Rollup> start = () -> new Rollup(question.groupBy());
        Function<Rollup, Consumer<LotLedger>> fold = rollup -> ledger -> add(rollup, question, ledger.report(moment));
        LotKey lot = question.filter().lot();
        return lot == null ? folding.all(start, fold) : folding.some(List.of(lot), start, fold);
    }

    private static void add(Rollup rollup, TotalsQuestion question, LotReport report) {
        if (question.filter().accepts(report.key(), report.attributes())) {
            rollup.add(report.key(), report.lotId(), report.attributes(), report.tally());
        }
    }

    private Totals bounded(Rollup rollup, TotalsQuestion question) {
        Totals totals = Totals.of(rollup, question.groupBy());
        if (totals.groups().size() > mostGroups) {
            throw new TooManyGroupsException(mostGroups);
        }
        return totals;
    }

    /** Sums of the rows that hold, and the lots whose rows do not. */
    private record Rows(List<Group> groups, List<LotKey> silent) {}
}
