package org.lotwatch.stats.domain.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HypergeometricLimitsTest {

    private static final int SMALL = 26;

    @ParameterizedTest
    @ValueSource(strings = {"0.95", "0.9", "0.5", "0.99", "0.8"})
    void ofEverySmallLotTheLimitsAreThoseOfTheDefinitionInWholeNumbers(String text) {
        Level level = Level.of(text);
        for (int population = 1; population <= SMALL; population++) {
            for (int drawn = 1; drawn <= population; drawn++) {
                for (int favourable = 0; favourable <= drawn; favourable++) {
                    assertThat(HypergeometricLimits.of(population, drawn, favourable, level))
                            .as("%s of %s drawn of %s", favourable, drawn, population)
                            .isEqualTo(byDefinition(population, drawn, favourable, level));
                }
            }
        }
    }

    /** A tail that equals half of the error rate is not above it. */
    @ParameterizedTest
    @CsvSource({
        "40,         1, 0,  0,  38",
        "1000000000, 1, 0,  0,  974999999",
        "1000000000, 1, 1,  25000001, 1000000000",
        "20,         1, 1,  1,  20",
        "80,         1, 0,  0,  77",
    })
    void tiesAreDecidedExactly(long population, long drawn, long favourable, long low, long high) {
        assertThat(HypergeometricLimits.of(population, drawn, favourable, Level.of("0.95")))
                .isEqualTo(new HypergeometricLimits(low, high));
    }

    @Test
    void ofLargerLotsTheLimitsAreTheOutermostWhoseTailIsAboveByAnotherReckoning() {
        SplittableRandom random = new SplittableRandom(20240210);
        for (int i = 0; i < 150; i++) {
            int population = 100 + random.nextInt(20_000);
            int drawn = 1 + random.nextInt(Math.min(population, 400));
            int favourable = random.nextInt(drawn + 1);
            assertOutermost(population, drawn, favourable, i % 2 == 0 ? "0.95" : "0.99");
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 385, 12", "1000000000, 20000, 19990", "999999937, 1000, 0", "2000000000, 3000, 1500"})
    void ofABillionRoundsToo(int population, int drawn, int favourable) {
        assertOutermost(population, drawn, favourable, "0.95");
    }

    @Test
    void aSampleOfHalfABillionRoundsIsTakenInStride() {
        HypergeometricLimits limits =
                HypergeometricLimits.of(1_000_000_000, 500_000_000, 250_000_000, Level.of("0.95"));

        assertThat(limits.low()).isBetween(499_960_000L, 499_975_000L);
        assertThat(limits.low() + limits.high()).isEqualTo(1_000_000_000);
    }

    @Test
    void whereEveryRoundWasDrawnNothingIsLeftToGuess() {
        assertThat(HypergeometricLimits.of(500, 500, 123, Level.of("0.9999")))
                .isEqualTo(new HypergeometricLimits(123, 123));
    }

    @Test
    void whatIsFavourableAndWhatIsNotHaveMirroredLimits() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            long population = 1 + random.nextLong(5_000_000);
            long drawn = 1 + random.nextLong(Math.min(population, 5_000));
            long favourable = random.nextLong(drawn + 1);
            HypergeometricLimits limits = HypergeometricLimits.of(population, drawn, favourable, Level.of("0.95"));
            HypergeometricLimits mirrored =
                    HypergeometricLimits.of(population, drawn, drawn - favourable, Level.of("0.95"));

            assertThat(mirrored)
                    .as("%s of %s drawn of %s", favourable, drawn, population)
                    .isEqualTo(new HypergeometricLimits(population - limits.high(), population - limits.low()));
        }
    }

    /** However many rounds are favourable, the limits hold at least as often as they were asked to. */
    @Test
    void theLimitsHoldAsOftenAsTheyShould() {
        int population = 300;
        int drawn = 40;
        double[] worst = {1};
        for (int lot = 0; lot <= population; lot++) {
            HypergeometricDistribution draws = HypergeometricDistribution.of(population, lot, drawn);
            double held = 0;
            for (int found = draws.getSupportLowerBound(); found <= draws.getSupportUpperBound(); found++) {
                HypergeometricLimits limits = HypergeometricLimits.of(population, drawn, found, Level.of("0.9"));
                held += limits.low() <= lot && lot <= limits.high() ? draws.probability(found) : 0;
            }
            worst[0] = Math.min(worst[0], held);
        }
        assertThat(worst[0]).isBetween(0.9, 0.99);
    }

    private static void assertOutermost(int population, int drawn, int favourable, String level) {
        HypergeometricLimits limits = HypergeometricLimits.of(population, drawn, favourable, Level.of(level));
        double half = (1 - Double.parseDouble(level)) / 2;
        String sample = favourable + " of " + drawn + " drawn of " + population;
        int low = (int) limits.low();
        int high = (int) limits.high();
        assertThat(atLeast(population, low, drawn, favourable)).as(sample).isGreaterThan(half);
        assertThat(atMost(population, high, drawn, favourable)).as(sample).isGreaterThan(half);
        if (low > favourable) {
            assertThat(atLeast(population, low - 1, drawn, favourable))
                    .as(sample)
                    .isLessThanOrEqualTo(half);
        }
        if (high < population - (drawn - favourable)) {
            assertThat(atMost(population, high + 1, drawn, favourable))
                    .as(sample)
                    .isLessThanOrEqualTo(half);
        }
    }

    private static double atLeast(int population, int lot, int drawn, int favourable) {
        return HypergeometricDistribution.of(population, lot, drawn).survivalProbability(favourable - 1);
    }

    private static double atMost(int population, int lot, int drawn, int favourable) {
        return HypergeometricDistribution.of(population, lot, drawn).cumulativeProbability(favourable);
    }

    private static HypergeometricLimits byDefinition(int population, int drawn, int favourable, Level level) {
        BigDecimal error = BigDecimal.ONE.subtract(level.value());
        long low = -1;
        long high = -1;
        for (int lot = favourable; lot <= population - (drawn - favourable); lot++) {
            if (low < 0 && isAbove(ways(population, lot, drawn, favourable, drawn), population, drawn, error)) {
                low = lot;
            }
            if (isAbove(ways(population, lot, drawn, 0, favourable), population, drawn, error)) {
                high = lot;
            }
        }
        return new HypergeometricLimits(low, high);
    }

    private static boolean isAbove(BigInteger ways, int population, int drawn, BigDecimal error) {
        BigDecimal all = new BigDecimal(choose(population, drawn));
        return new BigDecimal(ways.add(ways)).compareTo(error.multiply(all)) > 0;
    }

    private static BigInteger ways(int population, int lot, int drawn, int from, int to) {
        BigInteger ways = BigInteger.ZERO;
        for (int found = from; found <= to; found++) {
            ways = ways.add(choose(lot, found).multiply(choose(population - lot, drawn - found)));
        }
        return ways;
    }

    private static BigInteger choose(int of, int some) {
        BigInteger ways = some < 0 || some > of ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 0; i < some && some <= of; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
