package org.lotwatch.local.voyage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.Verdict;

class StockTest {

    private static final Stock WHOLE = new Stock(42, 1);

    @Test
    void theWholeVoyageHasOneAndAHalfMillionRoundsIn1500LotsIn412Containers() {
        Set<String> containers = new HashSet<>();
        WHOLE.lots().forEach(lot -> containers.addAll(lot.containers()));

        assertThat(WHOLE.lots()).hasSize(1_500);
        assertThat(WHOLE.lots().stream().mapToLong(Lot::rounds).sum()).isEqualTo(1_500_000);
        assertThat(containers).hasSize(412);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.01, 0.37, 3})
    void anyScaleHasItsShareOfRoundsAndNoEmptyLot(double scale) {
        Stock stock = new Stock(7, scale);

        assertThat(stock.lots().stream().mapToLong(Lot::rounds).sum()).isEqualTo(Math.round(1_500_000 * scale));
        assertThat(stock.lots()).allMatch(lot -> lot.rounds() > 0);
    }

    @Test
    void noTwoLotsShareAMarkOrALine() {
        assertThat(WHOLE.lots()).extracting(Lot::lotId).doesNotHaveDuplicates();
        assertThat(WHOLE.lots())
                .extracting(lot -> lot.passage() + "/" + lot.line())
                .doesNotHaveDuplicates();
    }

    @Test
    void aboutHalfOfTheRoundsAreInoperableAndMoreOfTheOldOnes() {
        assertThat(inoperable(lot -> true)).isCloseTo(0.5, Offset.offset(0.01));
        assertThat(inoperable(lot -> lot.made() < 1975)).isGreaterThan(inoperable(lot -> lot.made() >= 1985) + 0.15);
    }

    @Test
    void theSameSeedGivesTheSameStockAndAnotherSeedAnother() {
        assertThat(new Stock(42, 0.1).lots()).isEqualTo(new Stock(42, 0.1).lots());
        assertThat(new Stock(43, 0.1).lots()).isNotEqualTo(new Stock(42, 0.1).lots());
    }

    private static double inoperable(Predicate<Lot> which) {
        long[] rounds = new long[2];
        WHOLE.lots().stream()
                .filter(which)
                .forEach(lot -> IntStream.range(0, (int) lot.rounds()).forEach(round -> {
                    rounds[0]++;
                    rounds[1] += WHOLE.verdict(lot, round) == Verdict.INOPERABLE ? 1 : 0;
                }));
        return (double) rounds[1] / rounds[0];
    }
}
