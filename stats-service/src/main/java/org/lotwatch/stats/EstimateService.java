package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.GroupKey;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.estimate.Estimation;
import org.lotwatch.stats.domain.estimate.LotEstimator;
import org.lotwatch.stats.domain.estimate.StratifiedEstimate;
import org.lotwatch.stats.domain.estimate.StratifiedEstimator;
import org.lotwatch.stats.domain.estimate.Stratum;

/** Estimates for the rounds that nobody has looked at, from the samples in the ledgers. */
@ApplicationScoped
public class EstimateService {

    private final Stamps stamps;
    private final Folding folding;
    private final int mostGroups;

    EstimateService(
            Stamps stamps,
            Folding folding,
            @ConfigProperty(name = "lotwatch.answers.most-groups", defaultValue = "10000") int mostGroups) {
        this.stamps = stamps;
        this.folding = folding;
        this.mostGroups = mostGroups;
    }

    /** One lot; empty when nothing was known of it at the moment asked for. */
    public Uni<Answer<Optional<OfLot>>> lot(LotKey key, Asked asked, LotEstimator estimator) {
        return stamps.of(asked)
                .chain(stamp -> folding.some(List.of(key), ledger -> ofLot(ledger, stamp.moment(), estimator))
                        .map(found -> new Answer<>(
                                stamp, found.stream().flatMap(Optional::stream).findFirst())));
    }

    private static Optional<OfLot> ofLot(LotLedger ledger, Moment moment, LotEstimator estimator) {
        LotReport report = ledger.report(moment);
        return report.records() == 0
                ? Optional.empty()
                : Optional.of(new OfLot(report.lotId(), estimator.estimate(ledger.sample(moment))));
    }

    /**
     * The lots that count, by groups.
     *
     * @throws TooManyGroupsException (as failure) when the answer would not fit
     */
    public Uni<Answer<List<OfGroup>>> groups(TotalsQuestion question, StratifiedEstimator estimator) {
        return stamps.of(question.asked())
                .chain(stamp -> strata(question, stamp.moment())
                        .map(groups -> new Answer<>(stamp, groups.estimated(estimator, mostGroups))));
    }

    private Uni<Groups> strata(TotalsQuestion question, Moment moment) {
        Supplier<Groups> start = Groups::new;
        Function<Groups, Consumer<LotLedger>> fold = groups -> ledger -> groups.add(question, ledger, moment);
        LotKey lot = question.filter().lot();
        return lot == null ? folding.all(start, fold) : folding.some(List.of(lot), start, fold);
    }

    /** What comes of estimating a lot. */
    public record OfLot(String lotId, Estimation estimation) {}

    /** The estimate of a group. */
    public record OfGroup(GroupKey key, StratifiedEstimate estimate) {}

    /** The lots of each group. Not safe between threads. */
    private static final class Groups {

        private final Map<String, GroupKey> keys = new TreeMap<>();
        private final Map<String, List<Stratum>> strata = new TreeMap<>();

        void add(TotalsQuestion question, LotLedger ledger, Moment moment) {
            LotReport report = ledger.report(moment);
            if (report.tally().lots() == 0 || !question.filter().accepts(report.key(), report.attributes())) {
                return;
            }
            GroupKey key = GroupKey.of(question.groupBy(), report.key(), report.lotId(), report.attributes());
            String identity = String.join("\u0000", key.identity());
            String nature = LotFilter.folded(report.attributes().nature());
            keys.merge(identity, key, GroupKey::or);
            strata.computeIfAbsent(identity, group -> new ArrayList<>())
                    .add(new Stratum(nature, report.key(), ledger.sample(moment)));
        }

        List<OfGroup> estimated(StratifiedEstimator estimator, int most) {
            if (keys.size() > most) {
                throw new TooManyGroupsException(most);
            }
            List<OfGroup> groups = new ArrayList<>();
            keys.forEach((identity, key) ->
                    groups.add(new OfGroup(key, estimator.estimate(strata.getOrDefault(identity, List.of())))));
            return groups;
        }
    }
}
