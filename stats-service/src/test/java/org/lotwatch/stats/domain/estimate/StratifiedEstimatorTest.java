package org.lotwatch.stats.domain.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.Verdict.INOPERABLE;
import static org.lotwatch.events.Verdict.OPERABLE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.stats.domain.Sample;

class StratifiedEstimatorTest {

    private static final StratifiedEstimator ESTIMATOR = new StratifiedEstimator(OPERABLE, Level.of("0.95"));

    /** By hand: weights 0.75 and 0.25, shares 0.9 and 0.5, variance 0.00105234..., margin 0.0635. */
    @Test
    void lotsAreWeighedByTheirRounds() {
        StratifiedEstimate estimate = ESTIMATOR.estimate(List.of(lot("A", 3000L, 50, 45), lot("B", 1000L, 60, 30)));

        assertThat(estimate.method()).isEqualTo(Method.STRATIFIED);
        assertThat(shares(estimate).point()).isEqualTo("0.8000");
        assertThat(shares(estimate).low()).isEqualTo("0.7302");
        assertThat(shares(estimate).high()).isEqualTo("0.8698");
        assertThat(estimate.rounds()).isEqualTo(new Rounds(3200, 2921, 3479));
        assertThat(estimate.coverage()).isEqualTo("1.0000");
        assertThat(estimate.warnings()).isEmpty();
    }

    @Test
    void lotsWithoutASampleAreLeftOutAndThatIsSaid() {
        StratifiedEstimate estimate =
                ESTIMATOR.estimate(List.of(lot("A", 100L, 10, 9), lot("B", 100L, 10, 8), lot("C", 300L, 0, 0)));

        assertThat(estimate.population()).isEqualTo(500);
        assertThat(estimate.coverage()).isEqualTo("0.4000");
        assertThat(estimate.lots()).isEqualTo(3);
        assertThat(estimate.lotsWithoutSample()).isEqualTo(1);
        assertThat(rounds(estimate).point()).isEqualTo(170);
        assertThat(estimate.warnings())
                .containsExactly(
                        "1 lot without a sample: left out",
                        "the estimate is of 200 rounds, and says nothing of 300 others");
    }

    @Test
    void aLotOfWhichOneRoundWasSampledStandsTogetherWithItsNeighbour() {
        StratifiedEstimate estimate = ESTIMATOR.estimate(
                List.of(lot("A", 100L, 1, 1), lot("B", 100L, 9, 8), lot("C", 200L, 10, 5), lot("D", 50L, 1, 0)));
        StratifiedEstimate joined = ESTIMATOR.estimate(List.of(lot("A", 200L, 10, 9), lot("C", 250L, 11, 5)));

        assertThat(estimate.shares()).isEqualTo(joined.shares());
        assertThat(estimate.coverage()).isEqualTo("0.6666");
        assertThat(estimate.warnings())
                .containsExactly(
                        "2 lots of which one round was sampled: put together with a neighbour of the same nature");
    }

    @Test
    void aNeighbourIsOfTheSameNature() {
        Stratum other = new Stratum("rocket", LotKey.of("Z"), sample(100L, 1, 1));

        StratifiedEstimate estimate = ESTIMATOR.estimate(List.of(lot("A", 100L, 10, 9), lot("B", 100L, 10, 8), other));

        assertThat(estimate.warnings())
                .contains("1 lot of which one round was sampled, and no neighbour of the same nature: left out");
        assertThat(rounds(estimate).point()).isEqualTo(170);
    }

    @Test
    void oneLotAloneHasItsExactLimits() {
        StratifiedEstimate estimate = ESTIMATOR.estimate(List.of(lot("A", 1000L, 50, 45)));

        assertThat(estimate.method()).isEqualTo(Method.HYPERGEOMETRIC);
        assertThat(estimate.rounds()).isEqualTo(new Rounds(900, 785, 965));
    }

