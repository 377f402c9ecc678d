package org.lotwatch.stats.domain.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.Verdict.INOPERABLE;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.events.Verdict.UNDETERMINED;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;
import org.lotwatch.stats.domain.Sample;

class LotEstimatorTest {

    private static final Level LEVEL = Level.of("0.95");

    @Test
    void aLotOfKnownPopulationHasExactLimitsInRounds() {
        LotEstimate estimate = estimate(sample(1000L, 50, 45));

        assertThat(estimate.method()).isEqualTo(Method.HYPERGEOMETRIC);
        assertThat(estimate.rounds()).isEqualTo(new Rounds(900, 785, 965));
        assertThat(estimate.shares().point()).isEqualTo("0.9000");
        assertThat(estimate.shares().low()).isEqualTo("0.7850");
        assertThat(estimate.shares().high()).isEqualTo("0.9650");
        assertThat(estimate.warnings()).isEmpty();
    }

    /** Clopper and Pearson's own limits of 45 out of 50. */
    @Test
    void aLotOfUnknownPopulationHasSharesOnlyAndSaysSo() {
        LotEstimate estimate = estimate(sample(null, 50, 45));

        assertThat(estimate.method()).isEqualTo(Method.CLOPPER_PEARSON);
        assertThat(estimate.rounds()).isNull();
        assertThat(estimate.shares().low()).isEqualTo("0.7818");
        assertThat(estimate.shares().high()).isEqualTo("0.9668");
        assertThat(estimate.warnings()).singleElement().asString().contains("population is unknown");
    }

    @Test
    void wilsonsLimitsAreGivenOnRequest() {
        LotEstimate estimate =
                (LotEstimate) new LotEstimator(OPERABLE, LEVEL, Method.WILSON).estimate(sample(1000L, 50, 45));

        assertThat(estimate.method()).isEqualTo(Method.WILSON);
        assertThat(estimate.shares().low()).isEqualTo("0.7863");
        assertThat(estimate.shares().high()).isEqualTo("0.9566");
        assertThat(estimate.rounds()).isEqualTo(new Rounds(900, 786, 957));
    }

    @Test
    void aCompleteCensusIsNoEstimateAnyMore() {
        assertThat(estimate(sample(50L, 50, 45)).rounds()).isEqualTo(new Rounds(45, 45, 45));
    }

    @Test
    void withoutASampleNothingCanBeSaid() {
        Sample judged = new Sample(100L, 0, Map.of(), 12, Set.of());

        assertThat(new LotEstimator(OPERABLE, LEVEL, null).estimate(judged))
                .isEqualTo(new Estimation.NotPossible("no round was inspected by a census or by an srs, systematic or"
                        + " stratified sample, 12 by judgement or without a design"));
    }

    @Test
    void moreRoundsSampledThanThereAreHaveToBeSettledFirst() {
        assertThat(new LotEstimator(OPERABLE, LEVEL, null).estimate(sample(40L, 50, 45)))
                .isInstanceOf(Estimation.NotPossible.class);
    }

    @Test
    void exactLimitsNeedAPopulation() {
        Estimation estimation = new LotEstimator(OPERABLE, LEVEL, Method.HYPERGEOMETRIC).estimate(sample(null, 50, 45));

        assertThat(estimation).isInstanceOf(Estimation.NotPossible.class);
    }

    @Test
    void whatAReaderHasToKnowIsSaid() {
        Map<Verdict, Long> found = Map.of(OPERABLE, 10L, UNDETERMINED, 2L, INOPERABLE, -1L);
        Sample sample = new Sample(100L, 11, found, 5, Set.of(SampleDesign.CENSUS, SampleDesign.SYSTEMATIC));

        assertThat(estimate(sample).warnings())
                .containsExactly(
                        "5 rounds were inspected by judgement or without a design: counted, not extrapolated",
                        "systematic and stratified samples are taken as simple random ones",
                        "a census was stated, and is taken as a sample: it did not look at every round",
                        "2 rounds of the sample were undetermined: not counted as operable",
                        "more rounds were inspected again than the sample found before");
    }

    private static LotEstimate estimate(Sample sample) {
        return (LotEstimate) new LotEstimator(OPERABLE, LEVEL, null).estimate(sample);
    }

    private static Sample sample(@Nullable Long population, long sampled, long operable) {
        Map<Verdict, Long> found = Map.of(OPERABLE, operable, INOPERABLE, sampled - operable);
        return new Sample(population, sampled, found, 0, Set.of(SampleDesign.SRS));
    }
}
