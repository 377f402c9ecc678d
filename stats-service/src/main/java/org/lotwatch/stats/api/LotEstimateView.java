package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Stamp;
import org.lotwatch.stats.domain.Sample;
import org.lotwatch.stats.domain.estimate.LotEstimate;
import org.lotwatch.stats.domain.estimate.LotEstimator;
import org.lotwatch.stats.domain.estimate.Rounds;
import org.lotwatch.stats.domain.estimate.Shares;

/** The body of {@code GET /lots/{lotId}/estimate}. */
@Schema(name = "LotEstimate", description = "Rounds of a lot that are of one verdict, as a sample tells.")
record LotEstimateView(
        String lotId,
        @Schema(examples = "operable") String of,
        @Schema(examples = "0.95") String level,
        @Schema(examples = "hypergeometric") String method,

        @Schema(description = "How the sample was drawn; mixed where it was in several ways", examples = "srs")
        String design,

        @Schema(description = "Rounds that the sample speaks for; null when unknown", nullable = true) @Nullable
        Long population,

        long sampled,

        @Schema(description = "Rounds of the sample with that verdict")
        long favourable,

        @Schema(description = "In rounds; null when the population is unknown", nullable = true) @Nullable
        Long point,

        @Schema(nullable = true) @Nullable Long low,
        @Schema(nullable = true) @Nullable Long high,
        EstimatedShareView share,
        List<String> warnings,
        @JsonUnwrapped StampView stamp) {

    static LotEstimateView of(String lotId, LotEstimator asked, LotEstimate estimate, Stamp stamp) {
        Rounds rounds = estimate.rounds();
        return new LotEstimateView(
                lotId,
                asked.of().label(),
                asked.level().value().toPlainString(),
                estimate.method().label(),
                design(estimate.sample()),
                estimate.sample().population(),
                estimate.sample().sampled(),
                estimate.favourable(),
                rounds == null ? null : rounds.point(),
                rounds == null ? null : rounds.low(),
                rounds == null ? null : rounds.high(),
                EstimatedShareView.of(estimate.shares()),
                estimate.warnings(),
                StampView.of(stamp));
    }

    private static String design(Sample sample) {
        return sample.designs().size() == 1 ? sample.designs().iterator().next().label() : "mixed";
    }

    /** A share and its limits. */
    @Schema(name = "EstimatedShare", description = "Decimals; limits are rounded outwards")
    record EstimatedShareView(
            @Schema(examples = "0.9000") String point,
            @Schema(examples = "0.7600") String low,
            @Schema(examples = "0.9700") String high) {

        static EstimatedShareView of(Shares shares) {
            return new EstimatedShareView(text(shares.point()), text(shares.low()), text(shares.high()));
        }

        private static String text(BigDecimal share) {
            return share.toPlainString();
        }
    }
}