    @Test
    void withoutAnyInformationNothingIsEstimated() {
        StratifiedEstimate estimate = ESTIMATOR.estimate(List.of(lot("A", 100L, 0, 0), lot("B", null, 10, 5)));

        assertThat(estimate.shares()).isNull();
        assertThat(estimate.rounds()).isNull();
        assertThat(estimate.method()).isNull();
        assertThat(estimate.coverage()).isEqualTo("0.0000");
        assertThat(estimate.warnings())
                .contains("1 lot of unknown population: left out", "no information: nothing can be estimated");
    }

    @Test
    void limitsWithoutWidthAreWarnedOf() {
        StratifiedEstimate estimate = ESTIMATOR.estimate(List.of(lot("A", 100L, 5, 5), lot("B", 100L, 5, 5)));

        assertThat(estimate.warnings()).singleElement().asString().contains("narrower than they should be");
    }

    @Test
    void lotsOfWhichEveryRoundWasSampledAreKnown() {
        StratifiedEstimate estimate = ESTIMATOR.estimate(List.of(lot("A", 10L, 10, 4), lot("B", 1L, 1, 1)));

        assertThat(estimate.rounds()).isEqualTo(new Rounds(5, 5, 5));
        assertThat(estimate.warnings()).isEmpty();
        assertThat(estimate.coverage()).isEqualTo("1.0000");
    }

    @Test
    void theOrderOfTheLotsChangesNothing() {
        List<Stratum> lots = List.of(lot("A", 100L, 1, 1), lot("B", 70L, 9, 8), lot("C", 200L, 10, 5));
        List<Stratum> reversed = List.of(lots.get(2), lots.get(1), lots.get(0));

        assertThat(ESTIMATOR.estimate(reversed)).isEqualTo(ESTIMATOR.estimate(lots));
    }

    /** Drawn 2,000 times from lots whose state is known; a normal estimate holds nearly as often as it should. */
    @Test
    void theLimitsHoldNearlyAsOftenAsTheyShould() {
        long[] populations = {900, 400, 1500};
        long[] operable = {700, 130, 1100};
        long[] drawn = {60, 40, 80};
        SplittableRandom random = new SplittableRandom(1979);
        int held = 0;
        for (int i = 0; i < 2_000; i++) {
            Rounds rounds = ESTIMATOR
                    .estimate(List.of(
                            lot("A", populations[0], drawn[0], draw(populations[0], operable[0], drawn[0], random)),
                            lot("B", populations[1], drawn[1], draw(populations[1], operable[1], drawn[1], random)),
                            lot("C", populations[2], drawn[2], draw(populations[2], operable[2], drawn[2], random))))
                    .rounds();
            held += rounds != null && rounds.low() <= 1930 && 1930 <= rounds.high() ? 1 : 0;
        }
        assertThat(held).isBetween(1_860, 1_950);
    }

    /** Favourable rounds among those drawn one after the other, none of them put back. */
    private static long draw(long population, long operable, long drawn, SplittableRandom random) {
        long found = 0;
        for (long i = 0; i < drawn; i++) {
            found += random.nextLong(population - i) < operable - found ? 1 : 0;
        }
        return found;
    }

    private static Shares shares(StratifiedEstimate estimate) {
        return Objects.requireNonNull(estimate.shares());
    }

    private static Rounds rounds(StratifiedEstimate estimate) {
        return Objects.requireNonNull(estimate.rounds());
    }

    private static Stratum lot(String name, @Nullable Long population, long sampled, long operable) {
        return new Stratum("152mm-shell", LotKey.of(name), sample(population, sampled, operable));
    }

    private static Sample sample(@Nullable Long population, long sampled, long operable) {
        return new Sample(
                population,
                sampled,
                Map.of(OPERABLE, operable, INOPERABLE, sampled - operable),
                0,
                sampled == 0 ? Set.of() : Set.of(SampleDesign.SRS));
    }
}
