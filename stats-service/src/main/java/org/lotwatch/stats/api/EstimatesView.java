package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.EstimateService;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.estimate.Method;
import org.lotwatch.stats.domain.estimate.Rounds;
import org.lotwatch.stats.domain.estimate.Shares;
import org.lotwatch.stats.domain.estimate.StratifiedEstimate;
import org.lotwatch.stats.domain.estimate.StratifiedEstimator;

/** The body of {@code GET /estimates}. */
@Schema(name = "Estimates", description = "Rounds of many lots that are of one verdict, each lot a stratum.")
record EstimatesView(
        List<String> groupBy,
        @Schema(examples = "operable") String of,
        @Schema(examples = "0.95") String level,
        List<GroupEstimateView> groups,
        @JsonUnwrapped StampView stamp) {

    static EstimatesView of(
            List<Dimension> groupBy, StratifiedEstimator asked, Answer<List<EstimateService.OfGroup>> answer) {
        return new EstimatesView(
                groupBy.stream().map(Labelled::label).toList(),
                asked.of().label(),
                asked.level().value().toPlainString(),
                answer.body().stream()
                        .map(group -> GroupEstimateView.of(groupBy, group))
                        .toList(),
                StampView.of(answer.stamp()));
    }

    /** The lots that share a key. */
    @Schema(name = "GroupEstimate")
    record GroupEstimateView(
            @Schema(examples = "{\"nature\": \"152mm-shell\"}")
            Map<String, String> key,

            @Schema(description = "Rounds of the lots of known population; null when there is none", nullable = true)
            @Nullable
            Long population,

            long sampled,

            @Schema(
                    description = "Share of those rounds in lots of which at least two, or all, were sampled",
                    nullable = true,
                    examples = "0.8123")
            @Nullable
            String coverage,

            long lots,
            long lotsWithoutSample,

            @Schema(nullable = true, examples = "stratified") @Nullable
            String method,

            @Schema(description = "null where no lot tells anything", nullable = true)
            LotEstimateView.@Nullable EstimatedShareView share,

            @Schema(description = "Of the lots that tell something, and of no others", nullable = true) @Nullable
            RoundsView rounds,

            List<String> warnings) {

        static GroupEstimateView of(List<Dimension> groupBy, EstimateService.OfGroup group) {
            StratifiedEstimate estimate = group.estimate();
            BigDecimal coverage = estimate.coverage();
            Method method = estimate.method();
            Shares shares = estimate.shares();
            Rounds rounds = estimate.rounds();
            return new GroupEstimateView(
                    TotalsView.GroupView.key(groupBy, group.key().shown()),
                    estimate.population(),
                    estimate.sampled(),
                    coverage == null ? null : coverage.toPlainString(),
                    estimate.lots(),
                    estimate.lotsWithoutSample(),
                    method == null ? null : method.label(),
                    shares == null ? null : LotEstimateView.EstimatedShareView.of(shares),
                    rounds == null ? null : new RoundsView(rounds.point(), rounds.low(), rounds.high()),
                    estimate.warnings());
        }
    }

    /** Rounds and their limits. */
    @Schema(name = "EstimatedRounds")
    record RoundsView(long point, long low, long high) {}
}
